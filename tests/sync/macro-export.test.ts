import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeMacrosFile } from '../../src/engine/export/macros-file.ts';
import { documentHash } from '../../src/hub/services/document-hash.ts';
import { listVersions } from '../../src/hub/store/queries/document-versions.ts';
import { insertFile } from '../../src/hub/store/queries/files.ts';
import { insertMacros } from '../../src/hub/store/queries/macros.ts';
import type { Attachment } from '../../src/shared/domain/conversation.ts';
import { aheadUnits, goings, type MacroAction } from '../../src/shared/domain/macro-action.ts';
import { cleanContent } from '../../src/shared/domain/macro-content.ts';
import type { MacroInFile } from '../../src/shared/domain/macros-file.ts';
import type { MacroContent } from '../../src/shared/domain/studio.ts';
import { channels, priorities, statuses } from '../../src/shared/domain/vocabulary.ts';
import { auditOfAction } from '../support/audit.ts';
import { everyDatabase } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { bring, counted, readMacros } from '../support/macro-import.ts';
import { kindOf, type WireClient, wireClient } from '../support/wire.ts';

/** Files that the hub has, as it knows them. */
const files: readonly Attachment[] = (['a', 'b', 'c'] as const).map((digit, at) => ({
  hash: digit.repeat(64),
  name: '',
  mime: at === 0 ? 'image/png' : 'application/pdf',
  bytes: 10 + at,
}));

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  const people = {} as Record<'lena' | 'omar', WireClient>;
  beforeAll(async () => {
    hub = await startTestHub({ database });
    for (const name of ['lena', 'omar'] as const) people[name] = wireClient(hub.url, await hub.signIn(name));
    for (const file of files)
      await insertFile(hub.hub.store.db, hub.workspace.id, { ...file, createdAt: 1 }, hub.agents.lena.id);
  });
  afterAll(() => hub.close());

  it('gives them to nobody who does not write them', async () => {
    expect(await kindOf(people.omar.imports.export({ after: null }))).toBe('forbidden');
  });

  it('writes down that they were taken, and by whom', async () => {
    await people.lena.imports.export({ after: null });
    expect(await auditOfAction(hub.hub.store.db, 'macros-export')).toMatchObject([
      { actorKind: 'agent', actorId: hub.agents.lena.id },
    ]);
  });

  it('exports what it imports again as the same, and imports that twice as once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryMacro, { minLength: 1, maxLength: 12 }), async (drawn) => {
        const ids = drawn.map(() => newId());
        const contents = drawn.map(
          ({ replacedBy, ...content }): MacroContent => ({
            ...content,
            actions: content.actions.map(placed),
            ...(content.groupIds && { groupIds: content.groupIds.map((name) => idOf(hub.groups, name)) }),
            validity: {
              ...content.validity,
              ...(replacedBy !== null && { replacedBy: ids[replacedBy % ids.length] ?? '' }),
            },
          }),
        );
        const live = contents.map((content, at) => {
          const document = { ...content, id: ids[at] ?? '', version: 1, updatedAt: 1 };
          return { ...document, hash: documentHash(document) };
        });
        await insertMacros(hub.hub.store.db, hub.workspace.id, live);
        const text = writeMacrosFile(await exported(people.lena), { workspace: 'N', locale: 'en', now: 0 });
        const macros = readMacros('ours.json', text);
        // What is here is read by the same way out as what is exported: a loss on it shows against what was put in.
        for (const [at, content] of contents.entries()) {
          const back = macros.find(({ origin }) => origin.key === `macro:${live[at]?.id}`);
          expect(back?.content).toEqual(cleanContent(content));
        }
        const { plan } = await bring(people.lena, macros);
        expect(plan.findings.filter(({ finding }) => finding !== 'same')).toEqual([]);
        expect(plan.findings.length).toBeGreaterThanOrEqual(live.length);
        // In a place where they are not yet: the ids are free there, and what replaces one of them comes along.
        const fresh = new Map(macros.slice(-3).map(({ origin }) => [origin.key.slice(6), newId()]));
        const elsewhere = macros.slice(-3).map((one) => {
          const { validity, title, ...content } = one.content;
          const { replacedBy } = validity;
          return {
            ...one,
            origin: { ...one.origin, key: `macro:${fresh.get(one.origin.key.slice(6))}` },
            content: {
              ...content,
              title: `${title.slice(0, 150)} ${newId()}`,
              validity: {
                ...validity,
                ...(replacedBy && { replacedBy: fresh.get(replacedBy) ?? replacedBy }),
              },
            },
          };
        });
        const first = await bring(people.lena, elsewhere);
        expect(counted(first.plan)).toEqual({ new: elsewhere.length });
        expect(first.plan.findings.flatMap(({ left }) => left)).toEqual([]);
        await first.commit();
        for (const { origin, content } of elsewhere) {
          const [draft] = await listVersions<MacroContent>(
            hub.hub.store.db,
            hub.workspace.id,
            'macro',
            origin.key.slice(6),
          );
          expect(draft?.content).toEqual(content);
        }
        expect(counted((await bring(people.lena, elsewhere)).plan)).toEqual({ same: elsewhere.length });
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  /** With the ids that its places have at this hub. */
  function placed(action: MacroAction): MacroAction {
    if (action.type === 'side' || action.type === 'group')
      return { ...action, groupId: idOf(hub.groups, action.groupId) };
    if (action.type === 'escalate') return { ...action, targetId: idOf(hub.targets, action.targetId) };
    if (action.type === 'assign' && !['me', 'nobody'].includes(action.to))
      return { ...action, to: idOf(hub.agents, action.to) };
    return action;
  }

  function idOf(named: Readonly<Record<string, { readonly id: string }>>, name: string): string {
    return named[name]?.id ?? '';
  }

  async function exported(client: WireClient): Promise<MacroInFile[]> {
    const all: MacroInFile[] = [];
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof client.imports.export>> = await client.imports.export({ after });
      all.push(...page.macros);
      if (page.next === null) return all;
      after = page.next;
    }
  }
});

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => `w${text}`);
/** As the studio keeps it: nothing in it that asks for a secret, and a text in the workspace's language. */
const arbitraryMacro = fc.record(
  {
    title: fc.tuple(word, fc.uuid()).map((parts) => parts.join(' ')),
    folder: fc.array(word, { maxLength: 8 }),
    shortcut: fc.option(word),
    bodies: fc.record(
      { en: word, es: word, 'pt-BR': word, ar: word },
      { requiredKeys: ['en'], noNullPrototype: true },
    ) as fc.Arbitrary<Record<string, string>>,
    actions: fc.array(
      fc.oneof(
        fc.record({ type: fc.constant('status' as const), status: fc.constantFrom(...statuses) }),
        fc.record({ type: fc.constant('priority' as const), priority: fc.constantFrom(...priorities) }),
        fc.record({
          type: fc.constant('assign' as const),
          to: fc.constantFrom('me' as const, 'nobody' as const, 'omar', 'sven'),
        }),
        fc.record({
          type: fc.constant('group' as const),
          groupId: fc.constantFrom('general', 'security'),
        }),
        fc.record({ type: fc.constant('tags' as const), add: fc.array(word), remove: fc.array(word) }),
        fc.record({ type: fc.constant('note' as const), text: word }),
        fc.record({
          type: fc.constant('snooze-for' as const),
          time: fc.record({ unit: fc.constantFrom(...aheadUnits), count: fc.integer({ min: 1, max: 60 }) }),
        }),
        fc.record({ type: fc.constant('go' as const), to: fc.constantFrom(...goings) }),
        fc.record({
          type: fc.constant('side' as const),
          groupId: fc.constantFrom('general', 'withdrawals'),
          subject: word,
          text: word,
        }),
        fc.record({
          type: fc.constant('escalate' as const),
          targetId: fc.constantFrom('tier2', 'lead'),
          reason: word,
          note: word,
        }),
      ),
      { maxLength: 20 },
    ),
    channels: fc.subarray([...channels]).map((some) => [...some]),
    topics: fc.uniqueArray(word, { maxLength: 3 }),
    tags: fc.uniqueArray(word, { maxLength: 3 }),
    attachments: fc
      .subarray([...files])
      .chain((some) => fc.tuple(...some.map((file) => word.map((name) => ({ ...file, name }))))),
    groupIds: fc.uniqueArray(fc.constantFrom('general', 'withdrawals'), { maxLength: 2 }),
    validity: fc.record(
      { from: fc.nat(), until: fc.nat(), product: word, jurisdiction: word },
      { requiredKeys: [], noNullPrototype: true },
    ),
    /** By which of the others, counted through. */
    replacedBy: fc.option(fc.nat()),
  },
  {
    requiredKeys: [
      ...(['title', 'folder', 'shortcut', 'bodies', 'actions', 'channels', 'topics'] as const),
      ...(['tags', 'attachments', 'validity', 'replacedBy'] as const),
    ],
  },
);
