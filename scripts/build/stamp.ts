import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../paths.ts';
import { type BuildTarget, commonInputs } from './targets.ts';

const notBuilt = /(\.test\.tsx?|\.md|\/tsconfig\.json)$/;

function addFile(hash: Hash, path: string) {
  hash.update(`${relative(root, path)}\0`);
  hash.update(readFileSync(path));
  hash.update('\0');
}

function addTree(hash: Hash, path: string, except: string[]) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isFile()) return addFile(hash, path);
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = join(path, entry.name);
    const portable = relative(root, child).split(sep).join('/');
    if (notBuilt.test(portable) || except.includes(portable)) continue;
    if (entry.isDirectory()) addTree(hash, child, except);
    else addFile(hash, child);
  }
}

const commonHash = (() => {
  let content: string | undefined;
  return () => {
    if (content) return content;
    const hash = createHash('sha256');
    for (const input of commonInputs) addTree(hash, join(root, input), []);
    content = hash.digest('hex');
    return content;
  };
})();

/** A hash over the content of all that goes into a target; as long as it holds, the target needs no build. */
export function inputStamp(target: BuildTarget, mode: string): string {
  const hash = createHash('sha256').update(`${mode} ${commonHash()}`);
  for (const input of target.inputs) addTree(hash, join(root, input), target.except ?? []);
  return hash.digest('hex');
}

/** A hash over the content of a file or folder of the checkout. */
export function contentStamp(path: string): string {
  const hash = createHash('sha256');
  addTree(hash, join(root, path), []);
  return hash.digest('hex');
}
