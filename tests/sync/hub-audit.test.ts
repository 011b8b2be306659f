import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import fc from 'fast-check';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../src/hub/audit/verify.ts';
import { readVerifyOptions } from '../../src/hub/audit/verify-options.ts';
import { openAnchors } from '../../src/hub/services/audit/anchors.ts';
import { checkWorkspace } from '../../src/hub/services/audit/check-workspace.ts';
import { changeAgent } from '../../src/hub/services/people.ts';
import { withChanges } from '../../src/hub/store/changes.ts';
import type { Database } from '../../src/hub/store/database.ts';
import { appendAudit, readAuditHead } from '../../src/hub/store/queries/audit.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import { migrationsFolder } from '../../src/hub/store/store.ts';
import type { AuditRow } from '../../src/shared/domain/audit.ts';
import type { AskAudit } from '../../src/shared/wire/audit.ts';
import { createEmptyDatabase, everyDatabase } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { kindOf, type WireClient, wireClient } from '../support/wire.ts';

const all: AskAudit = {
  from: null,
  to: null,
  actorKind: null,
  actorId: null,
  family: null,
  subjectId: null,
  before: null,
};

describe.each(everyDatabase)('the audit on %s', (database) => {
  let hub: TestHub;
  let folder: string;
  const people = {} as Record<'omar' | 'lena' | 'sven' | 'carla' | 'ada', WireClient>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'groundcrew-audit-'));
    hub = await startTestHub({ database, anchors: { anchorDir: folder, keyDir: folder } });
    for (const name of ['omar', 'lena', 'sven', 'carla', 'ada'] as const)
      people[name] = wireClient(hub.url, await hub.signIn(name));
  });
  afterAll(async () => {
    await hub.close();
    await rm(folder, { recursive: true, force: true });
  });

  const store = () => hub.hub.store;
  const workspaceId = () => hub.workspace.id;
  const note = (action: string, details: Record<string, unknown> = {}) =>
    store().transaction((tx) =>
      appendAudit(tx, workspaceId(), Date.now(), { actor: { kind: 'system', id: null }, action, details }),
    );
  const chain = () => checkWorkspace(store().db, workspaceId(), []);
  const rowsOf = async (): Promise<AuditRow[]> =>
    (await store().db.select().from(audit).orderBy(audit.seq)).filter(
      (row) => row.workspaceId === workspaceId(),
    );
  /** Another entry that says the same as the one at a place. */
  const slipIn = (seq: SQL, previousHash: SQL, like: number) =>
    sql`insert into audit (workspace_id, seq, at, actor_kind, actor_id, action, subject_kind, subject_id, details,
          previous_hash, hash)
        select workspace_id, ${seq}, at, actor_kind, actor_id, action, subject_kind, subject_id, details,
          ${previousHash}, hash from audit where workspace_id = ${workspaceId()}::uuid and seq = ${like}`;
  /** What somebody does who owns the database; all of it is undone. */
  async function tampering(work: (db: Database) => Promise<void>): Promise<void> {
    const done = new Error('done');
    const attempt = store().transaction(async (tx) => {
      await tx.execute(sql`alter table audit disable trigger all`);
      await tx.execute(sql`alter table audit_heads disable trigger all`);
      await work(tx as unknown as Database);
      throw done;
    });
    const ended = await attempt.catch((error: unknown) => error);
    if (ended !== done) throw ended instanceof Error ? (ended.cause ?? ended) : ended;
  }

  it('has no gap and no fork when many write at once, some of whom give up', async () => {
    const before = await readAuditHead(store().db, workspaceId());
    const kept: Promise<unknown>[] = [];
    const givenUp: Promise<unknown>[] = [];
    for (let n = 0; n < 60; n += 1) {
      const write = withChanges(store(), workspaceId(), Date.now(), async (tx, changes) => {
        await appendAudit(tx, workspaceId(), Date.now(), {
          actor: { kind: 'system', id: null },
          action: 'race',
          details: { n },
        });
        changes.add({ entity: 'agent', id: hub.agents.omar.id });
        if (n % 3 === 0) throw new Error('given up');
        if (n % 3 === 1) await changes.flush();
        await appendAudit(tx, workspaceId(), Date.now(), {
          actor: { kind: 'system', id: null },
          action: 'race',
          details: { n, second: true },
        });
      });
      if (n % 3 === 0) givenUp.push(expect(write).rejects.toThrow('given up'));
      else kept.push(write);
    }
    await Promise.all([...kept, ...givenUp]);
    const { seq } = await readAuditHead(store().db, workspaceId());
    expect(seq - before.seq).toBe(80);
    const raced = (await rowsOf()).filter(({ action }) => action === 'race');
    expect(raced.map(({ details }) => details.n)).not.toContain(3);
    expect(await chain()).toMatchObject({ sound: true, entries: seq });
  });

  it('begins once, and goes on without gaps, when all who write hold no other lock', async () => {
    const another = newId();
    const pause = database === 'postgres' ? sql`select pg_sleep(random() * 0.004)` : sql`select 1`;
    await Promise.all(
      Array.from({ length: 80 }, (_, n) =>
        store().transaction(async (tx) => {
          await appendAudit(tx, another, n, { actor: { kind: 'system', id: null }, action: 'race' });
          await tx.execute(pause);
        }),
      ),
    );
    expect(await checkWorkspace(store().db, another, [])).toMatchObject({ sound: true, entries: 80 });
  });

  it('comes back from the database as it was hashed, whatever JSON it holds', async () => {
    // PostgreSQL keeps neither the character nil nor half of a pair; what is read from outside never has a key __proto__.
    const kept = (text: string) => !/\\u0000|\\ud[89a-f]|__proto__/i.test(JSON.stringify(text));
    await fc.assert(
      fc.asyncProperty(
        fc
          .dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }), { maxKeys: 4 })
          .filter((details) => kept(JSON.stringify(details))),
        async (details) => {
          await note('anything', details as Record<string, unknown>);
        },
      ),
      { numRuns: 60 },
    );
    expect(await chain()).toMatchObject({ sound: true });
  });

  it('lets nobody change, remove or slip in an entry, nor move its head', async () => {
    await note('first');
    const { seq, hash } = await readAuditHead(store().db, workspaceId());
    const refused = [
      sql`update audit set action = 'x' where seq = 1`,
      sql`delete from audit where seq = 1`,
      sql`truncate audit`,
      sql`update audit_heads set seq = 0`,
      sql`delete from audit_heads`,
      sql`truncate audit_heads`,
      sql`insert into audit_heads values (${newId()}::uuid, 7, ${hash})`,
      // One that follows the last but one, and one that leaves a place out.
      slipIn(sql`seq + 1`, sql`previous_hash`, seq),
      slipIn(sql`seq + 2`, sql`hash`, seq),
    ];
    for (const statement of refused)
      await expect(store().db.execute(statement)).rejects.toMatchObject({
        cause: { message: expect.stringMatching(/append-only|does not follow/) },
      });
    expect(await readAuditHead(store().db, workspaceId())).toMatchObject({ seq, hash });
    expect(await chain()).toMatchObject({ sound: true, entries: seq });
  });

  it('names the first entry that somebody touched who owns the database', async () => {
    for (const action of ['one', 'two', 'three', 'four']) await note(action);
    const { seq } = await readAuditHead(store().db, workspaceId());
    const check = (db: Database) => checkWorkspace(db, workspaceId(), []);
    const at = seq - 2;
    await tampering(async (db) => {
      await db.execute(sql`update audit set details = '{"n":1}' where seq = ${at}`);
      expect(await check(db)).toEqual({ sound: false, seq: at, fault: 'changed' });
    });
    await tampering(async (db) => {
      await db.execute(sql`delete from audit where seq = ${at}`);
      expect(await check(db)).toEqual({ sound: false, seq: at, fault: 'missing' });
    });
    await tampering(async (db) => {
      await db.execute(sql`delete from audit where seq >= ${at}`);
      expect(await check(db)).toEqual({ sound: false, seq: at, fault: 'cut' });
    });
    await tampering(async (db) => {
      await db.execute(sql`update audit set seq = -1 where seq = ${at}`);
      await db.execute(sql`update audit set seq = ${at} where seq = ${at + 1}`);
      await db.execute(sql`update audit set seq = ${at + 1} where seq = -1`);
      expect(await check(db)).toEqual({ sound: false, seq: at, fault: 'changed' });
    });
    await tampering(async (db) => {
      await db.execute(slipIn(sql`seq + 1`, sql`hash`, seq));
      expect(await check(db)).toEqual({ sound: false, seq: seq + 1, fault: 'misplaced' });
    });
    expect(await chain()).toMatchObject({ sound: true });
  });

  it('finds any column that was changed in any entry, any entry that is gone, and any two in each other’s place', async () => {
    for (const action of ['five', 'six']) await note(action, { n: 1 });
    const { seq: last } = await readAuditHead(store().db, workspaceId());
    const places = [1, 2, Math.floor(last / 2), last - 1, last];
    const other = newId();
    const changes: readonly SQL[] = [
      sql`at = at + 1`,
      sql`actor_kind = case actor_kind when 'agent' then 'customer' else 'agent' end`,
      sql`actor_id = ${other}::uuid`,
      sql`action = action || 'x'`,
      sql`subject_kind = 'moon'`,
      sql`subject_id = ${other}::uuid`,
      sql`details = '{"n":2}'`,
      sql`hash = encode(sha256('x'), 'hex')`,
      sql`previous_hash = encode(sha256('x'), 'hex')`,
    ];
    const check = (db: Database) => checkWorkspace(db, workspaceId(), []);
    let tried = 0;
    for (const at of places) {
      for (const change of changes)
        await tampering(async (db) => {
          await db.execute(
            sql`update audit set ${change} where workspace_id = ${workspaceId()}::uuid and seq = ${at}`,
          );
          const found = await check(db);
          expect(found).toMatchObject({ sound: false });
          // A link that was changed shows at the entry itself, or at the one after it.
          expect([at, at + 1]).toContain('seq' in found ? found.seq : null);
          tried += 1;
        });
      await tampering(async (db) => {
        await db.execute(sql`delete from audit where workspace_id = ${workspaceId()}::uuid and seq = ${at}`);
        expect(await check(db)).toMatchObject({ sound: false, seq: at });
        tried += 1;
      });
      if (at === last) continue;
      await tampering(async (db) => {
        const own = sql`workspace_id = ${workspaceId()}::uuid`;
        await db.execute(sql`update audit set seq = -1 where ${own} and seq = ${at}`);
        await db.execute(sql`update audit set seq = ${at} where ${own} and seq = ${at + 1}`);
        await db.execute(sql`update audit set seq = ${at + 1} where ${own} and seq = -1`);
        expect(await check(db)).toMatchObject({ sound: false, seq: at });
        tried += 1;
      });
    }
    expect(tried).toBe(places.length * (changes.length + 2) - 1);
    expect(await chain()).toMatchObject({ sound: true });
  });

  it('is read by security, compliance and administrators, and by nobody else', async () => {
    for (const name of ['sven', 'carla', 'ada'] as const)
      expect((await people[name].audit.read(all)).rows.length).toBeGreaterThan(0);
    for (const name of ['omar', 'lena'] as const) {
      expect(await kindOf(people[name].audit.read(all))).toBe('forbidden');
      expect(await kindOf(people[name].audit.export({ from: null, to: null, going: null }))).toBe(
        'forbidden',
      );
      expect(await kindOf(people[name].audit.verify({}))).toBe('forbidden');
    }
  });

  it('tells of a sign-in that failed, a change of role and a sign-out, by whoever looks for them', async () => {
    const from = Date.now();
    const wrong = { email: hub.agents.mia.email, password: 'not hers', workstation: 'a stranger' };
    expect(await kindOf(wireClient(hub.url).auth.signIn(wrong))).toBe('wrong-credentials');
    await changeAgent(
      hub.hub.context,
      workspaceId(),
      hub.agents.mia.id,
      { role: 'tier2' },
      { kind: 'agent', id: hub.agents.ada.id },
    );
    await wireClient(hub.url, await hub.signIn('mia')).auth.signOut({});
    const look = async (asked: Partial<AskAudit>) =>
      (await people.carla.audit.read({ ...all, from, ...asked })).rows.map(({ action }) => action);

    expect(await look({ subjectId: hub.agents.mia.id })).toEqual(['agent-changed', 'sign-in-failed']);
    expect(await look({ actorId: hub.agents.mia.id })).toEqual(['signed-out', 'signed-in']);
    expect(await look({ family: 'access' })).toEqual(['signed-out', 'signed-in', 'sign-in-failed']);
    expect(await look({ family: 'people', actorKind: 'agent' })).toEqual(['agent-changed']);
    expect(await look({ family: 'people', actorKind: 'customer' })).toEqual([]);
    expect(await look({ to: from - 1 })).toEqual([]);
    const [change] = (await people.carla.audit.read({ ...all, from, family: 'people' })).rows;
    expect(change).toMatchObject({
      actorId: hub.agents.ada.id,
      details: { role: 'tier2', from: { role: 'agent' } },
    });
  });

  it('finds whom else an entry was about', async () => {
    const other = newId();
    await note('customers-merged', { other });
    const { rows } = await people.sven.audit.read({ ...all, subjectId: other });
    expect(rows.map(({ details }) => details)).toEqual([{ other }]);
    await note('agent-changed', { from: { groupIds: [newId(), other] } });
    expect((await people.sven.audit.read({ ...all, subjectId: other })).rows).toHaveLength(2);
  });

  it('says the numbers of the conversations that are named', async () => {
    const { w1 } = hub.conversations;
    await note('conversation-merge', { other: w1.id, to: newId() });
    const page = await people.sven.audit.read({ ...all, subjectId: w1.id });
    expect(page.rows[0]?.details).toMatchObject({ other: w1.id });
    expect(page.numbers).toMatchObject({ [w1.id]: w1.number });
    expect(Object.keys(page.numbers)).toHaveLength(1);
  });

  it('comes in pages, the newest first, each entry once', async () => {
    for (let n = 0; n < 130; n += 1) await note('paged', { n });
    const seen: number[] = [];
    for (let before: number | null = null, first = true; first || before !== null; first = false) {
      const page: Awaited<ReturnType<WireClient['audit']['read']>> = await people.ada.audit.read({
        ...all,
        before,
      });
      seen.push(...page.rows.map(({ seq }) => seq));
      before = page.next;
    }
    const { seq } = await readAuditHead(store().db, workspaceId());
    expect(seen).toEqual(Array.from({ length: seq }, (_, index) => seq - index));
  });

  it('leaves as a file that can be checked by itself, and is written down to have left', async () => {
    const { seq } = await readAuditHead(store().db, workspaceId());
    const first = await people.ada.audit.export({ from: null, to: null, going: null });
    expect(first).toMatchObject({ going: null });
    expect(first.rows).toHaveLength(seq);
    const [newest] = (await people.ada.audit.read(all)).rows;
    expect(newest).toMatchObject({ action: 'audit-exported', actorId: hub.agents.ada.id, seq: seq + 1 });

    const path = join(folder, 'exported.jsonl');
    const save = (rows: readonly AuditRow[]) =>
      writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const options = readVerifyOptions(['verify', '--file', path]);
    if (options === 'help') throw new Error('no options');
    await save(first.rows);
    expect(await verify(options)).toMatchObject([{ from: 1, verdict: { sound: true, entries: seq } }]);
    await save(first.rows.slice(7));
    expect(await verify(options)).toMatchObject([{ from: 8, verdict: { sound: true, entries: seq - 7 } }]);
    await save(first.rows.filter(({ seq: place }) => place !== 12));
    expect(await verify(options)).toMatchObject([{ verdict: { sound: false, seq: 12, fault: 'missing' } }]);
    await save(first.rows.map((row) => (row.seq === 12 ? { ...row, at: row.at + 1 } : row)));
    expect(await verify(options)).toMatchObject([{ verdict: { sound: false, seq: 12, fault: 'changed' } }]);
  });

  it('is anchored outside of the database, so that a chain made anew from the first entry on is found', async () => {
    const keeping = hub.hub.anchorKeeping;
    if (!keeping) throw new Error('nothing is anchored');
    await note('to be anchored');
    expect(await keeping.anchor()).toBeGreaterThan(0);
    expect(await keeping.anchor()).toBe(0);
    const { seq, hash } = await readAuditHead(store().db, workspaceId());
    const written = await (await openAnchors({ anchorDir: folder, keyDir: folder })).read();
    const anchors = written.filter((one) => one.workspaceId === workspaceId());
    expect(anchors.at(-1)).toMatchObject({ workspaceId: workspaceId(), seq, hash });
    expect(await people.ada.audit.verify({})).toMatchObject({ sound: true, anchors: anchors.length });
    expect((await people.ada.audit.read({ ...all, family: 'exports' })).rows[0]).toMatchObject({
      action: 'audit-verified',
      details: { sound: true, entries: seq },
    });

    await tampering(async (db) => {
      await db.execute(sql`delete from audit where seq >= ${seq}`);
      await db.execute(
        sql`update audit_heads h set seq = a.seq, hash = a.hash from audit a
            where a.workspace_id = h.workspace_id and a.seq = ${seq - 1}`,
      );
      expect(await checkWorkspace(db, workspaceId(), [])).toMatchObject({ sound: true });
      expect(await checkWorkspace(db, workspaceId(), anchors)).toEqual({ sound: false, seq, fault: 'cut' });
    });
  });

  it('finds a line of its anchors that somebody changed or took out', async () => {
    await note('another');
    await hub.hub.anchorKeeping?.anchor();
    const path = join(folder, 'audit-anchors.jsonl');
    const text = await readFile(path, 'utf8');
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    const anchors = await openAnchors({ anchorDir: folder, keyDir: folder });
    await writeFile(path, text.replace('"seq":', '"seq":9'));
    await expect(anchors.read()).rejects.toThrow('Line 1');
    await writeFile(path, `${lines.slice(1).join('\n')}\n`);
    await expect(anchors.read()).rejects.toThrow('Line 1');
    await writeFile(path, text);
    expect(await anchors.read()).toHaveLength(lines.length);
  });
});

