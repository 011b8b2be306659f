import { lazy, Suspense } from 'react';
import { useWorkspace } from '../state/workspace.ts';
import { CommandsActive } from '../ui/keys/use-commands.ts';
import { useSearchPage } from './after-paint.ts';
import { Boundary } from './Boundary.tsx';
import { InboxPage } from './InboxPage.tsx';
import classes from './Pages.module.css';
import { useFocusPlace } from './use-focus-place.ts';

const KnowledgePage = lazy(() =>
  import('./KnowledgeRoute.tsx').then(({ KnowledgeRoute }) => ({ default: KnowledgeRoute })),
);
const RulesPage = lazy(() =>
  import('../features/rules/RulesPage.tsx').then((module) => ({ default: module.RulesPage })),
);
const AuditPage = lazy(() =>
  import('../features/audit/AuditPage.tsx').then((module) => ({ default: module.AuditPage })),
);
const StudioPage = lazy(() =>
  import('../features/studio/StudioPage.tsx').then((module) => ({ default: module.StudioPage })),
);
const SettingsPage = lazy(() =>
  import('../features/settings/SettingsPage.tsx').then((module) => ({ default: module.SettingsPage })),
);

function SearchPage() {
  const Page = useSearchPage();
  return <Page />;
}

/** The open page. The inbox stays mounted behind the others, so that going back costs nothing. */
export function Pages() {
  const page = useWorkspace((state) => state.page);
  useFocusPlace();
  return (
    <>
      <div className={classes.page} hidden={page !== 'inbox'} tabIndex={-1} data-page>
        <Boundary>
          <CommandsActive value={page === 'inbox'}>
            <InboxPage />
          </CommandsActive>
        </Boundary>
      </div>
      {page !== 'inbox' && (
        <div className={classes.page} tabIndex={-1} data-page>
          <Boundary key={page}>
            <Suspense fallback={null}>
              {page === 'knowledge' && <KnowledgePage />}
              {page === 'search' && <SearchPage />}
              {page === 'rules' && <RulesPage />}
              {page === 'audit' && <AuditPage />}
              {page === 'studio' && <StudioPage />}
              {page === 'settings' && <SettingsPage />}
            </Suspense>
          </Boundary>
        </div>
      )}
    </>
  );
}
