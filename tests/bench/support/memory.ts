import { readFileSync } from 'node:fs';
import { processTree } from '../../support/process-tree.ts';

/**
 * Memory of a process and all that it started, in MB: the sum of their proportional set sizes, in which a page that
 * several share counts once (Linux).
 */
export function memoryOf(pid: number): number {
  const kilobytes = processTree(pid).map((member) => {
    try {
      const rollup = readFileSync(`/proc/${member}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    } catch {
      // It ended meanwhile.
      return 0;
    }
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
