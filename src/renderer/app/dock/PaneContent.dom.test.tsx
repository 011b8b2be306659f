import type { IDockviewPanelProps } from 'dockview-react';
import { act } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { useOpenTabs } from '../../state/open-tabs.ts';
import { PaneContent } from './PaneContent.tsx';

vi.mock('../conversation-parts.tsx', () => ({
  ConversationPane: () => createPortal(<input />, document.body),
}));

const panel = {
  api: { id: 't1', isVisible: true, onDidVisibilityChange: () => ({ dispose: () => {} }) },
} as unknown as IDockviewPanelProps;

it('takes what is typed in a list of a conversation, such as whom to assign it to, for nothing written in it', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const tab = { id: 't1', conversationId: 'c1', kept: false, written: false };
  useOpenTabs.setState({ tabs: { t1: tab }, active: 't1' });
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root.render(<PaneContent {...panel} />));

  const field = document.querySelector('input');
  if (!field) throw new Error('the list has no field');
  await act(async () => field.dispatchEvent(new InputEvent('input', { bubbles: true })));

  expect(useOpenTabs.getState().tabs.t1?.written).toBe(false);
  await act(async () => root.unmount());
});
