import i18next from 'i18next';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { newOwnMacro, writeOwnMacro } from '../../state/own-macro.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { textFor } from './text-for.ts';

/** Opens the dialog with what was written to a customer, who is not called by name in it. */
export async function keepAsMacro(conversationId: string, written: string): Promise<void> {
  try {
    const { customer } = await engine.conversation.get({ id: conversationId });
    const text = textFor(written, customer.name);
    writeOwnMacro(newOwnMacro(customer.locale, text));
  } catch (error) {
    toast(i18next.t(`problems.${problemOf(error).kind}`), 'error');
  }
}
