import { IconAlertTriangle, IconBan, IconCircleCheck } from '@tabler/icons-react';
import type { ReadingLevel } from '../../../shared/domain/reading.ts';
import { useTranslation } from '../../text/use-translation.ts';
import words from '../../ui/Words.module.css';
import classes from './Studio.module.css';

/** What is doubted, in words, and the words in question; `tag` says in which language. */
export type SayableDoubt = {
  readonly key: string;
  readonly says: string;
  readonly text: string;
  readonly tag: string;
  readonly forbidden: boolean;
};

/** What is doubted about a document, to which a click goes, and how hard it reads. */
export function Doubts<Doubt extends SayableDoubt>({
  doubts,
  level,
  onGo,
}: {
  doubts: readonly Doubt[];
  /** Null where nothing can be said of it; `tag`: of which language it is said. */
  level: { readonly reads: ReadingLevel | null; readonly tag: string };
  onGo: (doubt: Doubt) => void;
}) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('studio.doubts.title')}>
      <h3 className={words.label}>{t('studio.doubts.title')}</h3>
      {level.reads && (
        <p className={classes.level} data-level={level.reads}>
          {t(`articleStudio.level.${level.reads}`)}
          {level.tag && <span className={classes.language}>{level.tag}</span>}
        </p>
      )}
      {doubts.length === 0 && (
        <p className={classes.sound}>
          <IconCircleCheck size={15} aria-hidden />
          {t('studio.doubts.none')}
        </p>
      )}
      {doubts.length > 0 && (
        <ul className={classes.doubts}>
          {doubts.map((doubt) => {
            const { key, says, text, tag, forbidden } = doubt;
            const Icon = forbidden ? IconBan : IconAlertTriangle;
            return (
              <li key={key} data-forbidden={forbidden || undefined}>
                <button type="button" className={classes.doubt} onClick={() => onGo(doubt)}>
                  <Icon size={15} aria-hidden />
                  <span>
                    {says} {text && <q dir="auto">{text}</q>}
                  </span>
                  {tag && <span className={classes.language}>{tag}</span>}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
