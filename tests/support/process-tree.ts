import { readdirSync, readFileSync } from 'node:fs';

function parentOf(pid: number): number {
  try {
    // The name in parentheses may hold spaces and parentheses itself; the fields follow its last one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** A process and all that it started, itself first. */
export function processTree(rootPid: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(Number(name))]),
  );
  const tree = [rootPid];
  for (const pid of tree) {
    for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  }
  return tree;
}

/** What a process was started with, `NAME=value` by line; empty when it is gone. */
export function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').replaceAll('\0', '\n');
  } catch {
    return '';
  }
}

/** A process's command line, its words apart by spaces; empty when it is gone. */
export function commandLine(pid: number): string {
  try {
    // Chromium's children write their own, without the NULs between the words.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Whether a process is there and not merely waiting to be reaped. */
function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return false;
  }
}

/** Resolves when none of the processes lives any more; throws after `milliseconds`. */
export async function allGone(pids: number[], milliseconds = 10_000): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (pids.some(isAlive)) {
    if (Date.now() > deadline) throw new Error(`still running: ${pids.filter(isAlive).join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Ends a process and all that it started at once, as a power cut would, and waits until they are gone. */
export async function killTree(rootPid: number): Promise<void> {
  const pids = processTree(rootPid);
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // gone already
    }
  }
  await allGone(pids);
}

/** What the kernel holds against a process: whose it is, and its seccomp mode (2: its system calls are filtered). */
export function kernelView(pid: number): { uid: number; seccomp: number; noNewPrivileges: boolean } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  return { uid: field('Uid'), seccomp: field('Seccomp'), noNewPrivileges: field('NoNewPrivs') === 1 };
}
