import { expect, it } from 'vitest';
import { findAskingForKeys } from '../../../shared/domain/asking-for-secrets.ts';
import { acknowledgementLanguages } from '../../../shared/domain/automation/acknowledgement-texts.ts';
import { EscalationTarget } from '../../../shared/domain/escalation.ts';
import { settingsProblems } from '../../../shared/domain/escalation-settings.ts';
import { findPromises } from '../../../shared/domain/forbidden-promises.ts';
import { findTipOff } from '../../../shared/domain/kyc/find-tip-off.ts';
import { defaultTargets } from './default-targets.ts';

const group = (at: number, name: string, restricted: boolean) => ({
  id: `00000000-0000-4000-8000-00000000000${at}`,
  ...{ name, restricted, position: at },
});

const groups = [
  group(1, 'Tier 2', false),
  group(2, 'Asset recovery', false),
  group(3, 'Security', true),
  group(4, 'Compliance', true),
];
const said = (): [string, string][] =>
  defaultTargets(groups)
    .flatMap(({ texts }) => [texts.raised, texts.accepted, texts.resolved])
    .flatMap((texts) => Object.entries(texts ?? {}));

it('begins with settings that a workspace may keep', () => {
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

it('tells customers in every language that the human gate reads', () => {
  for (const target of defaultTargets(groups))
    for (const texts of [target.texts.raised, target.texts.accepted, target.texts.resolved])
      if (texts)
        expect(
          Object.keys(texts)
            .map((locale) => locale.slice(0, 2))
            .sort(),
          target.key,
        ).toEqual([...acknowledgementLanguages].sort());
});

it('promises nothing, asks for nothing and tips nobody off, in any language', () => {
  expect(said().length).toBeGreaterThanOrEqual(40);
  for (const [locale, text] of said()) {
    expect(findPromises(text), locale).toEqual([]);
    expect(findAskingForKeys(text), locale).toEqual([]);
    expect(findTipOff(text), locale).toBeNull();
  }
});
