import type { AuditFault } from '../../shared/wire/audit.ts';
import { type Verified, verify } from './verify.ts';
import { readVerifyOptions, usage } from './verify-options.ts';

const faults: Record<AuditFault, string> = {
  missing: 'is not there',
  misplaced: 'stands where it does not belong',
  changed: 'does not say what it said when it was written',
  unlinked: 'was not written after the one before it',
  cut: 'and whatever came after it are not there any more',
  rewritten: 'is not what it was: entries up to it were made anew',
};

try {
  const options = readVerifyOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(usage);
  else {
    const found = await verify(options);
    for (const one of found) process.stdout.write(`${say(one)}\n`);
    if (found.length === 0) process.stdout.write('There is no audit yet.\n');
    if (found.some(({ verdict }) => !verdict.sound)) process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

function say({ workspaceId, from, verdict }: Verified): string {
  const where = `Workspace ${workspaceId}:`;
  if (!verdict.sound) return `${where} BROKEN. Entry ${verdict.seq} ${faults[verdict.fault]}.`;
  const { entries, last, anchors } = verdict;
  if (!last) return `${where} no entries.`;
  const anchored =
    anchors > 0
      ? `${anchors} anchors agree.`
      : 'No anchor was looked at: whoever could write the database could have made all of it anew.';
  return `${where} sound. ${entries} entries, ${from} to ${last.seq}; the last has ${last.hash}. ${anchored}`;
}
