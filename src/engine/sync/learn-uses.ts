import { transact } from '../db/handle.ts';
import { putTeamUses, teamUsesAt } from '../db/queries/team-uses.ts';
import type { Workspace } from './workspace.ts';

const everyMs = 3_600_000;

/** Asks the hub what the team sends, once an hour at most, for as long as it can be reached. */
export function createUsesLearner({ db, link, hubNow, announce }: Workspace): { learn(): Promise<void> } {
  let asking = false;
  return {
    async learn() {
      const at = teamUsesAt(db);
      if (asking || !link.connection.isOnline() || (at !== null && hubNow() - at < everyMs)) return;
      asking = true;
      try {
        const answer = await link.call((hub, options) => hub.learning.uses(options));
        if (!answer.ok || !db.open) return;
        transact(db, () => putTeamUses(db, answer.value, hubNow()));
        announce([{ topic: 'macros' }]);
      } finally {
        asking = false;
      }
    },
  };
}
