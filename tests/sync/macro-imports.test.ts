import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { macroImports } from '../../src/hub/store/schema/macro-imports.ts';
import type { MacroContent } from '../../src/shared/domain/studio.ts';
import type { ImportCommitted } from '../../src/shared/wire/macro-imports.ts';
import type { StudioChange } from '../../src/shared/wire/studio.ts';
import { auditOf } from '../support/audit.ts';
import { databaseKinds } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { bring, counted, readMacros, zendeskMacro } from '../support/macro-import.ts';
import { kindOf, type WireClient, wireClient } from '../support/wire.ts';

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  let ahead = 0;
  let nextId = 1_000;
  const people = {} as Record<'lena' | 'ada' | 'carla' | 'omar', WireClient>;
  beforeAll(async () => {
    hub = await startTestHub({ database, clock: () => Date.now() + ahead });
    for (const name of ['lena', 'ada', 'carla', 'omar'] as const)
      people[name] = wireClient(hub.url, await hub.signIn(name));
  });
  afterAll(() => hub.close());

  const id = () => {
    nextId += 1;
    return nextId;
  };
  const read = (...macros: object[]) => readMacros('macros.json', JSON.stringify({ macros }));
  const recordOf = (answer: ImportCommitted) => {
    if (answer.outcome !== 'imported') throw new Error(JSON.stringify(answer));
    return answer.record;
  };
  const lineOf = async (title: string) =>
    (await people.lena.studio.library({})).macros.find(
      ({ work, live }) => work?.title === title || live?.title === title,
    );
  const macroOf = async (title: string) =>
    people.lena.studio.macro({ documentId: (await lineOf(title))?.documentId ?? newId() });
  const change = (who: keyof typeof people, what: StudioChange) =>
    people[who].studio.change({ key: newId(), change: what });
  const workOf = async (title: string) => {
    const { versions } = await macroOf(title);
    const [first] = versions;
    if (!first || first.number !== null) throw new Error(`no work on ${title}`);
    return {
      documentId: first.documentId,
      versionId: first.id,
      expected: first.revision,
      content: first.content,
    };
  };
  const publish = async (title: string) => {
    for (const [who, what] of [
      ['lena', { do: 'submit' }],
      ['carla', { do: 'approve' }],
      ['lena', { do: 'publish', at: null, recalls: false }],
    ] as const) {
      const { content: _, ...on } = await workOf(title);
      expect(await change(who, { ...what, ...on })).toMatchObject({ outcome: 'saved' });
    }
  };

  it('gives what was restricted there to queues of the same name, to nobody where there is none, never to everybody', async () => {
    const there = (title: string, restriction: object) =>
      zendeskMacro(id(), title, 'Hello!', { restriction });
    const titles = ['both', 'none', 'own'].map((name) => `${name} ${id()}`);
    const [both = '', none = '', own = ''] = titles;
    const macros = read(
      there(both, { type: 'Group', id: 'withdrawals', ids: ['WITHDRAWALS ', '360'] }),
      there(none, { type: 'Group', id: 361 }),
      there(own, { type: 'User', id: 7 }),
    );
    const { plan, commit } = await bring(people.lena, macros);
    expect(plan.findings.map(({ left }) => left)).toEqual([
      [{ what: 'queue-there', name: '360' }],
      [{ what: 'queue-there', name: '361' }],
      [],
    ]);
    await commit();
    const wanted = [[hub.groups.withdrawals.id], [], []];
    for (const [at, title] of titles.entries())
      expect((await workOf(title)).content.groupIds).toEqual(wanted[at]);
    expect(counted((await bring(people.lena, macros)).plan)).toEqual({ same: 3 });
    await publish(none);
    const noneId = (await lineOf(none))?.documentId ?? '?';
    const seen = async (who: keyof typeof people) =>
      JSON.stringify(await people[who].sync.manifest({})).includes(noneId);
    expect([await seen('lena'), await seen('omar')]).toEqual([true, false]);
    // Somebody opens it to everybody: the next import leaves that.
    const { content, ...on } = await workOf(own);
    const { groupIds: _, ...open } = content as MacroContent;
    expect(await change('lena', { do: 'write', ...on, content: open, note: '' })).toMatchObject({
      outcome: 'saved',
    });
    await bring(people.lena, macros);
    expect((await workOf(own)).content.groupIds).toBeUndefined();
  });

  it('asks once what a name is that only the other system knows, and never again of that account', async () => {
    const [a, b] = [`Hand over ${id()}`, `Ask ${id()}`];
    const side = [
      'About it',
      'Can you look?',
      `SupportAssignable:support_assignable/group/${id()}`,
      'text/plain',
    ];
    const group = side[2]?.split('/').at(-1) ?? '';
    const person = String(id());
    const does = (...actions: object[]) => ({
      actions: [{ field: 'comment_value', value: 'Hello!' }, ...actions],
    });
    const macros = read(
      zendeskMacro(
        id(),
        a,
        '',
        does({ field: 'group_id', value: group }, { field: 'assignee_id', value: person }),
      ),
      zendeskMacro(id(), b, '', {
        ...does({ field: 'side_conversation_ticket', value: side }),
        restriction: { type: 'Group', id: Number(group) },
      }),
    );
    const account = 'northgate.zendesk.com';
    const names = [
      { system: 'zendesk' as const, account, kind: 'group' as const, id: group },
      { system: 'zendesk' as const, account, kind: 'person' as const, id: person },
    ] as const;
    const open = await bring(people.lena, macros);
    expect(open.plan.foreign).toEqual([
      { ...names[0], fields: ['group_id', 'side_conversation_ticket', ''], macros: 2, target: null },
      { ...names[1], fields: ['assignee_id'], macros: 1, target: null },
    ]);
    expect(open.plan.findings[0]?.left).toEqual([
      { what: 'foreign', name: `group_id: ${group}` },
      { what: 'foreign', name: `assignee_id: ${person}` },
    ]);
    const { withdrawals } = hub.groups;
    const chosen = [
      { ...names[0], target: { to: 'queue' as const, id: withdrawals.id } },
      { ...names[1], target: { to: 'nothing' as const } },
    ];
    const { plan } = await bring(people.lena, macros, { foreign: chosen });
    expect(plan.foreign.map(({ target }) => target)).toEqual(chosen.map(({ target }) => target));
    expect(plan.findings[0]?.left).toEqual([{ what: 'left-out', name: `assignee_id: ${person}` }]);
    // Seen is not chosen: nothing is kept before the import is done.
    expect((await bring(people.lena, macros)).plan.foreign[0]?.target).toBe(null);
    const again = await bring(people.lena, macros, { foreign: chosen });
    expect(again.plan.seen).toBe(plan.seen);
    await again.commit();
    expect((await workOf(a)).content.actions).toEqual([{ type: 'group', groupId: withdrawals.id }]);
    expect((await workOf(b)).content).toMatchObject({
      actions: [{ type: 'side', groupId: withdrawals.id, subject: 'About it', text: 'Can you look?' }],
      groupIds: [withdrawals.id],
    });
    const later = await bring(people.lena, macros);
    expect(later.plan.foreign.map(({ target }) => target)).toEqual(chosen.map(({ target }) => target));
    expect(counted(later.plan)).toEqual({ same: 2 });
    // Another account's is another name.
    const theirs = macros.map((one) => ({ ...one, origin: { ...one.origin, account: 'other.zendesk.com' } }));
    expect((await bring(people.lena, theirs)).plan.foreign[0]?.target).toBe(null);
  });

  it('says whose a macro is here and there, and changes that only where somebody chooses it', async () => {
    const title = `Ours ${id()}`;
    const key = id();
    await (await bring(people.lena, read(zendeskMacro(key, title, 'Hello!')))).commit();
    const restriction = { type: 'Group', id: 'withdrawals' };
    const macros = read(zendeskMacro(key, title, 'Hello again!', { restriction }));
    const there = [hub.groups.withdrawals.id];
    const kept = await bring(people.lena, macros);
    expect(kept.plan.findings).toMatchObject([
      { finding: 'changed', queues: { here: null, there, takes: false } },
    ]);
    await kept.commit();
    expect((await workOf(title)).content.groupIds).toBeUndefined();
    const taken = await bring(people.lena, macros, { takesQueues: true });
    expect(taken.plan.findings).toMatchObject([
      { finding: 'changed', fields: ['groupIds'], queues: { here: null, there, takes: true } },
    ]);
    await taken.commit();
    expect((await workOf(title)).content.groupIds).toEqual(there);
    expect((await bring(people.lena, macros)).plan.findings).toMatchObject([
      { finding: 'same', queues: null },
    ]);
  });

  it('makes drafts of what is new, once, and knows them again', async () => {
    const [a, b] = [id(), id()];
    const macros = read(
      zendeskMacro(a, `Deposits::Hash ${a}`, 'Send the hash, {{ticket.requester.first_name}}.'),
      zendeskMacro(b, `Hello ${b}`, 'Hello!'),
    );
    const first = await bring(people.lena, macros);
    expect(counted(first.plan)).toEqual({ new: 2 });
    expect(recordOf(await first.commit())).toMatchObject({
      systems: ['zendesk'],
      accounts: ['northgate.zendesk.com'],
      counts: { created: 2, changed: 0, same: 0, skipped: 0, refused: 0 },
      by: hub.agents.lena.id,
      undone: null,
      standing: { draft: 2, 'in-review': 0, approved: 0, live: 0 },
    });
    expect((await macroOf(`Hash ${a}`)).versions).toMatchObject([
      {
        state: 'draft',
        number: null,
        writers: [hub.agents.lena.id],
        content: { folder: ['Deposits'], bodies: { en: 'Send the hash, {{customer.first_name}}.' } },
      },
    ]);
    // The answer was lost: asked again it is that import, and nothing more.
    expect(recordOf(await first.commit())).toMatchObject({ counts: { created: 2 } });
    const again = await bring(people.lena, macros);
    expect(counted(again.plan)).toEqual({ same: 2 });
    expect(await kindOf(again.commit())).toBe('bad-input');
    // Renamed there it is the same macro here.
    const renamed = read(
      zendeskMacro(a, `Elsewhere::Another name ${a}`, 'Send the hash, {{ticket.requester.first_name}}.'),
    );
    const third = await bring(people.lena, renamed);
    expect(third.plan.findings).toMatchObject([
      { finding: 'changed', fields: ['title', 'folder'], locales: [], macroId: expect.any(String) },
    ]);
  });

  it('finds a macro that is here by its folders and title, and leaves alone what the other system cannot say', async () => {
    const n = id();
    await bring(people.lena, read(zendeskMacro(n, `Fees::Spreads ${n}`, 'One per cent.'))).then((one) =>
      one.commit(),
    );
    const { content, ...on } = await workOf(`Spreads ${n}`);
    const more = { ...content, bodies: { ...content.bodies, es: 'Uno por ciento.' }, tags: ['fees'] };
    await change('lena', { do: 'write', ...on, content: more, note: '' });
    await publish(`Spreads ${n}`);
    const csv = readMacros('fees.csv', `title,folder,text\nSPREADS ${n},fees,Two per cent.\n`);
    const found = await bring(people.ada, csv);
    expect(found.plan.findings).toMatchObject([
      { finding: 'changed', fields: ['title', 'folder'], locales: ['en'] },
    ]);
    recordOf(await found.commit());
    expect((await workOf(`SPREADS ${n}`)).content).toMatchObject({
      bodies: { en: 'Two per cent.', es: 'Uno por ciento.' },
      tags: ['fees'],
      actions: [{ type: 'status', status: 'pending' }],
    });
    // Of the same name in the same account, but another id there: not that one.
    const [other] = (await bring(people.lena, read(zendeskMacro(id(), `Fees::Spreads ${n}`, 'x')))).plan
      .findings;
    expect(other).toMatchObject({ finding: 'new', macroId: null });
  });

  it('takes two that are called the same there for two', async () => {
    const n = id();
    await (await bring(people.lena, readMacros('a.csv', `title,text\nTwins ${n},x\n`))).commit();
    const twins = read(zendeskMacro(id(), `Twins ${n}`, 'x'), zendeskMacro(id(), `Twins ${n}`, 'y'));
    const both = await bring(people.lena, twins);
    expect(both.plan.findings).toMatchObject([
      { finding: 'skipped', why: 'being-worked-on' },
      { finding: 'new', macroId: null },
    ]);
    await both.commit();
    expect((await bring(people.lena, twins)).plan.findings).toMatchObject([
      { macroId: both.plan.findings[0]?.macroId },
      { finding: 'same', macroId: expect.not.stringMatching(both.plan.findings[0]?.macroId ?? '') },
    ]);
  });

  it('brings along what has changed there alone, and keeps what was changed here', async () => {
    const n = id();
    const there = (title: string, text: string) => read(zendeskMacro(n, title, text));
    await (await bring(people.lena, there(`Old title ${n}`, 'First text.'))).commit();
    const { content, ...on } = await workOf(`Old title ${n}`);
    await change('lena', {
      do: 'write',
      ...on,
      content: { ...content, title: `Better title ${n}` },
      note: '',
    });
    await publish(`Better title ${n}`);
    expect(counted((await bring(people.lena, there(`Old title ${n}`, 'First text.'))).plan)).toEqual({
      same: 1,
    });
    const changed = await bring(people.lena, there(`Old title ${n}`, 'Second text.'));
    expect(changed.plan.findings).toMatchObject([{ finding: 'changed', fields: [], locales: ['en'] }]);
    await changed.commit();
    expect((await workOf(`Better title ${n}`)).content.bodies).toEqual({ en: 'Second text.' });
    // Thrown away here, it comes again.
    const { content: _, ...draft } = await workOf(`Better title ${n}`);
    await change('lena', { do: 'discard', ...draft });
    expect(counted((await bring(people.lena, there(`Old title ${n}`, 'Second text.'))).plan)).toEqual({
      changed: 1,
    });
  });

  it('never writes over what somebody works on, and takes the place of a draft that nobody touched', async () => {
    const [mine, untouched] = [id(), id()];
    const there = (text: string) =>
      read(zendeskMacro(mine, `Mine ${mine}`, text), zendeskMacro(untouched, `Untouched ${mine}`, text));
    await (await bring(people.lena, there('First.'))).commit();
    const { content, ...on } = await workOf(`Mine ${mine}`);
    await change('ada', {
      do: 'write',
      ...on,
      content: { ...content, bodies: { en: 'By hand.' } },
      note: '',
    });
    const second = await bring(people.lena, there('Second.'));
    expect(second.plan.findings).toMatchObject([
      {
        finding: 'skipped',
        why: 'being-worked-on',
        writers: [hub.agents.lena.id, hub.agents.ada.id],
      },
      { finding: 'changed', locales: ['en'] },
    ]);
    recordOf(await second.commit());
    expect((await workOf(`Mine ${mine}`)).content.bodies).toEqual({ en: 'By hand.' });
    expect((await workOf(`Untouched ${mine}`)).content.bodies).toEqual({ en: 'Second.' });
    // Undone, the draft of the import before stands there again.
    await people.lena.imports.undo({ importId: second.importId });
    expect((await workOf(`Untouched ${mine}`)).content.bodies).toEqual({ en: 'First.' });
    expect(counted((await bring(people.lena, there('First.'))).plan)).toEqual({ same: 2 });
  });

  it('takes an import back in one step, but for what somebody has gone on with', async () => {
    const [a, b, c, d] = [id(), id(), id(), id()];
    const macros = read(...[a, b, c, d].map((one) => zendeskMacro(one, `Undo ${one}`, `Text ${one}.`)));
    const { importId, commit } = await bring(people.lena, macros);
    await commit();
    const { content, ...on } = await workOf(`Undo ${a}`);
    await change('lena', { do: 'write', ...on, content, note: 'looked at' });
    const { content: _, ...gone } = await workOf(`Undo ${b}`);
    await change('lena', { do: 'discard', ...gone });
    await publish(`Undo ${c}`);
    expect(await kindOf(people.omar.imports.undo({ importId }))).toBe('forbidden');
    expect(await kindOf(people.ada.imports.undo({ importId: newId() }))).toBe('not-found');
    const undone = await people.ada.imports.undo({ importId });
    expect(undone.kept).toEqual([
      { macroId: on.documentId, title: `Undo ${a}`, state: 'draft' },
      { macroId: expect.any(String), title: `Undo ${c}`, state: 'live' },
    ]);
    expect(undone.record).toMatchObject({
      undone: { by: hub.agents.ada.id, taken: 1, kept: 2 },
      standing: { draft: 1, live: 1 },
    });
    expect(await lineOf(`Undo ${d}`)).toBe(undefined);
    // Once: what was taken back and came again by hand stays.
    expect((await people.lena.imports.undo({ importId })).record.undone).toEqual(undone.record.undone);
    const again = await bring(people.lena, macros);
    expect(counted(again.plan)).toEqual({ same: 2, new: 2 });
    const { imports } = await people.carla.imports.list({});
    expect(imports.find((one) => one.id === importId)).toEqual(undone.record);
    const acts = await auditOf(hub.hub.store.db, importId);
    expect(acts.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['macros-import', hub.agents.lena.id],
      ['macros-import-undone', hub.agents.ada.id],
    ]);
  });

  it('does not bring back the draft of an import that was undone meanwhile', async () => {
    const n = id();
    const first = await bring(people.lena, read(zendeskMacro(n, `Twice ${n}`, 'First.')));
    await first.commit();
    const second = await bring(people.lena, read(zendeskMacro(n, `Twice ${n}`, 'Second.')));
    await second.commit();
    expect((await people.lena.imports.undo({ importId: first.importId })).record.undone).toMatchObject({
      taken: 0,
    });
    await people.lena.imports.undo({ importId: second.importId });
    expect(await lineOf(`Twice ${n}`)).toBe(undefined);
  });

  it('names what it does not take, and why', async () => {
    const n = id();
    const phrase = 'abandon ability able about above absent absorb abstract absurd abuse access accident';
    const macros = read(
      zendeskMacro(id(), `Asks ${n}`, 'Please send us your recovery phrase.'),
      zendeskMacro(id(), `Phrase ${n}`, phrase),
      zendeskMacro(id(), `Silent ${n}`, '', { actions: [{ field: 'status', value: 'solved' }] }),
      zendeskMacro(id(), `Good ${n}`, 'Good.', { active: false }),
    );
    const { importId, plan, commit } = await bring(people.lena, macros);
    expect(plan.findings.map(({ finding, why }) => [finding, why])).toEqual([
      ['refused', 'asks-for-secret'],
      ['refused', 'secret'],
      ['refused', 'no-text'],
      ['new', null],
    ]);
    const active = await people.lena.imports.check({ importId, takesInactive: false });
    expect(active.findings[3]).toMatchObject({ finding: 'skipped', why: 'switched-off' });
    expect(recordOf(await commit()).counts).toMatchObject({ created: 1, refused: 3 });
    const twice = [
      ...readMacros('a.csv', `title,text\nDouble ${n},x\n`),
      ...readMacros('b.md', `---\ntitle: double ${n}\n---\ny`),
    ];
    await (await bring(people.lena, readMacros('a.csv', `title,text\nDouble ${n},x\n`))).commit();
    expect(counted((await bring(people.lena, twice)).plan)).toEqual({ same: 1, duplicate: 1 });
  });

  it('does nothing when something here is not as it was seen', async () => {
    const n = id();
    const there = (text: string) => read(zendeskMacro(n, `Seen ${n}`, text));
    await (await bring(people.lena, there('First.'))).commit();
    const second = await bring(people.lena, there('Second.'));
    const { content, ...on } = await workOf(`Seen ${n}`);
    await change('ada', { do: 'write', ...on, content, note: 'mine now' });
    expect(await second.commit()).toMatchObject({
      outcome: 'changed',
      plan: { findings: [{ finding: 'skipped', why: 'being-worked-on' }] },
    });
    expect((await workOf(`Seen ${n}`)).content.bodies).toEqual({ en: 'First.' });
  });

  it('imports all or nothing', async () => {
    const n = id();
    const macros = read(zendeskMacro(id(), `Half ${n}`, 'a'), zendeskMacro(id(), `Half too ${n}`, 'b'));
    const { importId, plan, commit } = await bring(people.lena, macros);
    // The database fails at the last step but one.
    const { db } = hub.hub.store;
    await db.execute(
      'alter table macro_import_items add constraint fails check (staged is not null) not valid',
    );
    expect(await kindOf(commit())).toBe('internal');
    await db.execute('alter table macro_import_items drop constraint fails');
    expect(await lineOf(`Half ${n}`)).toBe(undefined);
    expect((await people.lena.imports.list({})).imports.some((one) => one.id === importId)).toBe(false);
    expect(recordOf(await commit(plan.seen)).counts).toMatchObject({ created: 2 });
  });

  it('keeps what one brings from everybody else, and forgets it after a day', async () => {
    const { importId, plan } = await bring(people.lena, read(zendeskMacro(id(), 'Left lying', 'x')));
    const choices = { importId, takesInactive: true };
    expect(await kindOf(people.ada.imports.check(choices))).toBe('not-found');
    expect(await kindOf(people.ada.imports.stage({ importId, from: 0, macros: [stagedOf('Foreign')] }))).toBe(
      'not-found',
    );
    for (const who of ['omar', 'carla'] as const)
      expect(
        await kindOf(people[who].imports.stage({ importId: newId(), from: 0, macros: [stagedOf('x')] })),
      ).toBe('forbidden');
    ahead = 25 * 3_600_000;
    await hub.hub.housekeeping.clean();
    ahead = 0;
    expect(
      await kindOf(people.lena.imports.commit({ ...choices, seen: plan.seen, files: [] as never })),
    ).toBe('bad-input');
    expect(await kindOf(people.lena.imports.check(choices))).toBe('not-found');
    expect(await hub.hub.store.db.$count(macroImports, eq(macroImports.id, importId))).toBe(0);
  });

  it('takes all of an import past review by another, each that may', async () => {
    const [a, b] = [id(), id()];
    const macros = [a, b].map((one) => zendeskMacro(one, `Many ${one}`, `Text ${one}.`));
    const { importId, commit } = await bring(people.lena, read(...macros));
    await commit();
    const all = async () =>
      (await people.lena.imports.work({ importId })).work.map(({ macroId, versionId, expected }) => ({
        macroId,
        versionId,
        expected,
      }));
    const drafts = await all();
    expect(await people.lena.imports.advance({ kind: 'macro', to: 'live', work: drafts })).toMatchObject({
      done: 0,
      failed: [{ title: `Many ${a}`, why: 'not-approved' }, { why: 'not-approved' }],
    });
    expect(await people.lena.imports.advance({ kind: 'macro', to: 'in-review', work: drafts })).toEqual({
      done: 2,
      failed: [],
    });
    expect(await people.lena.imports.advance({ kind: 'macro', to: 'in-review', work: drafts })).toEqual({
      done: 2,
      failed: [],
    });
    expect(await people.lena.imports.advance({ kind: 'macro', to: 'live', work: await all() })).toMatchObject(
      {
        done: 0,
        failed: [{ why: 'own-work' }, { why: 'own-work' }],
      },
    );
    const inReview = await all();
    expect(await kindOf(people.carla.imports.advance({ kind: 'macro', to: 'live', work: inReview }))).toBe(
      'forbidden',
    );
    const stale = inReview.map((one, at) => (at === 0 ? { ...one, expected: 1 } : one));
    expect(await people.ada.imports.advance({ kind: 'macro', to: 'live', work: stale })).toEqual({
      done: 1,
      failed: [{ macroId: inReview[0]?.macroId, title: `Many ${a}`, why: 'conflict' }],
    });
    expect(await people.ada.imports.advance({ kind: 'macro', to: 'live', work: inReview })).toEqual({
      done: 2,
      failed: [],
    });
    expect((await macroOf(`Many ${b}`)).live).toMatchObject({
      version: 1,
      validity: { approvedBy: hub.agents.ada.id },
    });
    const [record] = (await people.lena.imports.list({})).imports;
    expect(record).toMatchObject({ id: importId, standing: { draft: 0, live: 2 } });
  });

  it('leaves out of a file of ours what nobody has here', async () => {
    const n = id();
    const [macro] = readMacros(
      'ours.json',
      JSON.stringify({
        macros: [
          {
            title: `Elsewhere ${n}`,
            bodies: { en: 'Hi.' },
            actions: [
              { type: 'group', groupId: newId() },
              { type: 'group', groupId: hub.groups.general.id },
              { type: 'assign', to: newId() },
            ],
            attachments: [{ hash: 'cd'.repeat(32), name: 'map.png', mime: 'image/png', bytes: 3 }],
            validity: { replacedBy: newId() },
          },
        ],
      }),
    );
    if (!macro) throw new Error('nothing read');
    const { plan, commit } = await bring(people.lena, [macro]);
    expect(plan.findings[0]?.left.map(({ what }) => what)).toEqual([
      'queue',
      'person',
      'file',
      'replacement',
    ]);
    await commit();
    expect((await workOf(`Elsewhere ${n}`)).content).toMatchObject({
      actions: [{ type: 'group', groupId: hub.groups.general.id }],
      attachments: [],
      validity: {},
    });
  });
});

const stagedOf = (title: string) => ({
  origin: { system: 'table' as const, account: '', key: title },
  active: true,
  content: readMacros('x.csv', `title,text\n${title},x\n`)[0]?.content as MacroContent,
});
