import { Tabs as MantineTabs } from '@mantine/core';
import { type SearchTab, searchKinds } from '../../state/search-kinds.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayNumber } from '../../ui/say-number.ts';
import classes from './SearchPage.module.css';
import type { AllFound } from './use-found.ts';

/** Where to look, with how much was found there so far. */
export function Tabs({ found, tab }: { found: AllFound; tab: SearchTab }) {
  const { t } = useTranslation();
  return (
    <MantineTabs
      value={tab}
      onChange={(next) => useWorkspace.setState({ searchTab: (next ?? 'all') as SearchTab, searchAt: null })}
      className={classes.tabs}
    >
      <MantineTabs.List aria-label={t('search.where')}>
        <MantineTabs.Tab value="all" className={classes.tab}>
          {t('search.tab.all')}
        </MantineTabs.Tab>
        {searchKinds.map((kind) => {
          const { hits, more } = found[kind];
          const count = sayNumber(hits.length);
          return (
            <MantineTabs.Tab key={kind} value={kind} className={classes.tab}>
              {t(`search.tab.${kind}`)}
              <span className={classes.count}>{more ? t('search.atLeast', { count }) : count}</span>
            </MantineTabs.Tab>
          );
        })}
      </MantineTabs.List>
    </MantineTabs>
  );
}
