import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder, root } from '../paths.ts';
import { withFileLock } from '../setup/file-lock.mjs';
import { problem } from '../setup/progress.mjs';
import { inputStamp } from './stamp.ts';
import { type BuildTarget, buildTargets } from './targets.ts';

type BuildMode = 'production' | 'development';
export type TargetName = BuildTarget['name'];

const stampFile = (target: BuildTarget) => join(outFolder, '.stamps', target.name);

function isCurrent(target: BuildTarget, stamp: string) {
  return (
    existsSync(join(outFolder, target.output)) &&
    existsSync(stampFile(target)) &&
    readFileSync(stampFile(target), 'utf8') === stamp
  );
}

/** What to build; everything, for people to use, unless it says otherwise. */
export interface BuildRequest {
  mode?: BuildMode;
  /** All of them unless named. */
  only?: TargetName[];
  say?: (text: string) => void;
}

function buildFailure(target: BuildTarget, error: unknown) {
  if (error instanceof Error && 'advice' in error) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return problem(`${target.name} could not be built. ${reason.trim()}`, 'put right the file that it names.');
}

/**
 * Builds the targets whose inputs changed since they were last built, and no others. Vite is not even
 * loaded when nothing changed. One build at a time in a checkout; another waits for it.
 *
 * @returns a stamp over everything that was asked for: as long as it is the same, out/ is.
 */
export async function buildChanged({ mode = 'production', only, say = () => {} }: BuildRequest = {}) {
  const wanted = buildTargets.filter((target) => !only || only.includes(target.name));
  const missing = wanted.find((target) => !existsSync(join(root, target.entry)));
  if (missing)
    throw problem(`${missing.entry} is missing.`, 'check that the checkout is complete (git status).');

  const changed = () => wanted.filter((target) => !isCurrent(target, inputStamp(target, mode)));
  if (changed().length === 0) say('nothing has changed');
  else {
    await withFileLock(
      join(outFolder, '.build.lock'),
      async () => {
        const targets = changed();
        const { bundle } = await import('./bundle.ts');
        const remarks: string[] = [];
        for (const [index, target] of targets.entries()) {
          say(`${target.name}, ${index + 1} of ${targets.length}`);
          const stamp = inputStamp(target, mode);
          rmSync(stampFile(target), { force: true });
          const remark = await bundle(target, mode).catch((error: unknown) => {
            throw buildFailure(target, error);
          });
          if (remark) remarks.push(remark);
          mkdirSync(join(outFolder, '.stamps'), { recursive: true });
          writeFileSync(stampFile(target), stamp);
        }
        say([targets.map((target) => target.name).join(', '), ...remarks].join('; '));
      },
      (pid) => say(`waiting for process ${pid}, which is building`),
    );
  }
  return wanted.map((target) => readFileSync(stampFile(target), 'utf8')).join('\n');
}
