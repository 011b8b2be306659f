import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { redactText } from '../../shared/domain/redaction.ts';
import type { ReadableDb } from '../db/handle.ts';
import { schemaOf } from '../db/migrate.ts';
import { getSettings } from '../db/queries/settings.ts';
import type { Outputs } from '../rpc/services.ts';

export type DiagnosticsSources = {
  readonly db: ReadableDb;
  readonly appVersion: string;
  readonly dataDir: string;
  readonly logDir: string;
  readonly status: () => Outputs['status'];
};

const tailBytes = 64 * 1024;
const counted = [
  'agents',
  'groups',
  'customers',
  'conversations',
  'messages',
  'early_messages',
  'drafts',
  'outbox',
  'files',
  'quarantine',
  'macros',
  'articles',
] as const;

/**
 * What helps to find a fault, as JSON lines: versions, settings, counts, sizes, ends of the logs. No name, address or
 * text of a customer is among it: of the data only figures are told, and logs were redacted when they were written
 * and are once more here.
 */
export function collectDiagnostics(
  sources: DiagnosticsSources,
  now: number,
): Outputs['diagnostics']['collect'] {
  const { db } = sources;
  const lines = [
    { about: 'versions', ...versionsOf(sources), at: new Date(now).toISOString() },
    { about: 'settings', settings: getSettings(db) },
    { about: 'status', ...statusOf(sources) },
    { about: 'counts', counts: Object.fromEntries(counted.map((table) => [table, countOf(db, table)])) },
    { about: 'outbox', states: statesOf(db) },
    { about: 'files', files: sizesIn(sources.dataDir) },
    ...tailsOf(sources.logDir),
  ];
  const name = `groundcrew-diagnostics-${new Date(now).toISOString().replace(/[:.]/g, '-')}.jsonl`;
  return { name, text: `${lines.map((line) => JSON.stringify(line)).join('\n')}\n` };
}

function versionsOf({ db, appVersion }: DiagnosticsSources) {
  const sqlite = db.prepare<[], string>('SELECT sqlite_version()').pluck().get();
  return {
    app: appVersion,
    node: process.versions.node,
    electron: process.versions.electron ?? null,
    platform: `${process.platform} ${process.arch}`,
    sqlite,
    schema: schemaOf(db),
  };
}

function statusOf({ status }: DiagnosticsSources) {
  const { connection, progress, outbox, quarantined, lastSyncAt, embedded, me } = status();
  return {
    connection: connection.state,
    progress,
    outbox,
    quarantined,
    lastSyncAt,
    embedded,
    role: me?.role ?? null,
  };
}

function countOf(db: ReadableDb, table: string): number {
  return db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
}

function statesOf(db: ReadableDb) {
  return db
    .prepare('SELECT state, kind, count(*) AS items, max(attempts) AS attempts FROM outbox GROUP BY 1, 2')
    .all();
}

function sizesIn(folder: string) {
  return entriesOf(folder).flatMap((name) => {
    const stat = quietly(() => statSync(join(folder, name)));
    return stat?.isFile() ? [{ name, bytes: stat.size }] : [];
  });
}

function tailsOf(logDir: string) {
  return entriesOf(logDir)
    .filter((name) => name.endsWith('.log'))
    .map((name) => {
      const text = quietly(() => readFileSync(join(logDir, name), 'utf8')) ?? '';
      // The first line of a tail is half a line.
      const tail = text.length > tailBytes ? text.slice(-tailBytes).split('\n').slice(1).join('\n') : text;
      return { about: 'log', name, tail: redactText(tail) };
    });
}

function entriesOf(folder: string): string[] {
  return quietly(() => readdirSync(folder).sort()) ?? [];
}

function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
