import i18next from 'i18next';
import type { ReminderView } from '../../../shared/contract/reminders.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** It is done and will not come again, unless that is taken back. */
export async function endReminder({ id, conversationId, at, text }: ReminderView): Promise<void> {
  const fail = (error: unknown) => toast(i18next.t(`problems.${problemOf(error).kind}`), 'error');
  try {
    await engine.reminders.done({ id });
    toast(i18next.t('reminders.isDone'), 'success', {
      action: {
        label: i18next.t('reminders.undo'),
        run: () => void engine.reminders.set({ id, conversationId, at, text }).catch(fail),
      },
    });
  } catch (error) {
    fail(error);
  }
}
