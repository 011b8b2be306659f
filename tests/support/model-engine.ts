import type { z } from 'zod';
import type { Conversation, Message } from '../../src/shared/domain/conversation.ts';
import type { Customer, Group } from '../../src/shared/domain/people.ts';
import {
  Bundle,
  Change,
  type ChangesFrame,
  type PullSnapshot,
  type Scope,
} from '../../src/shared/wire/sync.ts';
import type { WireClient } from './wire.ts';

export type ModelEngine = {
  readonly conversations: Map<string, Conversation>;
  readonly messages: Map<string, Message>;
  readonly customers: Map<string, Customer>;
  /** Messages that came without their conversation, conversations without their customer: there must be none. */
  readonly orphans: readonly string[];
  cursor(): number;
  /** A first sync, from nothing. */
  begin(pageSize?: number): Promise<void>;
  /** Pulls until nothing is left, in pages of `limit` log entries. Answers with every frame. */
  catchUp(limit?: number): Promise<ChangesFrame[]>;
  /** Takes a pushed frame; false when it doesn't follow the cursor. */
  take(frame: ChangesFrame): Promise<boolean>;
};

/**
 * The least that an engine must do to hold what its agent may see, and nothing else: the protocol read literally,
 * in memory. What it ends up with is compared with the hub's own database.
 */
export function createModelEngine(client: WireClient): ModelEngine {
  const conversations = new Map<string, Conversation>();
  const messages = new Map<string, Message>();
  const customers = new Map<string, Customer>();
  const groups = new Map<string, Group>();
  const orphans: string[] = [];
  let scope: Scope = { epoch: 0, groupIds: [], restrictedInside: false };
  let cursor = 0;

  function inScope(conversation: Conversation): boolean {
    if (!scope.groupIds.includes(conversation.groupId)) return false;
    const closedGroup = groups.get(conversation.groupId)?.restricted ?? false;
    return !conversation.restricted || closedGroup || scope.restrictedInside;
  }

  function drop(conversationId: string): void {
    conversations.delete(conversationId);
    for (const message of messages.values())
      if (message.conversationId === conversationId) messages.delete(message.id);
  }

  function dropOrphans(): void {
    const held = new Set([...conversations.values()].map((conversation) => conversation.customerId));
    for (const id of customers.keys()) if (!held.has(id)) customers.delete(id);
  }

  function apply(change: Change): void {
    const { entity, id, row } = change;
    if (entity === 'conversation') {
      if (row) conversations.set(id, row);
      else drop(id);
    } else if (entity === 'message') {
      if (!row) messages.delete(id);
      else if (conversations.has(row.conversationId)) messages.set(id, row);
      else orphans.push(id);
    } else if (entity === 'customer') {
      if (row) customers.set(id, row);
      else customers.delete(id);
    } else if (entity === 'group') {
      if (row) groups.set(id, row);
      else groups.delete(id);
    }
  }

  async function walk(query: Omit<z.input<typeof PullSnapshot>, 'phase' | 'after'>): Promise<void> {
    for (const phase of ['working', 'history'] as const) {
      let after: string | null = null;
      do {
        const page: { bundles: unknown[]; next: string | null } = await client.sync.snapshot({
          ...query,
          phase,
          after,
        });
        for (const bundle of page.bundles.map((one) => Bundle.parse(one))) {
          conversations.set(bundle.conversation.id, bundle.conversation);
          customers.set(bundle.customer.id, bundle.customer);
          for (const message of bundle.messages) messages.set(message.id, message);
        }
        after = page.next;
      } while (after !== null);
    }
  }

  async function changeScope(next: Scope): Promise<void> {
    const before = scope;
    scope = next;
    for (const conversation of [...conversations.values()]) if (!inScope(conversation)) drop(conversation.id);
    dropOrphans();
    const gained = next.groupIds.filter((id) => !before.groupIds.includes(id));
    const more = next.restrictedInside && !before.restrictedInside ? next.groupIds : gained;
    for (const groupId of more) await walk({ groupId });
  }

  async function take(frame: ChangesFrame): Promise<boolean> {
    if (frame.from !== cursor) return false;
    const changes = frame.changes.map((one) => Change.parse(one));
    for (const change of changes) apply(change);
    for (const { entity, id, row } of changes)
      if (entity === 'conversation' && row && !customers.has(row.customerId)) orphans.push(id);
    cursor = frame.to;
    if (frame.scope.epoch !== scope.epoch) await changeScope(frame.scope);
    else dropOrphans();
    return true;
  }

  return {
    conversations,
    messages,
    customers,
    orphans,
    cursor: () => cursor,
    async begin(pageSize = 50) {
      const start = await client.sync.start({});
      for (const group of start.groups) groups.set(group.id, group);
      scope = start.scope;
      cursor = start.cursor;
      await walk({ limit: pageSize });
    },
    async catchUp(limit = 500) {
      const frames: ChangesFrame[] = [];
      for (;;) {
        const frame = await client.sync.changes({ since: cursor, limit });
        frames.push(frame);
        await take(frame);
        if (frame.to >= frame.head) return frames;
      }
    },
    take,
  };
}
