import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problem } from './progress.mjs';

/** A display without a screen (Xvfb), to which only those with its cookie may connect. */
export interface VirtualDisplay {
  /** What a program needs to draw on it. */
  env: { DISPLAY: string; XAUTHORITY: string };
  /** The picture on it at any moment, in X window dump format. */
  framebuffer: string;
  stop: () => Promise<void>;
}

/** Whether there is a screen to show a window on. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Even a parent that is killed outright leaves no display behind. */
const endsWithParent = existsSync('/usr/bin/setpriv') ? ['setpriv', '--pdeathsig', 'TERM'] : [];

const lengthPrefixed = (content: Buffer) => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length);
  return Buffer.concat([length, content]);
};

/** An Xauthority entry for any host and display number, since Xvfb chooses the number itself. */
function authorityEntry(): Buffer {
  const anyFamily = Buffer.from([0xff, 0xff]);
  const nothing = lengthPrefixed(Buffer.alloc(0));
  const protocol = lengthPrefixed(Buffer.from('MIT-MAGIC-COOKIE-1'));
  return Buffer.concat([anyFamily, nothing, nothing, protocol, lengthPrefixed(randomBytes(16))]);
}

function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaints = '';
    server.stderr?.on('data', (chunk) => {
      complaints += chunk;
    });
    let number = '';
    server.stdio[3]?.on('data', (chunk) => {
      number += chunk;
      if (number.includes('\n')) resolve(number.trim());
    });
    server.once('error', reject);
    server.once('exit', () =>
      reject(
        problem(
          `The virtual display did not start:\n${complaints.trim()}`,
          'check that Xvfb is installed and runs.',
        ),
      ),
    );
  });
}

/** Starts a virtual display of its own, of the given size in pixels. */
export async function startVirtualDisplay(width = 1440, height = 900): Promise<VirtualDisplay> {
  const folder = await mkdtemp(join(tmpdir(), 'groundcrew-display-'));
  const authority = join(folder, 'authority');
  await writeFile(authority, authorityEntry(), { mode: 0o600 });
  const screen = `${width}x${height}x24`;
  const xvfb = ['Xvfb', '-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'];
  const [program = 'Xvfb', ...args] = [...endsWithParent, ...xvfb, '-auth', authority, '-fbdir', folder];
  const server = spawn(
    program,
    [...args, '-noreset'],
    // A group of its own: Ctrl-C must reach the app first, and the display only after it.
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
    }
    await rm(folder, { recursive: true, force: true });
  };
  const stopAtOnce = () => server.kill('SIGTERM');
  process.once('exit', stopAtOnce);
  server.once('exit', () => process.off('exit', stopAtOnce));
  try {
    const number = await displayNumber(server);
    return {
      env: { DISPLAY: `:${number}`, XAUTHORITY: authority },
      framebuffer: join(folder, 'Xvfb_screen0'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
