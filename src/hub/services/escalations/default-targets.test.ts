import { expect, it } from 'vitest';
import { EscalationTarget } from '../../../shared/domain/escalation.ts';
import { settingsProblems } from '../../../shared/domain/escalation-settings.ts';
import { defaultTargets } from './default-targets.ts';

const group = (at: number, name: string, restricted: boolean) => ({
  id: `00000000-0000-4000-8000-00000000000${at}`,
  ...{ name, restricted, position: at },
});

it('begins with settings that a workspace may keep', () => {
  const groups = [
    group(1, 'Tier 2', false),
    group(2, 'Asset recovery', false),
    group(3, 'Security', true),
    group(4, 'Compliance', true),
  ];
  const targets = defaultTargets(groups);
  expect(targets.map(({ key, name }) => [key, name])).toEqual([
    ['tier2', 'Tier 2'],
    ['recovery', 'Asset recovery'],
    ['security', 'Security'],
    ['compliance', 'Compliance'],
  ]);
  for (const target of targets) expect(EscalationTarget.parse(target)).toEqual(target);
  const staffed = new Set(groups.map(({ id }) => id));
  expect(settingsProblems({ targets }, { groups, staffed, recoveryKeys: [] })).toEqual([]);
});
