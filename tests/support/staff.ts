import type { WritableDb } from '../../src/engine/db/handle.ts';
import { replacePeople, saveIdentity } from '../../src/engine/db/ingest/people.ts';
import type { Agent, Group } from '../../src/shared/domain/people.ts';
import { agentFixture, fixtureNow, groupFixture, workspaceFixture } from './engine-data.ts';

const some = <T>(count: number, fixture: (n: number) => T) =>
  Array.from({ length: count }, (_, i) => fixture(i + 1));

/** Signs agent 1 in, as a first sync begins: with agents 1 to 4 and groups 1 to 3 or others, and nothing else. */
export function staff(
  db: WritableDb,
  {
    agents = some(4, (n) => agentFixture(n)),
    groups = some(3, (n) => groupFixture(n)),
  }: { readonly agents?: readonly Agent[]; readonly groups?: readonly Group[] } = {},
): WritableDb {
  saveIdentity(db, agentFixture(1), workspaceFixture, fixtureNow);
  const nothing = {
    views: [],
    reminders: [],
    attention: [],
    acknowledgements: [],
    customerFields: [],
    customersApart: [],
    ownMacros: [],
    synonyms: [],
    sides: [],
    escalationTargets: [],
    handed: [],
    freezes: [],
  };
  replacePeople(db, { agents, groups, ...nothing }, fixtureNow);
  return db;
}
