import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readInThread } from '../../src/engine/import/read-in-thread.ts';
import { importAll, readFiles } from '../../src/renderer/features/studio/import/run-import.ts';
import { useImports } from '../../src/renderer/state/imports.ts';
import { databaseKinds } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { grownMacro } from '../support/macro-import.ts';
import { type WireClient, wireClient } from '../support/wire.ts';

/** The studio's own steps, with an engine that passes everything to the hub, as the real one does. */
const desk = vi.hoisted(() => ({ hub: null as WireClient | null }));
vi.mock('../../src/renderer/engine/client.ts', () => ({
  engine: {
    studio: {
      readImport: async ({ name, bytes }: { name: string; bytes: Uint8Array }) =>
        (await readInThread({ name, bytes, locale: 'en' })).read,
    },
    imports: new Proxy({}, { get: (_, call) => Reflect.get(desk.hub?.imports ?? {}, call) }),
  },
}));
// Nothing is drawn here that would have to be asked for anew.
vi.mock('../../src/renderer/engine/queries.ts', () => {
  const part = { key: () => [] };
  return {
    q: { imports: part, studio: { library: part, macro: part, articles: part, article: part } },
    queryClient: { invalidateQueries: async () => {} },
  };
});

const many = 5_000;
const broken = 2_500;

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ database });
    desk.hub = wireClient(hub.url, await hub.signIn('lena'));
  });
  afterAll(() => hub.close());

  it('brings thousands of macros in one import, says how far it is, and names the one row that is broken', async () => {
    const lines = Array.from({ length: many }, (_, at) =>
      JSON.stringify({ ...grownMacro(at), ...(at === broken && { title: 7 }) }),
    );
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const steps: number[] = [];
    const unfollow = useImports.subscribe(({ phase, progress }) => {
      if (phase === 'bringing' && progress.done !== steps.at(-1)) steps.push(progress.done);
    });
    const t = ((key: string) => key) as unknown as Parameters<typeof readFiles>[1];
    useImports.setState({ takesInactive: true });
    await readFiles([{ name: 'macros.ndjson', size: bytes.byteLength, read: async () => bytes }], t);
    unfollow();

    const seen = useImports.getState();
    expect(seen).toMatchObject({ phase: 'seen', notice: null });
    expect(seen.rows.flatMap((row) => (row.kind === 'problem' ? [row.problem] : []))).toMatchObject([
      { line: broken + 1, field: 'title', why: 'wrong-type' },
    ]);
    const total = many - 1;
    expect(seen.plan?.findings.map(({ finding }) => finding)).toEqual(Array(total).fill('new'));
    // From nothing to all of them, in many steps that only go on.
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBe(total);
    expect(steps.length).toBeGreaterThan(10);
    expect(steps).toEqual([...steps].sort((one, other) => one - other));

    await importAll(t);
    expect(useImports.getState()).toMatchObject({ phase: 'done', record: { counts: { created: total } } });
    const { macros } = (await desk.hub?.studio.library({})) ?? { macros: [] };
    const drafts = macros.flatMap(({ work }) => (work?.folder[0] === 'Deposits' ? [work.title] : []));
    expect(new Set(drafts).size).toBe(total);
    expect(drafts).not.toContain(`Ask for the hash ${broken}`);
  });
});
