import { activateTab, useOpenTabs } from '../../state/open-tabs.ts';
import { focusComposer } from '../../state/workspace.ts';

/**
 * Goes to a tab by key, and takes the focus along: from a field to where one writes there, from anywhere else to
 * its messages.
 */
export function goToTab(tabId: string | null): void {
  const conversationId = tabId === null ? undefined : useOpenTabs.getState().tabs[tabId]?.conversationId;
  if (tabId === null || !conversationId) return;
  const writing = document.activeElement?.matches('textarea, [contenteditable="true"]') ?? false;
  activateTab(tabId);
  if (writing) {
    focusComposer(conversationId, 'reply');
    return;
  }
  // Its messages are drawn with the next frame.
  requestAnimationFrame(() => {
    const pane = document.querySelector(`[data-pane="${tabId}"]`);
    pane?.querySelector<HTMLElement>('[data-scrolls-by-keys]')?.focus({ preventScroll: true });
  });
}
