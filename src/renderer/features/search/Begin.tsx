import { IconBookmark, IconHistory, IconX } from '@tabler/icons-react';
import { searchOperators } from '../../../shared/domain/search-conditions.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Begin.module.css';
import type { useSearches } from './use-searches.ts';

type LineProps = {
  icon: React.ReactNode;
  text: string;
  detail?: string;
  drop: string;
  onTake: () => void;
  onDrop: () => void;
};

function Line({ icon, text, detail, drop, onTake, onDrop }: LineProps) {
  return (
    <li className={classes.line}>
      <button type="button" className={`${classes.take} gc-focus-inset`} onClick={onTake}>
        {icon}
        <bdi className="gc-truncate">{text}</bdi>
        {detail && <bdi className={`${classes.detail} gc-truncate`}>{detail}</bdi>}
      </button>
      <button type="button" className={classes.drop} aria-label={drop} title={drop} onClick={onDrop}>
        <IconX size={13} />
      </button>
    </li>
  );
}

/** What stands there before anything is typed: what was searched for before, and what operators there are. */
export function Begin({
  searches: { recent, saved, forget, unsave },
  onTake,
}: {
  searches: ReturnType<typeof useSearches>;
  onTake: (query: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.begin}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t('search.begin.title')}</h2>
        <p className={classes.text}>{t('search.begin.text')}</p>
      </header>
      <section className={classes.part} aria-label={t('search.saved')}>
        <h3 className={classes.heading}>{t('search.saved')}</h3>
        {saved.length === 0 && <p className={classes.text}>{t('search.noSaved')}</p>}
        <ul className={classes.list}>
          {saved.map(({ id, name, query }) => (
            <Line
              key={id}
              icon={<IconBookmark size={15} aria-hidden />}
              text={name}
              detail={query}
              drop={t('search.unsave', { name })}
              onTake={() => onTake(query)}
              onDrop={() => unsave(id)}
            />
          ))}
        </ul>
        {recent.length > 0 && (
          <>
            <h3 className={classes.heading}>{t('search.recent')}</h3>
            <ul className={classes.list} aria-label={t('search.recent')}>
              {recent.map((query) => (
                <Line
                  key={query}
                  icon={<IconHistory size={15} aria-hidden />}
                  text={query}
                  drop={t('search.forget', { query })}
                  onTake={() => onTake(query)}
                  onDrop={() => forget(query)}
                />
              ))}
            </ul>
          </>
        )}
      </section>
      <section className={classes.part} aria-label={t('search.help.title')}>
        <h3 className={classes.heading}>{t('search.help.title')}</h3>
        <dl className={classes.operators}>
          {searchOperators.map((operator) => (
            <div key={operator} className={classes.operator}>
              <dt>
                <button
                  type="button"
                  className={`${classes.name} gc-focus-inset`}
                  onClick={() => onTake(`${operator}:`)}
                >
                  <bdi dir="ltr">{operator}:</bdi>
                </button>
              </dt>
              <dd>{t(`search.operator.${operator}`)}</dd>
            </div>
          ))}
        </dl>
        <ul className={classes.rules}>
          <li>{t('search.help.phrase')}</li>
          <li>{t('search.help.not')}</li>
          <li>{t('search.help.several')}</li>
        </ul>
      </section>
    </div>
  );
}
