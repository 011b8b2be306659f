import { IconLock } from '@tabler/icons-react';
import type { Outdated } from '../../../shared/contract/outdated.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { OutdatedMark } from '../../ui/validity/OutdatedMark.tsx';
import classes from './KnowledgePage.module.css';

type Props = {
  title: React.ReactNode;
  internal: boolean;
  outdated: Outdated | null;
  /** Shown when articles of several languages stand together. */
  locale: string | null;
  current: boolean;
  detail?: React.ReactNode;
  /** Among results it is one of a list that the field above walks through. */
  option?: { readonly id: string; readonly active: boolean };
  onOpen: () => void;
};

/** One article in the tree or among the results. */
export function ArticleLine({ title, internal, outdated, locale, current, detail, option, onOpen }: Props) {
  const { t } = useTranslation();
  const inside = (
    <>
      <span className={classes.lineTop}>
        <span className={classes.lineTitle} dir="auto">
          {title}
        </span>
        <OutdatedMark outdated={outdated} />
        {internal && (
          <span className={classes.internal} title={t('knowledgePage.internal')}>
            <IconLock size={12} aria-hidden />
            <span className="gc-hidden-text">{t('knowledgePage.internal')}</span>
          </span>
        )}
        {locale && <span className={classes.locale}>{locale}</span>}
      </span>
      {detail}
    </>
  );
  const shared = {
    className: `${classes.line} gc-focus-inset`,
    'aria-current': current ? ('page' as const) : undefined,
    onClick: onOpen,
  };
  if (option === undefined)
    return (
      <button type="button" {...shared}>
        {inside}
      </button>
    );
  return (
    <div {...shared} id={option.id} role="option" tabIndex={-1} aria-selected={option.active}>
      {inside}
    </div>
  );
}
