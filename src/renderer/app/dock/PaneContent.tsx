import type { IDockviewPanelProps } from 'dockview-react';
import { useContext, useEffect, useState } from 'react';
import { activateTab, useOpenTabs } from '../../state/open-tabs.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { CommandsActive } from '../../ui/keys/use-commands.ts';
import { Boundary } from '../Boundary.tsx';
import { ConversationPane } from '../conversation-parts.tsx';
import classes from './Dock.module.css';

/** A tab's conversation. Only those on top are drawn: what is behind costs nothing but its tab. */
export function PaneContent({ api }: IDockviewPanelProps) {
  const conversationId = useOpenTabs(({ tabs }) => tabs[api.id]?.conversationId);
  const isActive = useWorkspace(({ activeId }) => activeId !== null && activeId === conversationId);
  const within = useContext(CommandsActive);
  const [visible, setVisible] = useState(api.isVisible);
  useEffect(() => {
    setVisible(api.isVisible);
    const watch = api.onDidVisibilityChange(({ isVisible }) => setVisible(isVisible));
    return () => watch.dispose();
  }, [api]);

  if (!conversationId || !visible) return null;
  const takeOver = () => activateTab(api.id);
  return (
    <div
      className={classes.pane}
      data-pane={api.id}
      onPointerDownCapture={takeOver}
      onFocusCapture={takeOver}
    >
      <CommandsActive value={within && isActive}>
        <Boundary key={conversationId}>
          <ConversationPane conversationId={conversationId} />
        </Boundary>
      </CommandsActive>
    </div>
  );
}
