import { IconAlertTriangle, IconBan, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { forbiddenDoubts, type MacroDoubt } from '../../../shared/domain/macro-checks.ts';
import { languageName } from '../../ui/language-name.ts';
import words from '../../ui/Words.module.css';
import classes from './Studio.module.css';

/** What is doubted about the text, in every language; a click goes there. */
export function Doubts({
  doubts,
  onGo,
}: {
  doubts: readonly MacroDoubt[];
  onGo: (doubt: MacroDoubt) => void;
}) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('studio.doubts.title')}>
      <h3 className={words.label}>{t('studio.doubts.title')}</h3>
      {doubts.length === 0 && (
        <p className={classes.sound}>
          <IconCircleCheck size={15} aria-hidden />
          {t('studio.doubts.none')}
        </p>
      )}
      {doubts.length > 0 && (
        <ul className={classes.doubts}>
          {doubts.map((doubt) => {
            const { kind, locale, start, text } = doubt;
            const forbidden = forbiddenDoubts.has(kind);
            const Icon = forbidden ? IconBan : IconAlertTriangle;
            return (
              <li key={`${locale} ${kind} ${start}`} data-forbidden={forbidden || undefined}>
                <button type="button" className={classes.doubt} onClick={() => onGo(doubt)}>
                  <Icon size={15} aria-hidden />
                  <span>
                    {t(`studio.doubts.${kind}`)} <q dir="auto">{text}</q>
                  </span>
                  <span className={classes.language}>{languageName(locale)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
