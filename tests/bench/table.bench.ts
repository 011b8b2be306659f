import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/paths.ts';
import type { BenchReport } from './support/report.ts';

/** Runs every benchmark, one after the other, and writes docs/performance.md from what they print. */
const folder = import.meta.dirname;
const files = readdirSync(folder)
  .filter((file) => /^P\d+\.bench\.ts$/.test(file))
  .sort((a, b) => Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10));

const reports = files.map((file): BenchReport => {
  process.stderr.write(`${file}\n`);
  const { stdout, status } = spawnSync(process.execPath, ['--expose-gc', join(folder, file), '--json'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 10_000_000,
  });
  if (status !== 0) throw new Error(`${file} ended with ${status}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
});

const sign = { most: '≤', least: '≥' } as const;
const rows = reports.map((report) => {
  const against = Object.entries(report.ratios).map(([name, ratio]) => {
    const figure = name === 'limit' ? report.limit : report.peers[name];
    return `${name} ${figure} (${ratio}×)`;
  });
  const goals = report.goal.map(({ of, at, value }) => `${of} ${sign[at]} ${value}×`);
  const { name, title, unit, ours, met } = report;
  return `| ${name} | ${title} | ${unit} | ${ours} | ${against.join('<br>')} | ${goals.join('<br>')} | ${met ? 'yes' : '**no**'} |`;
});

writeFileSync(
  join(root, 'docs', 'performance.md'),
  `# Figures

Made by \`npm run bench -- table\` on ${cpus().length} cores, Node ${process.version}. Each row compares within one run: ours, the
machine's own limit and the named peers take turns, ${reports[0]?.rounds ?? 5} rounds, and a ratio is the median of the rounds' ratios.
Milliseconds only show proportions. \`npm run bench -- <name>\` prints one row with its circumstances.

| # | operation | unit | ours | against | goal | met |
|---|---|---|---|---|---|---|
${rows.join('\n')}
`,
);
process.stdout.write(`docs/performance.md: ${reports.length} figures\n`);
