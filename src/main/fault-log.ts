import type { PageFault } from '../shared/contract/shell.ts';
import type { Log } from './log.ts';

const most = 20;
const minute = 60_000;

/**
 * Writes down what broke in pages: at most 20 faults a minute, and of those beyond it the number, before the next that is
 * written. `now` in milliseconds.
 */
export function createFaultLog(log: Pick<Log, 'error' | 'warn'>, now: () => number = Date.now) {
  let since = -Infinity;
  let written = 0;
  let leftOut = 0;
  return (fault: PageFault): void => {
    if (now() - since >= minute) {
      if (leftOut > 0) log.warn({ faults: leftOut }, 'too many faults of pages to write down');
      since = now();
      written = 0;
      leftOut = 0;
    }
    if (written >= most) {
      leftOut += 1;
      return;
    }
    written += 1;
    log.error(fault, 'a page broke down');
  };
}
