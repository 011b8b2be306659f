import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../paths.ts';
import type { Finding } from './finding.ts';
import { runTool } from './run-tool.ts';

interface CruiseSummary {
  totalCruised: number;
  totalDependenciesCruised: number;
  violations: { from: string; to: string; rule: { name: string } }[];
}

async function cruise(cwd: string, folders: string[]): Promise<CruiseSummary> {
  const { stdout, printed } = await runTool(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', ...folders],
    { cwd },
  );
  try {
    return JSON.parse(stdout).summary;
  } catch {
    throw new Error(`dependency-cruiser said no JSON:\n${printed.slice(0, 2_000)}`);
  }
}

/** A breach of every rule, most of them by a type alone; the key says which rule must object. */
const breaches: Record<string, Record<string, string>> = {
  'main-imports-itself-and-shared': {
    'src/main/a.ts': "import type { Row } from '../engine/row.ts';\nexport type A = Row;",
  },
  'logging-imports-itself-and-shared': {
    'src/logging/sink.ts': "import type { A } from '../main/a.ts';\nexport type Sink = A;",
  },
  'preload-imports-itself-and-shared': {
    'src/preload/a.ts': "import type { A } from '../main/a.ts';\nexport type B = A;",
  },
  'engine-imports-itself-and-shared': {
    'src/engine/row.ts': "import type { Stored } from '../hub/stored.ts';\nexport type Row = Stored;",
  },
  'renderer-imports-itself-and-shared': {
    'src/renderer/a.ts': "import type { Row } from '../engine/row.ts';\nexport type A = Row;",
  },
  'hub-imports-itself-and-shared': {
    'src/hub/stored.ts': "import { greet } from './widget/greet.ts';\nexport type Stored = string;\ngreet();",
  },
  'hub-widget-imports-itself-and-shared': {
    'src/hub/widget/greet.ts':
      "import type { Talk } from '../talk.ts';\nexport const greet = (): Talk => 'hi';",
    'src/hub/talk.ts': 'export type Talk = string;',
  },
  'shared-imports-zod-and-contracts': {
    'src/shared/time.ts': "import { hostname } from 'node:os';\nexport const time = hostname();",
  },
  'electron-in-main-and-preload': {
    'src/engine/window.ts': "import type { BrowserWindow } from 'electron';\nexport type W = BrowserWindow;",
  },
  'pages-without-node': {
    'src/renderer/disk.ts': "import { readFile } from 'node:fs/promises';\nexport const disk = readFile;",
  },
  'react-in-renderer': {
    'src/engine/view.ts': "import type { FC } from 'react';\nexport type View = FC;",
  },
  'sqlite-in-engine': {
    'src/main/store.ts': "import type { Database } from 'better-sqlite3';\nexport type Store = Database;",
  },
  'postgres-in-hub': {
    'src/engine/pool.ts': "import type { Pool } from 'pg';\nexport type P = Pool;",
  },
  'features-stand-alone': {
    'src/renderer/features/inbox/list.ts':
      "import type { Article } from '../knowledge/article.ts';\nexport type List = Article[];",
    'src/renderer/features/knowledge/article.ts': 'export type Article = string;',
  },
  'no-cycles': {
    'src/shared/egg.ts': "import type { Hen } from './hen.ts';\nexport type Egg = { of: Hen };",
    'src/shared/hen.ts': "import type { Egg } from './egg.ts';\nexport type Hen = { lays: Egg };",
  },
  resolvable: {
    'src/hub/lost.ts': "import type { Gone } from './gone.ts';\nexport type Lost = Gone;",
  },
};

/** The rules that a planted breach does not set off: they, or the tool, have gone blind. */
async function blindRules(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'groundcrew-breaches-'));
  try {
    for (const [path, code] of Object.values(breaches).flatMap((files) => Object.entries(files))) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), `${code}\n`);
    }
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    const { violations } = await cruise(folder, ['src']);
    const seen = new Set(violations.map(({ rule }) => rule.name));
    return Object.keys(breaches).filter((rule) => !seen.has(rule));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Holds the imports of the whole checkout against the rules, and the rules against planted breaches. */
export async function checkImports(): Promise<Finding> {
  const blind = await blindRules();
  if (blind.length > 0) return `a planted breach went unseen by: ${blind.join(', ')}`;
  const { totalCruised, totalDependenciesCruised, violations } = await cruise(root, [
    'src',
    'scripts',
    'tests',
  ]);
  if (totalCruised === 0 || totalDependenciesCruised === 0) {
    return `dependency-cruiser saw ${totalCruised} modules and ${totalDependenciesCruised} imports`;
  }
  if (violations.length === 0) return undefined;
  return violations.map(({ rule, from, to }) => `${rule.name}: ${from} imports ${to}`).join('\n');
}
