import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Configuration } from 'electron-builder';
import { updateFeed } from '../package/update-feed.ts';
import { root } from '../paths.ts';
import { prepareApp } from '../runtime/prepare-app.ts';
import { standInModulesFolder } from '../runtime/stand-in.ts';
import { step } from '../setup/progress.mjs';

const { runtime } = await prepareApp({ virtualDisplay: false, tests: false });
const testingOnly = runtime.kind === 'stand-in';
const output = testingOnly ? 'dist/for-testing-only' : 'dist';

const folder = await step('Package', async (say) => {
  // The stand-in's own better-sqlite3: the one of node_modules is for a newer Electron.
  const forTesting: Configuration = {
    files: ['!node_modules/**', { from: standInModulesFolder, to: 'node_modules' }],
    extraMetadata: { description: 'For testing only: not a release, and never to be shipped.' },
  };
  const config: Configuration = {
    ...updateFeed(process.env),
    ...(testingOnly ? forTesting : {}),
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    directories: { output },
  };
  await build({ projectDir: root, dir: true, publish: 'never', config });
  say(output);
  return join(root, output);
});
if (testingOnly) {
  const warning = `This package holds ${runtime.description}. It must not be given to anybody.\n`;
  writeFileSync(join(folder, 'FOR-TESTING-ONLY.txt'), warning);
  console.log(`\n${warning}`);
}
