import { join } from 'node:path';
import { type BuildRequest, buildChanged } from '../build/build-changed.ts';
import { step } from '../setup/progress.mjs';
import { ensureSystemPackages, type SystemNeeds } from '../setup/system-packages.ts';
import { type ElectronRuntime, executableName, resolveElectron } from './electron-runtime.ts';
import { type LaunchableApp, type LaunchedBy, stageForLaunch } from './staged-app.ts';

/** Everything between a checkout and an app that can be started: runtime, libraries, build. */
export async function prepareApp(
  needs: SystemNeeds,
  request: Omit<BuildRequest, 'say'> = {},
  launchedBy: LaunchedBy = 'person',
): Promise<LaunchableApp & { runtime: ElectronRuntime }> {
  const runtime = await step('Runtime', resolveElectron);
  await step('System packages', (say) =>
    ensureSystemPackages(needs, join(runtime.folder, executableName), say),
  );
  const launchable = await step('Build', async (say) => {
    const stamp = await buildChanged({ ...request, say });
    return stageForLaunch(runtime, stamp, launchedBy);
  });
  return { ...launchable, runtime };
}
