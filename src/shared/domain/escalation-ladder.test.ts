import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CheckKey,
  checkKeys,
  type Deed,
  deeds,
  type Escalation,
  escalationStates,
  handedOver,
  isOpen,
  saidIn,
  severities,
} from './escalation.ts';
import {
  afterDeed,
  allowedMs,
  compareEscalations,
  deedsOf,
  missingOf,
  nextRung,
  type Side,
  type Standing,
  usualChoice,
} from './escalation-ladder.ts';
import { tiers } from './vocabulary.ts';

const sides = fc.uniqueArray(fc.constantFrom<Side>('team', 'origin')).map((list) => new Set(list));
const step = fc.record({ deed: fc.constantFrom(...deeds), sides, agentId: fc.constantFrom('a', 'b', 'c') });
const start: Standing = { state: 'waiting', holderId: null };

describe('what may follow what', () => {
  it('never leaves an end again, and whoever it is with is known while somebody has it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (list) => {
        let now = start;
        let ended = false;
        for (const { deed, ...doer } of list) {
          const after = afterDeed(now, deed, doer);
          if (typeof after === 'string') continue;
          expect(ended).toBe(false);
          now = after;
          ended = !isOpen(now);
          if (now.state === 'accepted' || now.state === 'asked') expect(now.holderId).not.toBeNull();
          if (now.state === 'waiting') expect(now.holderId).toBeNull();
        }
      }),
    );
  });

  it('offers just what would be done', () => {
    fc.assert(
      fc.property(fc.constantFrom(...escalationStates), sides, (state, mine) => {
        const offered = new Set(deedsOf(state, mine));
        for (const deed of deeds) {
          const done = afterDeed({ state, holderId: 'b' }, deed, { agentId: 'a', sides: mine });
          expect(typeof done !== 'string').toBe(offered.has(deed));
        }
      }),
    );
  });

  it('lets nobody who is on neither side do anything', () => {
    for (const state of escalationStates)
      for (const deed of deeds)
        expect(afterDeed({ state, holderId: null }, deed, { agentId: 'a', sides: new Set() })).toBe(
          'forbidden',
        );
  });

  it('gives it to one of two who take it at once', () => {
    const team = new Set<Side>(['team']);
    const first = afterDeed(start, 'accept', { agentId: 'a', sides: team });
    expect(first).toEqual({ state: 'accepted', holderId: 'a' });
    expect(afterDeed(first as Standing, 'accept', { agentId: 'b', sides: team })).toBe('too-late');
  });

  it('goes back to whoever asked, and to the queue when it is passed on', () => {
    const walk = (list: [Deed, Side, string][]) =>
      list.reduce<Standing>((now, [deed, side, agentId]) => {
        const after = afterDeed(now, deed, { agentId, sides: new Set([side]) });
        if (typeof after === 'string') throw new Error(`${deed}: ${after}`);
        return after;
      }, start);
    expect(
      walk([
        ['accept', 'team', 'b'],
        ['ask', 'team', 'b'],
        ['reply', 'origin', 'a'],
      ]),
    ).toEqual({ state: 'accepted', holderId: 'b' });
    expect(
      walk([
        ['accept', 'team', 'b'],
        ['pass', 'team', 'b'],
      ]),
    ).toEqual({ state: 'waiting', holderId: null });
  });
});

describe('deadlines', () => {
  const worseOrEqual = <T>(list: readonly T[]) =>
    fc
      .tuple(fc.nat(list.length - 1), fc.nat(list.length - 1))
      .map(([a, b]) => [list[Math.min(a, b)] as T, list[Math.max(a, b)] as T] as const);

  it('never come later for a higher tier or a worse case, nor before a person can act', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 43_200 }),
        worseOrEqual(tiers),
        worseOrEqual(severities),
        (minutes, [tier, higher], [mild, worse]) => {
          const allowed = allowedMs({ minutes, deadlines: null }, tier, mild);
          expect(allowedMs({ minutes, deadlines: null }, higher, mild)).toBeLessThanOrEqual(allowed);
          expect(allowedMs({ minutes, deadlines: null }, tier, worse)).toBeLessThanOrEqual(allowed);
          expect(allowed).toBeLessThanOrEqual(minutes * 60_000);
          expect(allowedMs({ minutes, deadlines: null }, higher, worse)).toBeGreaterThanOrEqual(
            Math.min(5, minutes) * 60_000,
          );
        },
      ),
    );
  });

  it('is four hours for a VIP’s lost deposit where others wait eight', () => {
    expect(allowedMs({ minutes: 480, deadlines: null }, 'vip', 'normal')).toBe(4 * 3_600_000);
    expect(allowedMs({ minutes: 480, deadlines: null }, 'standard', 'normal')).toBe(8 * 3_600_000);
  });
});

