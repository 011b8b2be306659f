import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../paths.ts';
import type { Finding } from './finding.ts';
import { runTool } from './run-tool.ts';

const knip = 'knip/bin/knip.js';

/** A project with a file and an export that nothing uses, looked at with our own configuration. */
async function seesPlantedWaste(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'groundcrew-waste-'));
  try {
    await mkdir(join(folder, 'src', 'main'), { recursive: true });
    await copyFile(join(root, 'knip.json'), join(folder, 'knip.json'));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'package.json'), '{"name":"waste","type":"module"}');
    await writeFile(join(folder, 'src/main/index.ts'), "import { used } from './used.ts';\nused();\n");
    await writeFile(
      join(folder, 'src/main/used.ts'),
      'export const used = () => {};\nexport const wasted = 1;\n',
    );
    await writeFile(join(folder, 'src/main/never.ts'), 'export const never = 1;\n');
    const { stdout } = await runTool(knip, ['--no-progress', '--include', 'files,exports'], { cwd: folder });
    return stdout.includes('src/main/never.ts') && stdout.includes('wasted');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reports files, exports and dependencies that nothing uses, having seen that planted ones are found. */
export async function checkUnused(): Promise<Finding> {
  if (!(await seesPlantedWaste())) return 'knip did not see a planted unused file and export';
  const { exitCode, printed } = await runTool(knip, ['--no-progress']);
  return exitCode === 0 ? undefined : printed;
}
