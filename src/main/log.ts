import { type Log, openLog as open } from '../logging/open-log.ts';

export type { Log };

/** The shell's own log, and what its children print. */
export function openLog(dir: string): Log {
  return open({ name: 'shell', dir });
}
