import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Account, openAccounts } from '../../src/engine/services/session-accounts.ts';
import { resetDemo } from '../../src/main/reset-demo.ts';
import { agentId, idOf } from '../support/engine-data.ts';
import { temporaryFolder } from '../support/engine-db.ts';

const demo: Account = { hub: 'embedded', hubUrl: null, workspaceId: idOf(15, 1), agentId: agentId(1) };
const other: Account = {
  hub: 'remote',
  hubUrl: 'https://hub.northgate.example',
  workspaceId: idOf(15, 2),
  agentId: agentId(1),
};

function workstation() {
  const folder = temporaryFolder();
  const places = { engineData: join(folder, 'workstation'), hubData: join(folder, 'hub') };
  mkdirSync(places.hubData);
  writeFileSync(join(places.hubData, 'rows'), 'of the demo');
  return places;
}

function worksAt(dataDir: string, account: Account): string {
  const accounts = openAccounts(dataDir);
  accounts.remember(account);
  accounts.show(account);
  const file = join(accounts.folder(account), 'cache.sqlite');
  writeFileSync(file, 'a reply that waits to be sent');
  return file;
}

it('begins the demo anew, and leaves what waits to be sent to another hub', () => {
  const places = workstation();
  const { deviceId } = openAccounts(places.engineData);
  const demos = worksAt(places.engineData, demo);
  const colleagues = worksAt(places.engineData, { ...demo, agentId: agentId(2) });
  const others = worksAt(places.engineData, other);

  resetDemo(places);
  expect([places.hubData, demos, colleagues].filter(existsSync)).toEqual([]);
  expect(readFileSync(others, 'utf8')).toBe('a reply that waits to be sent');
  const accounts = openAccounts(places.engineData);
  expect(accounts.last('embedded')).toBeNull();
  expect(accounts.last('remote')).toEqual(other);
  expect([accounts.lastHubUrl(), accounts.deviceId]).toEqual([other.hubUrl, deviceId]);
});

it('removes nothing of a workstation of which it cannot tell what is the demo’s', () => {
  const places = workstation();
  const others = worksAt(places.engineData, other);
  writeFileSync(join(places.engineData, 'accounts.json'), '{ "embedded":');
  resetDemo(places);
  expect(existsSync(places.hubData)).toBe(false);
  expect(existsSync(others)).toBe(true);
});

it('has nothing to do where nobody has worked yet', () => {
  const folder = temporaryFolder();
  resetDemo({ engineData: join(folder, 'workstation'), hubData: join(folder, 'hub') });
  expect(existsSync(join(folder, 'workstation'))).toBe(false);
});
