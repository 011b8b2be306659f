import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './KnowledgePage.module.css';

type Props = {
  title: React.ReactNode;
  internal: boolean;
  /** Shown when articles of several languages stand together. */
  locale: string | null;
  current: boolean;
  detail?: React.ReactNode;
  onOpen: () => void;
};

/** One article in the tree or among the results. */
export function ArticleLine({ title, internal, locale, current, detail, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={`${classes.line} gc-focus-inset`}
      aria-current={current ? 'page' : undefined}
      onClick={onOpen}
    >
      <span className={classes.lineTop}>
        <span className={classes.lineTitle} dir="auto">
          {title}
        </span>
        {internal && (
          <span className={classes.internal} title={t('knowledgePage.internal')}>
            <IconLock size={12} aria-hidden />
            <span className="gc-hidden-text">{t('knowledgePage.internal')}</span>
          </span>
        )}
        {locale && <span className={classes.locale}>{locale}</span>}
      </span>
      {detail}
    </button>
  );
}
