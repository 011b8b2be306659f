import { cleanLine } from '../../../shared/domain/clean-text.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { ReminderMutation } from '../../../shared/wire/mutations.ts';
import type { ChangeCollector } from '../../store/changes.ts';
import type { Transaction } from '../../store/database.ts';
import { readConversation } from '../../store/queries/conversations.ts';
import {
  deleteReminder,
  listRemindersOf,
  lockReminder,
  saveReminder,
} from '../../store/queries/reminders.ts';
import { sees, type Viewer } from '../../sync/scope.ts';
import { refuse, type Verdict } from './ground.ts';

/**
 * Sets, puts off or ends a reminder of the agent's own. Said offline it may arrive late: what was said after it, on
 * another workstation, stays. Somebody else's looks as if it weren't there.
 */
export async function changeReminder(
  {
    tx,
    viewer,
    changes,
  }: { readonly tx: Transaction; readonly viewer: Viewer; readonly changes: ChangeCollector },
  wanted: ReminderMutation,
): Promise<Verdict> {
  const me = viewer.agent.id;
  const id = wanted.kind === 'reminder-set' ? wanted.reminder.id : wanted.reminderId;
  const held = await lockReminder(tx, id);
  // Even when nothing changes: the echo tells the workstation that its own picture may go.
  changes.add({ entity: 'reminder', id, onlyAgentId: me });
  if (held && held.agentId !== me)
    return wanted.kind === 'reminder-set' ? refuse('id-taken', 'It is not yours.') : null;
  if (wanted.kind === 'reminder-done') {
    if (held) await deleteReminder(tx, id);
    return null;
  }
  const { reminder } = wanted;
  if (held && held.setAt > reminder.setAt) return null;
  const conversation = await readConversation(tx, viewer.workspace.id, reminder.conversationId);
  if (!conversation || !sees(viewer.scope, conversation))
    return refuse('not-found', 'There is no such conversation.');
  if (!held && (await listRemindersOf(tx, me)).length >= limits.remindersPerAgent)
    return refuse('invalid', `An agent has at most ${limits.remindersPerAgent} reminders.`);
  await saveReminder(tx, viewer.workspace.id, {
    ...reminder,
    text: cleanLine(reminder.text, 200),
    agentId: me,
  });
  return null;
}
