import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EscalationReason } from './escalation.ts';
import { allowedMinutes, nextRung, receiverOf } from './escalation-ladder.ts';
import {
  type SettingsGround,
  type SettingsProblemCode,
  settingsProblems,
  type TargetSettings,
} from './escalation-settings.ts';
import { tiers } from './vocabulary.ts';

const reason: EscalationReason = {
  ...{ key: 'stuck', name: 'Stuck', names: {}, topics: ['stuck'] },
  ...{ checks: ['account'], labels: {} },
};
const target = (id: string, more: Partial<TargetSettings> = {}): TargetSettings => ({
  ...{ id, key: id, name: `Queue ${id}`, names: {}, groupId: 'open', climbsTo: null, minutes: 60 },
  ...{ deadlines: null, leadsTold: 'never', reasons: [reason], acknowledges: true },
  texts: { raised: { en: 'We have it.' }, accepted: null, resolved: null },
  ...more,
});
const security = (more: Partial<TargetSettings> = {}) =>
  target('security', { groupId: 'walled', minutes: 15, ...more });
const ground: SettingsGround = {
  groups: [
    { id: 'open', name: 'Second line', restricted: false },
    { id: 'empty', name: 'Nights', restricted: false },
    { id: 'walled', name: 'Guards', restricted: true },
  ],
  staffed: new Set(['open', 'walled']),
  recoveryKeys: [],
};
const codesOf = (...targets: TargetSettings[]): SettingsProblemCode[] =>
  settingsProblems({ targets }, ground).map(({ code }) => code);

const ladders = fc.array(
  fc.record({
    groupId: fc.constantFrom('open', 'open', 'walled'),
    climbsTo: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
  }),
  { minLength: 1, maxLength: 5 },
);
const built = (ladder: typeof ladders extends fc.Arbitrary<infer T> ? T : never): TargetSettings[] => [
  security({ climbsTo: null }),
  ...ladder.map(({ groupId, climbsTo }, at) =>
    target(String(at), { groupId, climbsTo: climbsTo === null ? null : String(climbsTo) }),
  ),
];

it('has no circle in whatever it lets through, and every overdue climb ends at a top', () => {
  let sound = 0;
  let refused = 0;
  fc.assert(
    fc.property(ladders, (ladder) => {
      const targets = built(ladder);
      const whole = settingsProblems({ targets }, ground).length === 0;
      const rungs = targets.map((one) => ({ ...one, gone: false }));
      for (const { id } of targets) {
        // By hand, and not by what is tested: more steps than there are rungs are a circle.
        let at: string | null = id;
        let steps = 0;
        while (at !== null && steps <= targets.length) {
          at = targets.find((one) => one.id === at)?.climbsTo ?? null;
          steps += 1;
        }
        if (whole) expect(steps).toBeLessThanOrEqual(targets.length);
        const been = new Set<string>();
        let climbs = 0;
        for (let here: string | null = id; here !== null; here = nextRung(rungs, here, been)) {
          expect(been.has(here)).toBe(false);
          been.add(here);
          climbs += 1;
        }
        expect(climbs).toBeLessThanOrEqual(targets.length);
        const last = rungs.find((one) => one.id === [...been].at(-1));
        if (whole) expect(last?.climbsTo).toBeNull();
      }
      if (whole) sound += 1;
      else refused += 1;
    }),
    { numRuns: 500 },
  );
  expect(Math.min(sound, refused)).toBeGreaterThan(20);
});

it('takes an escalation nowhere that more people see, whatever is gone or empty', () => {
  const restricted = new Set(['walled']);
  fc.assert(
    fc.property(
      ladders,
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      fc.subarray(['open', 'walled']),
      fc.nat(5),
      (ladder, gone, staffed, from) => {
        const targets = built(ladder).map((one, at) => ({ ...one, gone: gone[at] ?? false }));
        const wanted = targets[from % targets.length];
        if (!wanted) return;
        const taken = receiverOf(targets, wanted.id, { staffed: new Set(staffed), restricted });
        expect(taken?.gone ?? false).toBe(false);
        if (wanted.groupId === 'walled') expect(taken?.groupId ?? 'walled').toBe('walled');
        if (!wanted.gone && staffed.includes(wanted.groupId)) expect(taken?.id).toBe(wanted.id);
        if (!wanted.gone) expect(taken).not.toBeNull();
      },
    ),
  );
});

it('goes to the next rung where nobody works, and of what is gone where that led', () => {
  const rungs = [
    { ...target('a', { climbsTo: 'b' }), gone: true },
    { ...target('b', { climbsTo: 'c', groupId: 'empty' }), gone: false },
    { ...target('c'), gone: false },
    { ...security(), gone: false },
  ];
  const queues = { staffed: ground.staffed, restricted: new Set(['walled']) };
  expect(receiverOf(rungs, 'a', queues)?.id).toBe('c');
  expect(receiverOf(rungs, 'b', queues)?.id).toBe('c');
  expect(receiverOf(rungs, 'b', { ...queues, staffed: new Set() })?.id).toBe('b');
  expect(receiverOf(rungs, 'z', queues)).toBeNull();
  const alone = [{ ...target('legal', { groupId: 'walled' }), gone: true }, ...rungs];
  expect(receiverOf(alone, 'legal', queues)?.id).toBe('security');
});

