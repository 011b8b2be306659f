import { v7 as uuidv7 } from 'uuid';
import { acknowledge } from '../../../shared/domain/automation/acknowledgement.ts';
import { isAutomaticMail, type MailHeaders } from '../../../shared/domain/automation/automatic-mail.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import type { Transaction } from '../../store/database.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { countBegunSince } from '../../store/queries/conversations.ts';
import type { ConversationEdit } from '../conversation-edit.ts';
import { isOpenAt } from './desk-hours.ts';
import { readAutomation } from './policy.ts';

const hour = 3_600_000;
const system = { kind: 'system', id: null } as const;

/**
 * Tells a customer who has just begun a conversation that it has arrived, as far as the desk wants it. Once: of a conversation
 * only its beginning comes here. The line behind it and the audit say that no person wrote it, and why it says what it says.
 */
export async function acknowledgeFirst(
  tx: Transaction,
  workspaceId: string,
  edit: ConversationEdit,
  customer: Customer,
  { text, headers }: { readonly text: string; readonly headers: MailHeaders | undefined },
  now: number,
): Promise<void> {
  const policy = await readAutomation(tx, workspaceId);
  if (!policy.active) return;
  const { id, channel, topic, subject, gate } = edit.current();
  const said = acknowledge(policy, {
    channel,
    topic,
    text: `${subject}\n${text}`,
    locale: customer.locale,
    gated: gate !== null,
    deskIsOpen: await isOpenAt(tx, workspaceId, policy.calendarId, now),
    automatic: isAutomaticMail(headers ?? {}, customer.email),
    begunLately: 1 + (await countBegunSince(tx, customer.id, now - hour)),
  });
  if (said.outcome === 'silent') return;
  const message = edit.sayAutomatically('acknowledgement', {
    id: uuidv7(),
    author: system,
    bodyText: said.text,
  });
  if (!message) return;
  const { guide, because } = said;
  edit.tell(system, { type: 'acknowledged', guide, because, gated: gate !== null });
  await appendAudit(tx, workspaceId, now, {
    actor: system,
    action: 'conversation-acknowledged',
    subject: { kind: 'conversation', id },
    details: { messageId: message.id, guide: guide?.link ?? null, because, gated: gate !== null },
  });
}
