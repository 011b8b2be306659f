import { type Log, openLog as open } from '../logging/open-log.ts';

export type { Log };

/** The shell's own log, with what its children print; pages have one of theirs. */
export function openLog(dir: string, name: 'shell' | 'renderer' = 'shell'): Log {
  return open({ name, dir });
}
