import { v7 as newId } from 'uuid';
import type { ReminderView } from '../../shared/contract/reminders.ts';
import type { ReminderMutation } from '../../shared/wire/mutations.ts';
import type { ReadableDb } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getReminder, listReminders } from '../db/queries/reminders.ts';
import { fail } from '../failure.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';

/** The agent's own reminders with what is known here of their conversations, the next first. */
export function listReminderViews(db: ReadableDb): ReminderView[] {
  return listReminders(db).map(({ id, conversationId, at, text, setAt }) => {
    const record = findRecord(db, conversationId);
    return {
      id,
      conversationId,
      at,
      text,
      conversationNumber: record?.number ?? null,
      customerName: record?.customer_name ?? '',
      subject: record?.subject ?? '',
      atHub: getReminder(db, id)?.hub?.setAt === setAt,
    };
  });
}

/** Sets reminders and ends them; shown at once, and sent to the hub when it can be reached. */
export function createReminders(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
): ActingServices['reminders'] {
  const { db, clock } = workspace;

  function queue(lane: string, mutation: ReminderMutation): void {
    enqueue(workspace, heldTime, [{ lane, mutation, origin: 'act', dependsOn: null }], 0);
    onQueued();
  }

  return {
    set({ id, conversationId, at, text }) {
      if (!findRecord(db, conversationId)) fail('not-found', 'this conversation is not on this workstation');
      const reminderId = id ?? newId();
      const before = getReminder(db, reminderId)?.shown?.setAt ?? 0;
      // Later than what it replaces, whatever this machine's clock says.
      const setAt = Math.max(clock.now(), before + 1);
      queue(reminderId, {
        kind: 'reminder-set',
        reminder: { id: reminderId, conversationId, at, text: text.trim(), setAt },
      });
      return { id: reminderId };
    },
    done({ id }) {
      if (getReminder(db, id)?.shown) queue(id, { kind: 'reminder-done', reminderId: id });
    },
  };
}