describe('the audit of a database from before there was a chain', () => {
  let drop = async (): Promise<void> => {};
  afterEach(() => drop());

  it('becomes the beginning of the chain as it is', async () => {
    const database = await createEmptyDatabase();
    const client = new pg.Client({ connectionString: database.url });
    drop = async () => {
      await client.end();
      await database.drop();
    };
    await client.connect();
    const migrations = readMigrationFiles({ migrationsFolder }).map((one) => one.sql.join('\n;'));
    const chained = migrations.findIndex((text) => text.includes('CREATE TABLE "audit_heads"'));
    for (const text of migrations.slice(0, chained)) await client.query(text);
    const [one, two] = [newId(), newId()];
    const details = [
      {},
      { role: 'lead', groupIds: ['b', 'a'], active: null },
      { tags: ['über "uns"', 'a\\b\n\t', '😀'], n: 12, half: 0.5, deep: { z: 1, a: [true, {}] } },
    ];
    for (const [index, value] of [...details, ...details].entries())
      await client.query(
        `insert into audit (workspace_id, at, actor_kind, action, details) values ($1, $2, 'system', 'old', $3)`,
        [index % 2 === 0 ? one : two, index, value],
      );
    await client.query(migrations[chained] ?? '');
    const db = drizzle({ client }) as unknown as Database;
    for (const id of [one, two])
      expect(await checkWorkspace(db, id, [])).toMatchObject({ sound: true, entries: 3 });
  });
});
