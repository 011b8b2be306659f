import { forgetUse } from './recent-use.ts';
import { shell } from './shell.ts';
import { leaveWorkspace } from './workspace.ts';

/**
 * Whoever signs in next finds nothing of the person who was here: not where they were, what they looked for, what they
 * opened. What this page holds beside that goes with the page. Unsaved drafts know their owner, and wait for them.
 */
export function forgetPerson(): void {
  leaveWorkspace();
  forgetUse();
  // A page may not navigate, not even to itself.
  void shell().reloadPage();
}
