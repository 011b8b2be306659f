import { expect, it } from 'vitest';
import type { ImportedMacro, MacroImport } from '../../../../shared/domain/macro-import.ts';
import type { ImportFinding } from '../../../../shared/wire/macro-imports.ts';
import { draftsIn, notesOf, rowsOf, siftedRows } from './import-rows.ts';

const macro = (title: string, more: Partial<ImportedMacro> = {}): ImportedMacro => ({
  origin: { system: 'zendesk', account: null, key: `macro:${title}` },
  active: true,
  restricted: null,
  foreign: [],
  content: {
    title,
    folder: ['Café'],
    shortcut: null,
    bodies: { en: 'x' },
    actions: [],
    channels: [],
    topics: [],
    tags: [],
    attachments: [],
    validity: {},
  },
  notes: [],
  ...more,
});
const finding = (position: number, its: ImportFinding['finding'], left: ImportFinding['left'] = []) => ({
  position,
  finding: its,
  why: null,
  macroId: null,
  writers: [],
  fields: [],
  locales: [],
  left,
  queues: null,
});
const read = (macros: ImportedMacro[], problems: 1 | 0 = 0): MacroImport => ({
  outcome: 'read',
  system: 'zendesk',
  hash: 'ab'.repeat(32),
  macros,
  problems: problems ? [{ line: 3, index: null, field: null, why: 'broken', found: 'Deposits,"' }] : [],
  moreProblems: 0,
});
const files = [
  { name: 'a.json', bytes: 1, read: read([macro('Deposit fee'), macro('Bad')], 1) },
  { name: 'b.xls', bytes: 1, read: { outcome: 'refused', why: 'empty', form: null, line: null } as const },
  {
    name: 'c.json',
    bytes: 1,
    read: read([macro('Wrong network', { restricted: { to: 'groups', names: ['4'] } }), macro('Same')]),
  },
];
const findings = [
  finding(0, 'new'),
  finding(1, 'refused'),
  finding(2, 'changed', [{ what: 'file', name: 'map.png' }]),
  finding(3, 'same'),
];

it('puts what cannot be taken first, and gives each macro what was found of it', () => {
  const rows = rowsOf(files, findings);
  expect(
    rows.map((row) => (row.kind === 'macro' ? row.macro.content.title : `${row.kind} ${row.file}`)),
  ).toEqual(['problem a.json', 'Bad', 'refused b.xls', 'Deposit fee', 'Wrong network', 'Same']);
  expect(rows.map(notesOf)).toEqual([0, 0, 0, 0, 2, 0]);
  expect(draftsIn(findings)).toBe(2);
});

it('finds by words in any order and spelling, and counts what each sieve lets through', () => {
  const rows = rowsOf(files, findings);
  const { counts } = siftedRows(rows, '', 'all');
  expect(counts).toEqual({ all: 6, new: 1, changed: 1, noted: 1, same: 1, skipped: 0, problem: 3 });
  expect(siftedRows(rows, 'NETWORK cafe', 'all').rows).toHaveLength(1);
  expect(siftedRows(rows, 'deposit', 'problem')).toMatchObject({
    rows: [{ kind: 'problem' }],
    counts: { all: 2, new: 1, problem: 1 },
  });
});
