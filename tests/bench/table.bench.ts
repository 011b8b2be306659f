import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';
import type { BenchReport } from './support/report.ts';

/**
 * Runs the named benchmarks, or every one, one after the other, and writes docs/performance.md. What each printed last
 * is kept in docs/performance.json, so that one row can be measured anew. One that fails keeps its old row, and the
 * command fails with it when the others are through.
 */
const folder = import.meta.dirname;
const kept = join(root, 'docs', 'performance.json');
/** P1, P2, … and after them what has no number. */
const number = (name: string) => (/^P\d/.test(name) ? Number.parseInt(name.slice(1), 10) : 1000);
const every = readdirSync(folder)
  .flatMap((file) => file.match(/^(P\d+|relevance|macros|macro-import)\.bench\.ts$/)?.[1] ?? [])
  .sort((a, b) => number(a) - number(b));
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = asked.filter((name) => !every.includes(name));
if (unknown.length > 0) throw new Error(`No benchmark ${unknown.join(', ')}; there are ${every.join(', ')}.`);

type Kept = {
  readonly measured: string;
  readonly node: string;
  readonly cores: number;
  readonly report: BenchReport;
};
const figures: Record<string, Kept> = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
const failed: string[] = [];
for (const name of asked.length > 0 ? asked : every) {
  process.stderr.write(`${name}\n`);
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--expose-gc', join(folder, `${name}.bench.ts`), '--json'],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 10_000_000 },
  );
  if (status !== 0) {
    failed.push(name);
    continue;
  }
  const report: BenchReport = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  const measured = new Date().toISOString().slice(0, 10);
  figures[name] = { measured, node: process.version, cores: cpus().length, report };
  writeFileSync(kept, `${JSON.stringify(figures, null, 2)}\n`);
  writeTable();
}
process.stdout.write(`docs/performance.md: ${Object.keys(figures).length} figures\n`);
if (failed.length > 0) throw new Error(`Not measured, because the benchmark failed: ${failed.join(', ')}.`);

function writeTable(): void {
  const sign = { most: '≤', least: '≥' } as const;
  const all = every.flatMap((name) => figures[name] ?? []);
  const rows = all.map(({ measured, report }) => {
    const against = Object.entries(report.ratios).map(([name, ratio]) => {
      const figure = name === 'limit' ? report.limit : report.peers[name];
      return `${name} ${figure} (${ratio}×)`;
    });
    const goals = report.goal.map(({ of, at, value }) => {
      return of === 'ours' ? `${sign[at]} ${value}` : `${of} ${sign[at]} ${value}×`;
    });
    const { name, title, unit, ours, met } = report;
    const cells = [
      name,
      title,
      unit,
      ours,
      against.join('<br>'),
      goals.join('<br>'),
      met ? 'yes' : '**no**',
      measured,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const circumstances = [...new Set(all.map(({ node, cores }) => `${cores} cores, Node ${node}`))].join('; ');
  writeFileSync(
    join(root, 'docs', 'performance.md'),
    `# Figures

Made by \`npm run bench -- table\` (all rows; \`npm run bench -- table P3\` measures one anew) on ${circumstances}.
Each row compares within one run: ours, the machine's own limit and the named peers take turns, at least 5 rounds, and
a ratio is the median of the rounds' ratios; relevance, where nothing is timed, is asked once. Milliseconds only show
proportions. \`npm run bench -- <name>\` prints one row with its circumstances.
[performance-notes.md](performance-notes.md) says what is missed, by how much and why.

| # | operation | unit | ours | against | goal | met | measured |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`,
  );
}