it('says what is wrong, and where', () => {
  expect(codesOf(security(), target('a'))).toEqual([]);
  expect(codesOf(target('a'))).toEqual(['no-security']);
  expect(codesOf(security({ groupId: 'open' }))).toEqual(['security-open']);
  expect(codesOf(security(), target('a', { groupId: 'empty' }))).toEqual(['nobody']);
  expect(codesOf(security(), target('a', { groupId: 'nowhere' }))).toEqual(['no-group']);
  expect(codesOf(security(), target('a', { climbsTo: 'b' }), target('b', { climbsTo: 'a' }))).toEqual([
    'circle',
    'circle',
  ]);
  expect(codesOf(security(), target('a', { climbsTo: 'a' }))).toEqual(['circle']);
  expect(codesOf(security(), target('a', { climbsTo: 'z' }))).toEqual(['no-rung']);
  expect(codesOf(security({ climbsTo: 'a' }), target('a'))).toEqual(['climbs-out']);
  expect(codesOf(security(), target('a', { climbsTo: 'security' }))).toEqual([]);
  expect(codesOf(security(), target('a', { minutes: 10 }))).toEqual(['not-fastest']);
  expect(codesOf(security(), target('a', { name: 'queue SECURITY' }))).toEqual(['same-name', 'same-name']);
  expect(codesOf(security(), target('a', { name: ' ' }))).toEqual(['nameless']);
  const texts = { raised: { es: 'Lo tenemos.' }, accepted: null, resolved: null };
  expect(codesOf(security(), target('a', { texts }))).toEqual(['no-english']);
  const settings = { targets: [security(), target('a')] };
  expect(settingsProblems(settings, { ...ground, recoveryKeys: ['b'] })).toEqual([
    { code: 'recovery-needs', targetId: null, reason: null, value: 'b' },
  ]);
});

it('lets no text of a restricted queue name it, or say that somebody is looked into', () => {
  const says = (en: string) => ({ texts: { raised: { en }, accepted: null, resolved: null } });
  expect(codesOf(security(says('The guards have your message.')))).toEqual(['says-too-much']);
  expect(codesOf(security({ ...says('We are on guard for you.') }))).toEqual([]);
  expect(codesOf(security(says('Your name is on a sanctions list.')))).toEqual(['says-too-much']);
  expect(codesOf(security(), target('a', says('The second line has it.')))).toEqual([]);
});

it('says of a reason what is wrong with its name, its topics and its checklist', () => {
  const own = `own-${'0'.repeat(36)}`;
  const of = (...more: Partial<EscalationReason>[]) =>
    settingsProblems(
      {
        targets: [
          security(),
          target('a', { reasons: [reason, ...more.map((one) => ({ ...reason, ...one }))] }),
        ],
      },
      ground,
    ).map(({ code, reason: at, value }) => `${code} ${at} ${value}`);
  const other = { key: 'other', name: 'Other', topics: [] };
  expect(of(other)).toEqual([]);
  expect(of({ ...other, name: 'stuck ' })).toEqual(['same-name 1 stuck ']);
  expect(of({ ...other, key: 'stuck' })).toEqual(['same-key 1 stuck']);
  expect(of({ ...other, topics: ['stuck'] })).toEqual(['topic-twice 1 stuck']);
  expect(of({ ...other, checks: [own] })).toEqual([`check-nameless 1 ${own}`]);
  expect(of({ ...other, checks: [own], labels: { [own]: { vi: 'Ảnh' } } })).toEqual([]);
  expect(of({ ...other, checks: ['account', 'account'] })).toEqual(['check-twice 1 account']);
});

it('lets nobody wait longer for being worth more or worse off', () => {
  const flat = (minutes: number) => ({ normal: minutes, high: minutes, critical: minutes });
  const deadlines = { standard: flat(60), vip: flat(60), institution: flat(60) };
  const timed = (change: Partial<typeof deadlines>) =>
    target('a', { deadlines: { ...deadlines, ...change } });
  expect(codesOf(security(), timed({}))).toEqual([]);
  expect(codesOf(security(), timed({ vip: flat(61) }))).toEqual(['waits-longer']);
  expect(codesOf(security(), timed({ vip: { normal: 30, high: 40, critical: 20 } }))).toEqual([
    'waits-longer',
  ]);
  expect(codesOf(security(), timed({ vip: { normal: 30, high: 30, critical: 4 } }))).toEqual(['not-fastest']);
  for (const tier of tiers) expect(allowedMinutes(timed({ [tier]: flat(20) }), tier, 'high')).toBe(20);
});
