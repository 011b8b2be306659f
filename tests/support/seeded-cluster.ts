import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/paths.ts';
import { bundledProgram } from './bundled-program.ts';
import { makeCluster } from './databases.ts';
import { seedInputs } from './hub-process.ts';
import { keptFolder } from './kept-folder.ts';

/**
 * A folder with a hub's small demo exchange on PostgreSQL, which a hub opens with a tenth of the work that PostgreSQL
 * in WebAssembly costs: its data (`cluster`) and its `files`. Made once a day and version of the seed.
 */
export function seededCluster(): Promise<string> {
  return keptFolder('seeded-cluster', seedInputs, (folder) =>
    makeCluster(join(folder, 'cluster'), async (url) => {
      const program = await bundledProgram('tests/support/make-seeded-hub.ts');
      const env = { ...process.env, GROUNDCREW_DATABASE_URL: url };
      await promisify(execFile)(process.execPath, [program, folder], { cwd: root, env });
    }),
  );
}
