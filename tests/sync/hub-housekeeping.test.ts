import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeLogDays } from '../../src/hub/housekeeping.ts';
import { describeError } from '../../src/hub/log-error.ts';
import { receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { selectRows } from '../../src/hub/store/database.ts';
import { openLog } from '../../src/logging/open-log.ts';
import { limits } from '../../src/shared/domain/limits.ts';
import { everyDatabase } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { kindOf, wireClient } from '../support/wire.ts';

const day = 24 * 3_600_000;

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  let now = Date.now();
  beforeAll(async () => {
    hub = await startTestHub({ database, clock: () => now });
  });
  afterAll(() => hub.close());

  it('wakes a conversation when its snooze is over, once, on however many nodes', async () => {
    const client = wireClient(hub.url, await hub.signIn('omar'));
    const { id } = hub.conversations.g1;
    const until = now + 60_000;
    await client.mutations.apply({
      items: [{ key: uuidv7(), mutation: { kind: 'snooze', conversationId: id, until } }],
    });
    expect(await hub.hub.housekeeping.wakeDue()).toBe(0);
    now = until;
    const woken = await Promise.all(Array.from({ length: 5 }, () => hub.hub.housekeeping.wakeDue()));
    expect(woken.reduce((sum, one) => sum + one, 0)).toBe(1);
    const { messages } = await client.sync.thread({ conversationId: id });
    expect(messages.map((message) => message.event)).toEqual([
      { type: 'snoozed', until: null },
      { type: 'snoozed', until },
      null,
    ]);
    expect(messages[0]?.author).toEqual({ kind: 'system', id: null });
  });

  it('remembers a key for thirty days', async () => {
    const { id } = hub.conversations.g2;
    const item = {
      key: uuidv7(),
      mutation: { kind: 'priority' as const, conversationId: id, priority: 'high' as const },
    };
    const apply = async () =>
      (await wireClient(hub.url, await hub.signIn('omar')).mutations.apply({ items: [item] })).results[0]
        ?.outcome;
    expect(await apply()).toBe('applied');
    now += limits.idempotencyDays * day - 1000;
    await hub.hub.housekeeping.clean();
    expect(await apply()).toBe('duplicate');
    now += 2000;
    await hub.hub.housekeeping.clean();
    expect(await apply()).toBe('applied');
  });

  it('forgets old log entries and sends engines that need them to a new snapshot', async () => {
    const client = async () => wireClient(hub.url, await hub.signIn('omar'));
    const cursor = (await (await client()).sync.start({})).cursor;
    const { g1 } = hub.conversations;
    const to = { workspaceId: hub.workspace.id, conversationId: g1.id, customerId: g1.customerId };
    await receiveCustomerMessage(hub.hub.context, to, { id: uuidv7(), text: 'old' });
    now += (changeLogDays + 1) * day;
    await receiveCustomerMessage(hub.hub.context, to, { id: uuidv7(), text: 'new' });
    await hub.hub.housekeeping.clean();
    expect(await kindOf((await client()).sync.changes({ since: cursor }))).toBe('resnapshot');
    const frame = await (await client()).sync.changes({ since: cursor + 2 });
    expect(frame.changes).toHaveLength(2);
  });

  it('replaces signing keys that have grown old without breaking tokens that are in use', async () => {
    const session = await hub.signIn('omar');
    now += 5 * 60_000;
    const keys = async () =>
      (
        await selectRows<{ value: { id: string }[] }>(
          hub.hub.store.db,
          sql`select value from hub_settings where key = 'access-token-keys'`,
        )
      )[0]?.value.length;
    const before = await keys();
    await hub.hub.store.db.execute(
      sql`update hub_settings set value = jsonb_set(value, '{0,createdAt}', to_jsonb(${now - 31 * day}::bigint)) where key = 'access-token-keys'`,
    );
    await hub.hub.housekeeping.clean();
    expect(await keys()).toBe((before ?? 0) + 1);
    expect((await wireClient(hub.url, session).sync.start({})).me.id).toBe(hub.agents.omar.id);
    expect((await wireClient(hub.url, await hub.signIn('mia')).sync.start({})).me.id).toBe(hub.agents.mia.id);
  });

  it('keeps what people wrote out of the log when a statement fails', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'groundcrew-log-'));
    const log = openLog({ name: 'hub', dir }).child({}, { serializers: { err: describeError } });
    const failed = await hub.hub.store.db
      .execute(
        sql`insert into customers (id, name) values (${uuidv7()}::uuid, ${'Maya wrote: my card is 4111'})`,
      )
      .catch((error: unknown) => error);
    log.error({ err: failed }, 'a call failed');
    await expect.poll(() => readFileSync(join(dir, 'hub.log'), 'utf8')).toContain('a call failed');
    const line = readFileSync(join(dir, 'hub.log'), 'utf8');
    expect(line).toContain('insert into customers');
    expect(line).not.toContain('Maya');
    await rm(dir, { recursive: true, force: true });
  });
});
