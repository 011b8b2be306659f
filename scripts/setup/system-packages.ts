import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { problem } from './progress.mjs';

const run = promisify(execFile);

/** Debian's name, and the name it got with 64-bit times in Debian 13 and Ubuntu 24.04, where it has one. */
type PackageName = string | { name: string; since2024: string };

const electronNeeds: PackageName[] = [
  { name: 'libgtk-3-0', since2024: 'libgtk-3-0t64' },
  'libnss3',
  { name: 'libasound2', since2024: 'libasound2t64' },
  'libgbm1',
  'libxss1',
  // Without it Electron has no notifications.
  'libnotify4',
  'fonts-liberation',
  // Without it the system's plain face is Liberation Mono on a bare Debian, and signs such as ⏎ are missing.
  'fonts-dejavu-core',
];
const virtualDisplayNeeds: PackageName[] = ['xvfb', 'xauth'];
/** The customer's browser, and letters of all the languages that the tests write in. */
const testNeeds: PackageName[] = ['chromium', 'fonts-noto-core'];

export interface SystemNeeds {
  virtualDisplay: boolean;
  tests: boolean;
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
const fieldsOfDpkg = '${Package} ${db:Status-Status}\n';

const namesOf = (wanted: PackageName) =>
  typeof wanted === 'string' ? [wanted] : [wanted.since2024, wanted.name];

async function missingFrom(wanted: PackageName[]): Promise<PackageName[]> {
  const query = ['-W', '-f', fieldsOfDpkg, ...wanted.flatMap(namesOf)];
  // It exits with 1 when it doesn't know one of the names, and answers for the others all the same.
  const { stdout } = await run('dpkg-query', query).catch((error: { stdout: string }) => error);
  const installed = new Set(
    stdout.split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0]] : [])),
  );
  return wanted.filter((candidate) => !namesOf(candidate).some((name) => installed.has(name)));
}

/** Which of a package's names this release of the distribution knows. */
async function nameHere(wanted: PackageName): Promise<string> {
  if (typeof wanted === 'string') return wanted;
  const { stdout } = await run('apt-cache', ['policy', wanted.since2024]).catch(() => ({ stdout: '' }));
  return /Candidate: \d/.test(stdout) ? wanted.since2024 : wanted.name;
}

/** The words before apt-get that make it work without asking; undefined where that is not possible. */
function privilege(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return ['sudo', '-n'];
  } catch {
    return undefined;
  }
}

function aptGet(prefix: string[], args: string[]): Promise<void> {
  const [command = 'apt-get', ...rest] = [
    ...prefix,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    ...args,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          problem(
            `apt-get ${args[0]} failed (exit code ${code}):\n${output.trim().split('\n').slice(-12).join('\n')}`,
            'put right what apt-get says, then run the command again.',
          ),
        );
    });
  });
}

async function librariesNotFound(executable: string): Promise<string[]> {
  const { stdout } = await run('ldd', [executable]).catch(() => ({ stdout: '' }));
  return stdout.split('\n').flatMap((line) => {
    const name = /^\s*(\S+) => not found/.exec(line)?.[1];
    return name ? [name] : [];
  });
}

/**
 * Makes sure of the libraries and programs that Electron, a virtual display and the tests need on Linux:
 * installs what is missing as root or by a password-less sudo, and otherwise says exactly what to run.
 */
export async function ensureSystemPackages(
  needs: SystemNeeds,
  electron: string,
  say: (text: string) => void,
): Promise<void> {
  if (process.platform !== 'linux') return say('nothing needed on this system');
  if (!existsSync('/usr/bin/dpkg-query')) {
    const libraries = await librariesNotFound(electron);
    if (libraries.length === 0) return say('complete');
    throw problem(
      `Electron needs libraries that this system lacks: ${libraries.join(', ')}.`,
      "install them with the system's package manager (GTK 3, NSS, ALSA, GBM, X screen saver), then run the command again.",
    );
  }
  const wanted = [
    ...electronNeeds,
    ...(needs.virtualDisplay ? virtualDisplayNeeds : []),
    ...(needs.tests ? testNeeds : []),
  ];
  const missing = await missingFrom(wanted);
  if (missing.length === 0) return say('complete');

  const prefix = privilege();
  if (prefix) {
    say('reading the list of packages');
    await aptGet(prefix, ['update']);
  }
  const names = await Promise.all(missing.map(nameHere));
  const install = ['install', '--yes', '--no-install-recommends', ...names];
  if (!prefix) {
    throw problem(
      `This system lacks ${names.join(', ')}.`,
      `run  sudo apt-get update && sudo apt-get ${install.join(' ')}  and then the command again.`,
    );
  }
  say(`installing ${names.join(', ')}`);
  await aptGet(prefix, install);
  say(`installed ${names.join(', ')}`);
}
