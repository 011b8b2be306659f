import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConversation, receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { applyMutations } from '../../src/hub/services/mutations/apply.ts';
import { readConversations } from '../../src/hub/store/queries/conversations.ts';
import { insertSlaPolicies } from '../../src/hub/store/queries/sla.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import type { Channel, Status } from '../../src/shared/domain/vocabulary.ts';
import { everyDatabase } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

const hour = 3_600_000;

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  // Friday 23 October 2026, 16:00 in Berlin; on Sunday the clocks there go back.
  let now = Date.parse('2026-10-23T14:00:00Z');
  beforeAll(async () => {
    hub = await startTestHub({ database, clock: () => now });
    const calendarId = uuidv7();
    await insertSlaPolicies(hub.hub.store.db, hub.workspace.id, {
      calendars: [
        {
          id: calendarId,
          name: 'Berlin office',
          timezone: 'Europe/Berlin',
          weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 9 * 60, to: 18 * 60 })),
          holidays: [],
        },
      ],
      policies: [
        {
          id: uuidv7(),
          position: 0,
          name: 'E-mail in office hours',
          tiers: [],
          channels: ['email'],
          priorities: [],
          firstReplyMinutes: 240,
          nextReplyMinutes: 120,
          resolveMinutes: 540,
          calendarId,
          pauses: { firstReply: [], nextReply: [], resolve: ['pending', 'snoozed'] },
        },
      ],
    });
  });
  afterAll(() => hub.close());

  async function open(channel: Channel): Promise<Conversation> {
    const opened = await openConversation(hub.hub.context, hub.workspace.id, {
      customer: { create: { name: 'Nia', locale: 'en' } },
      channel,
      subject: 'A question',
      first: { id: uuidv7(), text: 'Can you help?' },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    return opened.conversation;
  }
  async function read({ id }: Conversation): Promise<Conversation> {
    const [row] = await readConversations(hub.hub.store.db, [id]);
    if (!row) throw new Error('It is gone.');
    return row;
  }
  async function setStatus(one: Conversation, status: Status): Promise<Conversation> {
    const { status: expected } = await read(one);
    const mutation = { kind: 'status' as const, conversationId: one.id, status, expected };
    const caller = { agentId: hub.agents.omar.id, workspaceId: hub.workspace.id };
    const [result] = await applyMutations(hub.hub.context, caller, [{ key: uuidv7(), mutation }]);
    expect(result?.outcome).toBe('applied');
    return read(one);
  }

  it('counts the office’s hours across the week-end on which its clocks go back', async () => {
    now = Date.parse('2026-10-23T14:00:00Z');
    const mail = await open('email');
    // Two hours on Friday, two on Monday morning, which is an hour later by the world's clock.
    expect(mail.sla.firstReplyDueAt).toBe(Date.parse('2026-10-26T10:00:00Z'));
    const chat = await open('chat');
    expect(chat.sla.firstReplyDueAt).toBe(now + 4 * hour);
  });

  it('stands still while pending, and goes on with what was left when the customer answers', async () => {
    now = Date.parse('2026-10-23T14:00:00Z');
    const mail = await open('email');
    now = Date.parse('2026-10-23T15:00:00Z');
    const pending = await setStatus(mail, 'pending');
    expect(pending.sla.resolveDueAt).toBeNull();
    expect(pending.sla.paused).toEqual({
      by: 'pending',
      since: now,
      left: { firstReply: null, nextReply: null, resolve: 8 * hour },
    });
    // Nobody has answered yet: that clock is not the customer's to wait for.
    expect(pending.sla.firstReplyDueAt).toBe(mail.sla.firstReplyDueAt);
    now = Date.parse('2026-10-28T08:00:00Z');
    await receiveCustomerMessage(
      hub.hub.context,
      { workspaceId: hub.workspace.id, conversationId: mail.id, customerId: mail.customerId },
      { id: uuidv7(), text: 'Here it is' },
    );
    const answered = await read(mail);
    expect(answered).toMatchObject({ status: 'open', sla: { paused: null } });
    expect(answered.sla.resolveDueAt).toBe(Date.parse('2026-10-28T16:00:00Z'));
  });
});
