import { globSync } from 'node:fs';
import { root } from '../paths.ts';
import { runTool } from './run-tool.ts';

/** What `npm test` leaves to `npm run test:all`, in lines to print: how many tests, and why. */
export async function leftForAll(): Promise<string[]> {
  const { printed } = await runTool('@playwright/test/cli.js', ['test', '--list', '--grep', '@long']);
  const stories = /Total: (\d+) tests?/.exec(printed)?.[1] ?? 'an unknown number of';
  const files = globSync('{src,tests}/**/*.long.test.ts', { cwd: root }).length;
  return [
    'Not run here but by npm run test:all, because together they take half an hour more:',
    `  ${stories} end-to-end stories tagged @long`,
    `  ${files} files of long tests (*.long.test.ts)`,
    '  the longest tests of the hub on PGlite as well, and more rounds of the random tests',
  ];
}
