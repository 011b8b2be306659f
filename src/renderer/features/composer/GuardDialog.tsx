import { Button } from '@mantine/core';
import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import type { Finding } from '../../../shared/contract/guards.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { languageName } from '../../ui/language-name.ts';
import { longSpan } from '../../ui/time/say-time.ts';
import { sayOutdated } from '../../ui/validity/say-outdated.ts';
import classes from './GuardDialog.module.css';

type Props = {
  findings: readonly Finding[];
  mode: DraftMode;
  name: string;
  locale: string;
  /** Leaves the text as it is; with a finding, goes to its place. */
  onKeep: (at: Finding | null) => void;
  onSendAnyway: () => void;
  /** Puts the macro that a finding names in place of the text. */
  onReplace: (finding: Finding) => void;
};

/** Asks before a text leaves that should be looked at once more. The safe way out has the focus. */
export function GuardDialog({ findings, mode, name, locale, onKeep, onSendAnyway, onReplace }: Props) {
  const { t } = useTranslation();
  const blocked = findings.some(({ overridable }) => !overridable);
  const words = ({ kind, detail, at }: Finding) => {
    const path =
      kind === 'secret'
        ? (`composer.guard.found.secret.${detail as 'seed-phrase'}` as const)
        : (`composer.guard.found.${kind}` as const);
    const languages = kind === 'language' && {
      written: languageName(detail),
      wanted: languageName(locale),
    };
    const span = at === null ? '' : longSpan(Date.now() - at);
    const values = { detail, name, span, ...languages };
    return { title: t(`${path}.title`, values), text: t(`${path}.text`, values) };
  };
  return (
    <Dialog
      onClose={() => onKeep(null)}
      title={t(`composer.guard.title.${mode}`, { name })}
      size="lg"
      closeLabel={t(`composer.guard.keep.${mode}`)}
    >
      <p className={classes.lead}>{t(blocked ? 'composer.guard.blocked' : 'composer.guard.warned')}</p>
      <ul className={classes.list} aria-label={t('composer.guard.list')}>
        {findings.map((finding) => {
          const { title, text } = words(finding);
          const somewhere = finding.end > finding.start;
          const { outdated } = finding;
          return (
            <li
              key={`${finding.kind} ${finding.start} ${outdated?.id ?? ''}`}
              className={classes.finding}
              data-blocked={!finding.overridable || undefined}
            >
              {finding.overridable ? (
                <IconAlertTriangle size={18} aria-hidden className={classes.icon} />
              ) : (
                <IconBan size={18} aria-hidden className={classes.icon} />
              )}
              <div className={classes.words}>
                <strong>{title}</strong>
                {!finding.overridable && <span className={classes.never}>{t('composer.guard.never')}</span>}
                {outdated && <p dir="auto">{sayOutdated(outdated)}</p>}
                <p>{text}</p>
                {finding.excerpt !== '' && (
                  <blockquote className={classes.excerpt} dir="auto">
                    {finding.excerpt}
                  </blockquote>
                )}
              </div>
              {outdated?.kind === 'macro' && outdated.replacement && (
                <Button variant="default" size="compact-sm" onClick={() => onReplace(finding)}>
                  {t('composer.guard.replace')}
                </Button>
              )}
              {somewhere && (
                <Button variant="default" size="compact-sm" onClick={() => onKeep(finding)}>
                  {t('composer.guard.show')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <div className={classes.actions}>
        {!blocked && (
          <Button variant="default" onClick={onSendAnyway}>
            {t(`composer.guard.anyway.${mode}`)}
          </Button>
        )}
        <Button data-autofocus onClick={() => onKeep(null)}>
          {t(`composer.guard.keep.${mode}`)}
        </Button>
      </div>
    </Dialog>
  );
}
