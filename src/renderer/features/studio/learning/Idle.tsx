import { Button } from '@mantine/core';
import type { IdleFinding } from '../../../../shared/wire/learning.ts';
import { openInStudio } from '../../../state/studio-drafts.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { languageName } from '../../../ui/language-name.ts';
import { dateOf } from '../../../ui/time/say-time.ts';
import { beginDraft } from './begin-draft.ts';
import classes from './Learning.module.css';
import { PutAside } from './PutAside.tsx';
import { useBeginning } from './use-beginning.ts';

/** What nobody sends or opens; on its desk it is withdrawn, told of or written anew. */
export function Idle({ idle, mayWrite }: { idle: readonly IdleFinding[]; mayWrite: boolean }) {
  const { t } = useTranslation();
  const { busy, begin } = useBeginning();
  const why = ({ kind, since }: IdleFinding) =>
    `${t(`learning.idle.${kind}`)} ${t('learning.idleSince', { when: dateOf(since) })}`;
  return (
    <ul className={classes.list}>
      {idle.map((finding) => {
        const { key, kind, documentId, title, locale, since } = finding;
        return (
          <li key={key} className={classes.finding}>
            <div className={classes.head}>
              <bdi className={classes.title}>{title}</bdi>
              {locale && <span className={classes.language}>{languageName(locale)}</span>}
            </div>
            <p className={classes.facts}>
              <strong>{t(`learning.idle.${kind}`)}</strong>
              <span>{t('learning.idleSince', { when: dateOf(since) })}</span>
            </p>
            <div className={classes.acts}>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('learning.openOf', { title })}
                onClick={() => openInStudio(kind, documentId)}
              >
                {t('learning.open')}
              </Button>
              {mayWrite && (
                <>
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={busy}
                    aria-label={t('learning.draftOf', { title })}
                    onClick={() => void begin(() => beginDraft({ kind, documentId }, why(finding)))}
                  >
                    {t('learning.draft')}
                  </Button>
                  <PutAside findingKey={key} title={title} />
                </>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
