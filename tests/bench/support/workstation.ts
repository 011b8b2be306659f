import { constants, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { passTime } from '../../../src/engine/db/clock.ts';
import { closeDatabase, openDatabase } from '../../../src/engine/db/open.ts';
import type { Account } from '../../../src/engine/services/session-accounts.ts';
import { agentFixture, workspaceFixture } from '../../support/engine-data.ts';

/** Discard: nobody listens there, so the app works offline as it does when its hub is away. */
const nowhere = 'http://127.0.0.1:9';

/**
 * A user-data folder of somebody who worked before with a hub elsewhere: their account and its database, copied
 * from `database`. The hub can't be reached and the app has no hub of its own.
 */
export function makeWorkstation(userData: string, database: string): void {
  const account: Account = {
    hub: 'remote',
    hubUrl: nowhere,
    workspaceId: workspaceFixture.id,
    agentId: agentFixture(1).id,
  };
  const data = join(userData, 'workstation');
  const folder = join(data, 'accounts', `${account.workspaceId}.${account.agentId}`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'cache.sqlite');
  copyFileSync(database, file, constants.COPYFILE_FICLONE);
  // Made-up conversations are months old: whatever was due since then is not the start of an ordinary day.
  const opened = openDatabase(file, Date.now());
  if (!opened.ok) throw new Error(opened.message);
  while (passTime(opened.db, Date.now()).length > 0);
  closeDatabase(opened.db);
  writeFileSync(join(userData, 'hub-choice.json'), JSON.stringify({ embedded: false }));
  writeFileSync(
    join(data, 'accounts.json'),
    JSON.stringify({ embedded: null, remote: account, lastHubUrl: nowhere }),
  );
}
