import { useQuery } from '@tanstack/react-query';
import { memo, Suspense, use } from 'react';
import { q } from '../../engine/queries.ts';
import { useMe } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dock } from '../after-paint.ts';
import { firstRows } from '../ask-early.ts';
import { NoConversation } from '../NoConversation.tsx';
import classes from './Dock.module.css';
import { useOtherWindows } from './other-windows.ts';
import { useDockCommands } from './use-dock-commands.ts';
import { useUpkeep } from './use-upkeep.ts';

/** As the agent who is signed in left them. The list comes first. */
function AsLeft({ name, waiting }: { name: string; waiting: React.ReactNode }) {
  const me = useMe()?.id;
  const { data: layouts, isError } = useQuery(q.layouts.list.queryOptions({ input: {} }));
  use(firstRows);
  if (!me || (!layouts && !isError)) return waiting;
  const layout = layouts?.find(({ window }) => window === name);
  return <Dock key={me} name={name} layout={layout} empty={NoConversation} />;
}

/** The open conversations of this window. */
export const ConversationDock = memo(function ConversationDock({ name }: { name: string }) {
  const { t } = useTranslation();
  useDockCommands();
  useUpkeep();
  useOtherWindows();
  const waiting = <div className={classes.waiting} role="status" aria-label={t('panes.loading')} />;
  return (
    <Suspense fallback={waiting}>
      <AsLeft name={name} waiting={waiting} />
    </Suspense>
  );
});
