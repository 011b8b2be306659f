import type { IDockviewPanelProps } from 'dockview-react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { useOpenTabs } from '../../state/open-tabs.ts';
import { PaneContent } from './PaneContent.tsx';

vi.mock('../conversation-parts.tsx', () => ({ ConversationPane: () => <textarea /> }));

const panel = {
  api: { id: 't1', isVisible: true, onDidVisibilityChange: () => ({ dispose: () => {} }) },
} as unknown as IDockviewPanelProps;

it('hears of the first letter in a tab once the field has it: a drawing in between would put it out again', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const written = () => useOpenTabs.getState().tabs.t1?.written;
  const tab = { id: 't1', conversationId: 'c1', kept: true, written: false };
  useOpenTabs.setState({ tabs: { t1: tab }, active: 't1' });
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  await act(async () => root.render(<PaneContent {...panel} />));

  const field = host.querySelector('textarea');
  if (!field) throw new Error('the pane shows nothing to write in');
  const atField: (boolean | undefined)[] = [];
  field.addEventListener('input', () => atField.push(written()));
  await act(async () => field.dispatchEvent(new InputEvent('input', { bubbles: true })));

  expect(atField).toEqual([false]);
  expect(written()).toBe(true);
  await act(async () => root.unmount());
});
