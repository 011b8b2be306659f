import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { applyBundles } from '../../../src/engine/db/ingest/bundles.ts';
import { migrations } from '../../../src/engine/db/migrations/index.ts';
import { closeDatabase, openDatabase } from '../../../src/engine/db/open.ts';
import type { Bundle } from '../../../src/shared/wire/sync.ts';
import { agentFixture, fixtureNow, groupFixture, variedBundles } from '../../support/engine-data.ts';
import { staff } from '../../support/staff.ts';

export type DatabaseSize = { readonly conversations: number; readonly messagesEach: number };

/** 100,000 conversations with about a million messages. */
export const fullSize: DatabaseSize = { conversations: 100_000, messagesEach: 10 };

/**
 * A workstation's database of this size, built through the engine's own ingest once per schema and kept in the
 * cache folder. Answers with its path: copy it before writing to it.
 */
export function engineDatabase(size: DatabaseSize, log: (line: string) => void = () => {}): string {
  const folder = join(homedir(), '.cache', 'groundcrew', 'bench');
  mkdirSync(folder, { recursive: true });
  const schema = createHash('sha256')
    .update(migrations.map((step) => step.sql).join('\n'))
    .digest('hex');
  const file = join(
    folder,
    `engine-${size.conversations}x${size.messagesEach}-${schema.slice(0, 12)}.sqlite`,
  );
  if (existsSync(file)) return file;
  // Two that build the same do so side by side; the later one's stays.
  const building = `${file}.${process.pid}.building`;
  for (const suffix of ['', '-wal', '-shm', '.in-use']) rmSync(building + suffix, { force: true });
  const opened = openDatabase(building, fixtureNow);
  if (!opened.ok) throw new Error(opened.message);
  const { db } = opened;
  const agents = Array.from({ length: 8 }, (_, i) => agentFixture(i + 1));
  const groups = Array.from({ length: 6 }, (_, i) => groupFixture(i + 1));
  staff(db, { agents, groups });
  const started = performance.now();
  let messages = 0;
  let page: Bundle[] = [];
  const flush = () => {
    applyBundles(db, page, fixtureNow);
    page = [];
  };
  const words = proseWords();
  let inIngest = 0;
  for (const bundle of variedBundles(size.conversations, { messages: size.messagesEach, words })) {
    messages += bundle.messages.length;
    page.push(bundle);
    if (page.length < 20) continue;
    const before = performance.now();
    flush();
    inIngest += performance.now() - before;
    if (messages % 100_000 < 1_000)
      log(`${messages} messages, ${Math.round((messages / inIngest) * 1000)}/s`);
  }
  flush();
  log(`built in ${Math.round((performance.now() - started) / 1000)} s`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  closeDatabase(db);
  renameSync(building, file);
  return file;
}

/** Words as frequent as they are in prose, commonest first: from the documentation of the installed packages. */
export function proseWords(): string[] {
  const counts = new Map<string, number>();
  const root = join(import.meta.dirname, '../../../node_modules');
  for (const name of readdirSync(root).sort()) {
    const readme = join(root, name, 'README.md');
    if (name.startsWith('.') || !existsSync(readme)) continue;
    for (const [word] of readFileSync(readme, 'utf8')
      .slice(0, 200_000)
      .matchAll(/[a-z]{2,14}/gi)) {
      const folded = word.toLowerCase();
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}
