import { expect, it } from 'vitest';
import type { Gate } from './gate/gate.ts';
import { afterCheck, identityRisksOf, isVerified, neededLevel } from './identity.ts';

const quiet = { signals: [], isFrozen: false, gate: null, identity: null };
const me = '01980000-0000-7000-8000-000000000001';
const gateOf = (topic: 'funds' | 'security', level: 'unsure' | 'human'): Gate => ({
  level,
  reasons: [{ topic, level, words: ['hacked'], messageId: me }],
  at: 1,
});

it.each([
  ['nothing is known', {}, []],
  ['a slight signal is open', { signals: [{ state: 'open', severity: 'low' }] }, []],
  ['a signal is open', { signals: [{ state: 'open', severity: 'medium' }] }, ['signal']],
  ['one was dismissed', { signals: [{ state: 'dismissed', severity: 'high' }] }, []],
  ['a slight one was confirmed', { signals: [{ state: 'confirmed', severity: 'low' }] }, ['signal']],
  ['it is frozen', { isFrozen: true }, ['frozen']],
  ['it is about security', { gate: gateOf('security', 'human') }, ['security']],
  ['it may be about security', { gate: gateOf('security', 'unsure') }, []],
  ['it is about funds', { gate: gateOf('funds', 'human') }, []],
  [
    'a check failed',
    { identity: afterCheck(null, { level: 'basic', passed: false, byAgentId: me }, 5) },
    ['failed'],
  ],
] as const)('takes the strong check where there is a risk: %s', (_, known, risks) => {
  expect(identityRisksOf({ ...quiet, ...known })).toEqual(risks);
  expect(neededLevel(identityRisksOf({ ...quiet, ...known }))).toBe(risks.length > 0 ? 'strong' : 'basic');
});

it('holds a check for its time, a strong one for less, and no basic one in place of it', () => {
  const basic = afterCheck(null, { level: 'basic', passed: true, byAgentId: me }, 0);
  const strong = afterCheck(basic, { level: 'strong', passed: true, byAgentId: me }, 0);
  expect(isVerified(basic, 'basic', 60 * 60_000 - 1)).toBe(true);
  expect(isVerified(basic, 'basic', 60 * 60_000)).toBe(false);
  expect(isVerified(basic, 'strong', 1)).toBe(false);
  expect(isVerified(strong, 'basic', 30 * 60_000 - 1)).toBe(true);
  expect(isVerified(strong, 'basic', 30 * 60_000)).toBe(false);
  expect(isVerified(null, 'basic', 0)).toBe(false);
});
