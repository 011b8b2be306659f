import { Button } from '@mantine/core';
import type { EditFinding } from '../../../../shared/wire/learning.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { DiffText } from '../../../ui/diff/DiffText.tsx';
import { languageName } from '../../../ui/language-name.ts';
import { asMacroText } from './apply-edit.ts';
import { beginWithEdit } from './begin-draft.ts';
import classes from './Learning.module.css';
import { PutAside } from './PutAside.tsx';
import { sayShare, sayTrend } from './say-figures.ts';
import { useBeginning } from './use-beginning.ts';

/** What agents change of macros every time, as it would become; from each a draft in one press. */
export function Edits({ edits, mayWrite }: { edits: readonly EditFinding[]; mayWrite: boolean }) {
  const { t } = useTranslation();
  const { busy, begin } = useBeginning();
  const why = ({ how, times, of }: EditFinding) =>
    t(`learning.how.${how}`, { share: sayShare(t, times.count, of) });
  return (
    <ul className={classes.list}>
      {edits.map((finding) => {
        const { key, title, locale, how, sentence, became, times } = finding;
        const after = asMacroText(became);
        return (
          <li key={key} className={classes.finding}>
            <div className={classes.head}>
              <bdi className={classes.title}>{title}</bdi>
              <span className={classes.language}>{languageName(locale)}</span>
            </div>
            <DiffText
              from={how === 'added' ? '' : sentence}
              to={how === 'removed' ? '' : after}
              language={locale}
            />
            <p className={classes.facts}>
              <strong>{why(finding)}</strong>
              <span>{sayTrend(t, times)}</span>
            </p>
            {mayWrite && (
              <div className={classes.acts}>
                <Button
                  size="compact-xs"
                  variant="default"
                  disabled={busy}
                  aria-label={t('learning.draftOf', { title })}
                  onClick={() => void begin(() => beginWithEdit(finding, why(finding)))}
                >
                  {t('learning.draft')}
                </Button>
                <PutAside findingKey={key} title={`${title}: ${sentence || became}`} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
