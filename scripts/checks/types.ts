import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../paths.ts';
import type { Check } from './finding.ts';
import { runTool } from './run-tool.ts';

/**
 * TypeScript as a native program takes a fifth of the processor. It has no interface for JavaScript: the tools that
 * read the sources through one use `typescript` beside it.
 */
const typeChecker = 'typescript-native/bin/tsc';

/** Where everything lies that is written in TypeScript. */
const sources = ['src', 'scripts', 'tests'];
const hasTypes = /\.tsx?$/;

/** The tsconfig of each process, as the root one lists them, and whether they look at everything. */
export function typeChecks(): Check[] {
  const { references }: { references: { path: string }[] } = JSON.parse(
    readFileSync(join(root, 'tsconfig.json'), 'utf8'),
  );
  const parts = references.map(({ path }) => path);
  return [
    ...parts.map(
      (path): Check => ({
        stage: 'types',
        name: `types of ${path.replace('./', '')}`,
        run: async () => {
          const info = join('out', '.types', `${path.replaceAll(/[./]+/g, '-')}.tsbuildinfo`);
          const args = ['-p', path, '--incremental', '--tsBuildInfoFile', info];
          const { exitCode, printed } = await runTool(typeChecker, args);
          return exitCode === 0 ? undefined : printed;
        },
      }),
    ),
    {
      stage: 'types',
      name: 'types: nothing is left out',
      run: async () => {
        const left = await leftOut(root, parts, sources);
        return left.length === 0 ? undefined : `No tsconfig looks at:\n${left.join('\n')}`;
      },
    },
  ];
}

/** Files below `folders` of a checkout that none of its `parts` takes in: a tsconfig that sees nothing finds nothing wrong. */
export async function leftOut(
  checkout: string,
  parts: readonly string[],
  folders: readonly string[],
): Promise<string[]> {
  const seen = new Set<string>();
  for (const part of parts) {
    const { stdout } = await runTool(typeChecker, ['-p', part, '--showConfig'], { cwd: checkout });
    const { files = [] } = JSON.parse(stdout) as { files?: string[] };
    for (const file of files) seen.add(resolve(checkout, part, file));
  }
  return folders
    .flatMap((folder) => readdirSync(join(checkout, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && hasTypes.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !seen.has(resolve(file)));
}
