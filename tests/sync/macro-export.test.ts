import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeMacrosFile } from '../../src/engine/export/macros-file.ts';
import { documentHash } from '../../src/hub/services/document-hash.ts';
import { insertMacros } from '../../src/hub/store/queries/macros.ts';
import { aheadUnits, goings, type MacroAction } from '../../src/shared/domain/macro-action.ts';
import { cleanContent } from '../../src/shared/domain/macro-content.ts';
import type { MacroInFile } from '../../src/shared/domain/macros-file.ts';
import type { MacroContent } from '../../src/shared/domain/studio.ts';
import { auditOfAction } from '../support/audit.ts';
import { everyDatabase } from '../support/databases.ts';
import type { Exchange } from '../support/exchange.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { bring, counted, readMacros } from '../support/macro-import.ts';
import { kindOf, type WireClient, wireClient } from '../support/wire.ts';

describe.each(everyDatabase)('on %s', (database) => {
  let hub: TestHub;
  const people = {} as Record<'lena' | 'omar', WireClient>;
  beforeAll(async () => {
    hub = await startTestHub({ database });
    for (const name of ['lena', 'omar'] as const) people[name] = wireClient(hub.url, await hub.signIn(name));
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
        const contents = drawn.map(({ groupIds, ...content }) => ({
          ...content,
          actions: content.actions.map(placed),
          ...(groupIds && {
            groupIds: groupIds.map((name) => hub.groups[name as keyof Exchange['groups']].id),
          }),
        }));
        const live = contents.map((content) => {
          const document = { ...content, id: newId(), version: 1, updatedAt: 1 };
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
        // In a place where they are not yet: the ids are free there.
        const elsewhere = macros
          .slice(-3)
          .map((one) => ({ ...one, origin: { ...one.origin, key: `macro:${newId()}` } }))
          .map((one) => ({
            ...one,
            content: { ...one.content, title: `${one.content.title.slice(0, 150)} ${newId()}` },
          }));
        const first = await bring(people.lena, elsewhere);
        expect(counted(first.plan)).toEqual({ new: elsewhere.length });
        await first.commit();
        expect(counted((await bring(people.lena, elsewhere)).plan)).toEqual({ same: elsewhere.length });
      }),
      { numRuns: 6 },
    );
  });

  /** With the ids that its places have at this hub. */
  function placed(action: MacroAction): MacroAction {
    if (action.type === 'side')
      return { ...action, groupId: hub.groups[action.groupId as keyof Exchange['groups']].id };
    if (action.type === 'escalate')
      return { ...action, targetId: hub.targets[action.targetId as keyof Exchange['targets']].id };
    return action;
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
const arbitraryMacro: fc.Arbitrary<MacroContent> = fc.record(
  {
    title: fc.tuple(word, fc.uuid()).map((parts) => parts.join(' ')),
    folder: fc.array(word, { maxLength: 3 }),
    shortcut: fc.option(word),
    bodies: fc.record(
      { en: word, es: word, 'pt-BR': word, ar: word },
      { requiredKeys: ['en'], noNullPrototype: true },
    ) as fc.Arbitrary<Record<string, string>>,
    actions: fc.array(
      fc.oneof(
        fc.constant({ type: 'status' as const, status: 'pending' as const }),
        fc.constant({ type: 'assign' as const, to: 'me' as const }),
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
      { maxLength: 4 },
    ),
    channels: fc.subarray(['chat', 'email'] as const).map((some) => [...some]),
    topics: fc.uniqueArray(word, { maxLength: 3 }),
    tags: fc.uniqueArray(word, { maxLength: 3 }),
    attachments: fc.constant([]),
    groupIds: fc.uniqueArray(fc.constantFrom('general', 'withdrawals'), { maxLength: 2 }),
    validity: fc.record(
      { from: fc.nat(), until: fc.nat(), product: word, jurisdiction: word },
      { requiredKeys: [], noNullPrototype: true },
    ),
  },
  {
    requiredKeys: [
      ...(['title', 'folder', 'shortcut', 'bodies', 'actions', 'channels', 'topics'] as const),
      ...(['tags', 'attachments', 'validity'] as const),
    ],
  },
);
