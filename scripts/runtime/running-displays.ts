import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from '../paths.ts';

const folder = join(outFolder, '.displays');

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Remembers where this process's virtual display keeps its picture, until the process ends. */
export function rememberDisplay(framebuffer: string): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, String(process.pid));
  writeFileSync(file, framebuffer);
  process.once('exit', () => rmSync(file, { force: true }));
}

/** The picture file of the virtual display started last in this checkout; undefined when there is none. */
export function latestDisplay(): string | undefined {
  mkdirSync(folder, { recursive: true });
  const [latest] = readdirSync(folder)
    .filter((pid) => isRunning(Number(pid)))
    .map((pid) => join(folder, pid))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  return latest && readFileSync(latest, 'utf8');
}
