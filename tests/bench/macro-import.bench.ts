import { like } from 'drizzle-orm';
import { readImport } from '../../src/engine/import/read-import.ts';
import { documentHash } from '../../src/hub/services/document-hash.ts';
import { insertMacros } from '../../src/hub/store/queries/macros.ts';
import { macros as rows } from '../../src/hub/store/schema/knowledge.ts';
import { macroFixture } from '../support/engine-data.ts';
import { startTestHub } from '../support/hub.ts';
import { bring, grownMacro } from '../support/macro-import.ts';
import { wireClient } from '../support/wire.ts';
import { measure, printReport } from './support/report.ts';

/** An import of 5,000 macros, from the file of another system to their drafts; undone between the rounds. */
const macros = 5_000;
const database = process.argv.includes('--postgres') ? 'postgres' : 'pglite';
const hub = await startTestHub({ database });
const lena = wireClient(hub.url, await hub.signIn('lena'));
const bytes = new TextEncoder().encode(
  Array.from({ length: macros }, (_, at) => JSON.stringify(grownMacro(at))).join('\n'),
);
const stored = Array.from({ length: macros }, (_, at) => {
  const { hash: _hash, ...document } = macroFixture(at + 1, { title: `Ask for the hash ${at}` });
  return { ...document, hash: documentHash(document) };
});

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

printReport(
  await measure({
    name: 'macro-import',
    title: '5,000 macros imported, file to drafts, dry run on the way',
    unit: 's',
    async ours() {
      let importId = '';
      const took = await seconds(async () => {
        const { read } = readImport({ name: 'macros.ndjson', bytes, locale: 'en' });
        if (read.outcome === 'refused') throw new Error(read.why);
        const brought = await bring(lena, read.macros);
        importId = brought.importId;
        await brought.commit();
      });
      await lena.imports.undo({ importId });
      return took;
    },
    async limit() {
      const took = await seconds(() => insertMacros(hub.hub.store.db, hub.workspace.id, stored));
      await hub.hub.store.db.delete(rows).where(like(rows.title, 'Ask for the hash %'));
      return took;
    },
    goal: [{ of: 'ours', at: 'most', value: 10 }],
    context: { macros, database, limit: 'as many macros written into the same database, nothing else' },
  }),
);
await hub.close();
