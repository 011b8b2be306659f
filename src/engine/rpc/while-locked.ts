import { fail } from '../failure.ts';

/**
 * What is answered while what is kept here is locked: how things stand, the ways out of it, and whatever keeps what an agent has
 * begun to write. None of it shows anything of a customer.
 */
const answered: ReadonlySet<string> = new Set([
  'events',
  'status',
  'session.signIn',
  'session.signOut',
  'connection.tryNow',
  'settings.get',
  'settings.set',
  'diagnostics.collect',
  'draft.save',
  'sides.saveDraft',
  'escalations.saveDraft',
  'recovery.saveDraft',
  'freezes.saveDraft',
]);

/** Throws `locked` for every other call. */
export function refuseWhileLocked(path: readonly string[]): void {
  const procedure = path.join('.');
  if (!answered.has(procedure))
    fail('locked', `${procedure} waits until the hub has confirmed what is here`, true);
}
