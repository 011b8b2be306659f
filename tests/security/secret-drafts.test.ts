import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { plainOf } from '../../src/shared/domain/rich-plain.ts';
import type { RichText } from '../../src/shared/domain/rich-text.ts';
import { secretMark } from '../../src/shared/domain/secrets/secret-mark.ts';
import { closeEngines, inStep, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { drawing, plantedLanguages, plantedSecret } from '../support/planted-secrets.ts';

/** What must be found in the same places, or the search would find nothing at all. */
const witness = 'unmistakable-witness-of-what-is-sought';
const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
/** More of it than one may leave where somebody finds it. */
const begun = phrase.split(' ').slice(0, 5).join(' ');

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

async function desk(): Promise<TestEngine> {
  const engine = await startEngineOf(hub.url, await hub.signIn('omar'));
  await inStep(engine);
  return engine;
}

/** Files of a workstation in which one of these stands, free pages and write-ahead log included. */
function filesWith({ dataDir }: TestEngine, values: readonly string[]): string[] {
  const wanted = values
    .flatMap((value) => [value, JSON.stringify(value).slice(1, -1)])
    .map((value) => Buffer.from(value));
  return readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(dataDir, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readFileSync(path);
    return wanted.some((value) => bytes.includes(value));
  });
}

const nothing = { attachments: [], sources: [], actions: [] };

it('keeps drafts without the secrets in them, and everything else of them', async () => {
  const { id: conversationId } = hub.conversations.g1;
  const engine = await desk();
  const values: string[] = [];
  for (const [n, language] of [...plantedLanguages, ...plantedLanguages, ...plantedLanguages].entries()) {
    const secret = plantedSecret(`drafts ${n}`, language);
    values.push(...secret.parts);
    for (const mode of ['reply', 'note'] as const) {
      const text = `${n} ${witness}\n${secret.text}\n${witness}`;
      const kept = await call(engine).draft.save({ conversationId, mode, text, ...nothing });
      expect(kept.secrets, `${language} ${n}`).toMatchObject([{ kind: secret.kind }]);
      const draft = await call(engine).draft.get({ conversationId, mode });
      const at = kept.secrets[0]?.at ?? -1;
      expect(draft?.text.slice(at, at + secretMark.length)).toBe(secretMark);
      expect(draft?.text.startsWith(`${n} ${witness}`)).toBe(true);
      expect(draft?.text.endsWith(`\n${witness}`)).toBe(true);
    }
  }
  const { draw } = drawing('formatted');
  const rich: RichText = {
    blocks: phrase.split(' ').map((text) => ({
      kind: 'line',
      list: draw(['bullet', 'number'] as const),
      depth: 1,
      runs: [{ text, marks: ['bold'] }],
    })),
  };
  const formatted = { conversationId, mode: 'reply' as const, text: plainOf(rich), rich, ...nothing };
  expect((await call(engine).draft.save(formatted)).secrets).toHaveLength(1);
  expect(filesWith(engine, [witness])).not.toEqual([]);
  expect(
    filesWith(engine, [...values, begun, ...phrase.split(' ').filter((word) => word.length > 5)]),
  ).toEqual([]);
});

it('leaves nothing of a phrase that is typed word by word', async () => {
  const { id: conversationId } = hub.conversations.g2;
  const engine = await desk();
  const words = phrase.split(' ');
  const save = (text: string) => call(engine).draft.save({ conversationId, mode: 'reply', text, ...nothing });
  for (let count = 1; count < 9; count += 1) await save(words.slice(0, count).join(' '));
  // So many may be a sentence.
  expect(filesWith(engine, [begun])).not.toEqual([]);
  for (let count = 9; count <= words.length; count += 1) await save(words.slice(0, count).join(' '));
  expect((await call(engine).draft.get({ conversationId, mode: 'reply' }))?.text).toBe(secretMark);
  expect(filesWith(engine, [begun])).toEqual([]);
});

it('brings the draft with its mark to the agent’s other workstation', async () => {
  const { id: conversationId } = hub.conversations.g3;
  const [first, second] = [await desk(), await desk()];
  const text = `Never send ${phrase} to anybody.`;
  await call(first).draft.save({ conversationId, mode: 'reply', text, ...nothing });
  const there = () => call(second).draft.get({ conversationId, mode: 'reply' });
  await until('it is there', async () => (await there())?.text === `Never send ${secretMark} to anybody.`);
  expect(filesWith(second, [begun])).toEqual([]);
});

it('keeps none in what is asked of others, nor queues it, and says why', async () => {
  const { id: conversationId } = hub.conversations.g1;
  const engine = await desk();
  const note = `${witness}: the customer says ${phrase}`;
  const clean = `${witness}: the customer says ${secretMark}`;
  const { tier2 } = hub.targets;
  const [reason] = tier2.reasons;
  if (!reason) throw new Error('a target without a reason');
  const escalation = {
    targetId: tier2.id,
    reason: reason.key,
    severity: 'normal' as const,
    there: [...reason.checks],
    override: '',
    note,
    tell: false,
  };
  const side = { groupId: hub.groups.withdrawals.id, subject: 'Help', text: note };
  await call(engine).escalations.saveDraft({ conversationId, draft: escalation });
  await call(engine).sides.saveDraft({ id: conversationId, draft: side });
  expect((await call(engine).escalations.begin({ conversationId })).draft).toEqual({
    ...escalation,
    note: clean,
  });
  expect(await call(engine).sides.draft({ id: conversationId })).toEqual({ ...side, text: clean });
  const refused = { kind: 'secret' };
  await expect(
    call(engine).escalations.raise({ conversationId, draft: escalation, told: null }),
  ).rejects.toMatchObject(refused);
  await expect(call(engine).sides.start({ conversationId, ...side })).rejects.toMatchObject(refused);
  expect(engine.db().prepare('SELECT count(*) AS n FROM outbox').get()).toEqual({ n: 0 });
  expect(filesWith(engine, [witness])).not.toEqual([]);
  expect(filesWith(engine, [begun])).toEqual([]);
});