describe('their order', () => {
  const one = fc.record({
    id: fc.uuid(),
    severity: fc.constantFrom(...severities),
    dueAt: fc.option(fc.nat(1000)),
    state: fc.constantFrom(...escalationStates),
    createdAt: fc.nat(1000),
  });

  it('is one order, whichever way they come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 12 }), (list) => {
        const sorted = [...list].sort(compareEscalations);
        expect([...list].reverse().sort(compareEscalations)).toEqual(sorted);
        for (let i = 1; i < sorted.length; i += 1) {
          const [a, b] = [sorted[i - 1], sorted[i]];
          if (!a || !b || !isOpen(a) || !isOpen(b)) continue;
          if (b.severity === 'critical') expect(a.severity).toBe('critical');
          if ((a.severity === 'critical') === (b.severity === 'critical') && b.dueAt !== null)
            expect(a.dueAt ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(b.dueAt);
        }
      }),
    );
  });
});

describe('the ladder', () => {
  it('comes to its top from everywhere, however it is set up', () => {
    const ladder = fc.array(fc.option(fc.nat(6)), { minLength: 1, maxLength: 7 }).map((next) =>
      next.map((to, id) => ({
        id: String(id),
        climbsTo: to === null ? null : String(to),
        gone: (to ?? 0) % 3 === 2,
      })),
    );
    fc.assert(
      fc.property(ladder, fc.nat(6), (targets, from) => {
        let at: string | null = String(from % targets.length);
        const been = new Set<string>();
        for (let climbs = 0; at !== null; climbs += 1) {
          expect(climbs).toBeLessThanOrEqual(targets.length);
          been.add(at);
          at = nextRung(targets, at, been);
        }
      }),
    );
  });

  it('names all that is missing, and nothing else', () => {
    fc.assert(
      fc.property(fc.subarray([...checkKeys]), fc.subarray([...checkKeys]), (checks, there) => {
        const missing = missingOf(
          { checks },
          checkKeys.map((key) => ({ key, there: there.includes(key) })),
        );
        expect([...missing, ...checks.filter((key) => there.includes(key))].sort()).toEqual(
          [...checks].sort(),
        );
      }),
    );
  });

  it('knows where a topic usually goes', () => {
    const target = (id: string, checks: CheckKey[], ...topics: string[]) => ({
      id,
      key: id,
      name: id,
      names: {},
      groupId: 'g',
      climbsTo: null,
      minutes: 60,
      deadlines: null,
      leadsTold: 'never' as const,
      gone: false,
      position: 0,
      reasons: [{ key: `${id}-reason`, name: 'A reason', names: {}, topics, checks, labels: {} }],
      acknowledges: true,
      texts: { raised: { en: 'Hello' }, accepted: null, resolved: null },
    });
    const targets = [
      target('tier2', ['amount']),
      target('recovery', ['transaction-hash', 'memo'], 'wrong-network'),
      target('on-chain', ['transaction-hash', 'amount']),
    ];
    expect(usualChoice(targets, 'wrong-network')?.target.id).toBe('recovery');
    expect(usualChoice(targets, 'fee-question')?.target.id).toBe('tier2');
    const there = new Set<CheckKey>(['transaction-hash', 'amount']);
    expect(usualChoice(targets, null, there)?.target.id).toBe('on-chain');
    expect(usualChoice(targets, 'wrong-network', there)?.target.id).toBe('recovery');
    expect(usualChoice(targets, null, new Set<CheckKey>(['amount']))?.target.id).toBe('tier2');
    expect(usualChoice([], null)).toBeNull();
  });
});

it('leaves not a word of it to whoever may not see it any more', () => {
  const escalation: Escalation = {
    id: 'e',
    conversationId: 'c',
    number: 10_241,
    targetId: 'compliance',
    reason: 'account-takeover',
    severity: 'critical',
    state: 'resolved',
    checks: [{ key: 'account', there: true }],
    raisedAs: { name: 'quetzal reason', names: { es: 'quetzal' }, labels: { account: { en: 'quetzal' } } },
    override: 'quetzal override',
    note: 'quetzal note',
    dueAt: 5,
    holderId: 'h',
    createdBy: 'a',
    createdAt: 1,
    updatedAt: 9,
    steps: [
      { id: '1', kind: 'raise', agentId: 'a', text: '', targetId: 'security', at: 1 },
      { id: '2', kind: 'pass', agentId: 'h', text: 'quetzal pass', targetId: 'compliance', at: 2 },
    ],
    handed: false,
  };
  const left = handedOver(escalation);
  expect(JSON.stringify(left)).not.toContain('quetzal');
  expect(left).toMatchObject({
    targetId: 'security',
    state: 'waiting',
    updatedAt: 1,
    steps: [],
    handed: true,
  });
  // What becomes of it there cannot be read from what is left either.
  expect(
    handedOver({ ...escalation, state: 'accepted', updatedAt: 99, severity: 'normal', dueAt: null }),
  ).toEqual(left);
});

it('says it in the customer’s language, a neighbour of it, or English', () => {
  const texts = { en: 'Received', 'pt-BR': 'Recebemos', es: 'Recibido' };
  expect(saidIn(texts, 'es')).toBe('Recibido');
  expect(saidIn(texts, 'pt')).toBe('Recebemos');
  expect(saidIn(texts, 'es-MX')).toBe('Recibido');
  expect(saidIn(texts, 'ru')).toBe('Received');
});
