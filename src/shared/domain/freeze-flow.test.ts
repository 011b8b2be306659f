import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FreezeDeed,
  fitsKind,
  freezeDeeds,
  freezeReasons,
  freezeStates,
  isUnderWay,
  mayDecide,
  unfreezeReasons,
} from './freeze.ts';
import {
  afterFreezeDeed,
  begunFreeze,
  compareFreezes,
  type FreezeDoer,
  type FreezeStanding,
  freezeDeedsOf,
  isExpired,
  mayCall,
} from './freeze-flow.ts';
import { afterCheck, type Identity, isVerified } from './identity.ts';
import { roles } from './vocabulary.ts';

const setup = { emergency: true, decideMinutes: 15, reviewMinutes: 60 };
const minute = 60_000;
const deciders = ['security', 'compliance', 'security', 'compliance'] as const;
const doer: fc.Arbitrary<FreezeDoer> = fc.record({
  agentId: fc.constantFrom('a', 'b', 'c'),
  role: fc.constantFrom(...roles, ...deciders, ...deciders),
});
const passed = (at: number): Identity =>
  afterCheck(null, { level: 'strong', passed: true, byAgentId: 'a' }, at);

type Move =
  | { readonly by: FreezeDoer; readonly deed: FreezeDeed }
  | { readonly clock: number }
  | { readonly exchange: 'call' | 'done' | 'failed' };
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ by: doer, deed: fc.constantFrom(...freezeDeeds) }),
  fc.record({ clock: fc.integer({ min: 1, max: 4 * minute }) }),
  fc.record({ exchange: fc.constantFrom('call' as const, 'done' as const, 'failed' as const) }),
);

/** Runs any life of one request against an exchange that counts what it does, and notes who approved. */
function live(
  kind: 'freeze' | 'unfreeze',
  urgency: 'urgent' | 'emergency',
  asks: FreezeDoer,
  moves: Move[],
  emergency: boolean,
) {
  let now = 1_000_000;
  const identity = passed(now);
  const begun = begunFreeze({ kind, urgency }, asks, { ...setup, emergency }, identity, now);
  if (typeof begun === 'string') throw new Error(begun);
  let standing: FreezeStanding = begun;
  const called: FreezeStanding[] = [];
  const ends: string[] = [];
  for (const one of moves) {
    const before = standing.state;
    if ('clock' in one) {
      now += one.clock;
      if (isExpired(standing, now)) standing = { ...standing, state: 'expired' };
    } else if ('exchange' in one) {
      if (!mayCall(standing)) continue;
      if (one.exchange === 'call') standing = { ...standing, state: 'calling' };
      else if (standing.state === 'calling') standing = { ...standing, state: one.exchange };
      if (standing.state === 'calling') called.push(standing);
    } else {
      const after = afterFreezeDeed(standing, one.deed, one.by, identity, now);
      if (typeof after !== 'string') standing = { ...standing, ...after };
    }
    if (standing.state === 'done' && before !== 'done') ends.push('done');
  }
  return { standing, called, ends };
}

describe('a freeze', () => {
  it('is called for only after somebody else than who asked has approved it, or in an emergency that is looked at', () => {
    let calls = 0;
    fc.assert(
      fc.property(
        doer,
        fc.array(move, { maxLength: 40 }),
        fc.boolean(),
        fc.boolean(),
        (asks, moves, may, rush) => {
          const { called, standing } = live('freeze', rush ? 'emergency' : 'urgent', asks, moves, may);
          for (const { emergency, decidedBy, requestedBy, reviewDueAt } of called) {
            calls += 1;
            if (emergency) expect([may, rush, reviewDueAt !== null]).toEqual([true, true, true]);
            else expect(decidedBy).not.toBeNull();
            expect(decidedBy).not.toBe(requestedBy);
          }
          expect(standing.reviewedBy).not.toBe(standing.requestedBy);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(calls).toBeGreaterThan(20);
  });

  it('is opened again by two people always, whatever the workspace allows', () => {
    let calls = 0;
    fc.assert(
      fc.property(doer, fc.array(move, { maxLength: 40 }), (asks, moves) => {
        const { called } = live('unfreeze', 'emergency', asks, moves, true);
        for (const { decidedBy, requestedBy, emergency } of called) {
          calls += 1;
          expect(emergency).toBe(false);
          expect(decidedBy).not.toBeNull();
          expect(decidedBy).not.toBe(requestedBy);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(calls).toBeGreaterThan(20);
  });

  it('is tried again, to open an account, only while the customer has shown who they are; to freeze it at once', () => {
    const failed = (kind: FreezeStanding['kind']): FreezeStanding => ({
      kind,
      state: 'failed',
      emergency: false,
      requestedBy: 'a',
      decidedBy: 'b',
      decidedAt: 0,
      expiresAt: 15 * minute,
      reviewDueAt: null,
      reviewedBy: null,
      problem: 'unknown',
    });
    const retry = (kind: FreezeStanding['kind'], identity: Identity | null) =>
      afterFreezeDeed(failed(kind), 'retry', { agentId: 'a', role: 'agent' }, identity, 31 * minute);
    expect(retry('unfreeze', passed(2 * minute))).toEqual({ state: 'approved' });
    expect(retry('unfreeze', passed(0))).toBe('identity');
    expect(retry('unfreeze', null)).toBe('identity');
    expect(retry('freeze', null)).toEqual({ state: 'approved' });
  });

  it('is not tried again under its own key once the exchange has opened the account after it', () => {
    const doer = { agentId: 'a', role: 'agent' } as const;
    const standing = begunFreeze(
      { kind: 'freeze', urgency: 'emergency' },
      doer,
      { ...setup, emergency: true },
      null,
      0,
    );
    if (typeof standing === 'string') throw new Error(standing);
    const failed = { ...standing, state: 'failed', problem: 'reopened' } as const;
    expect(afterFreezeDeed(failed, 'retry', doer, null, minute)).toBe('too-late');
    expect(afterFreezeDeed({ ...failed, problem: 'unknown' }, 'retry', doer, null, minute)).toEqual({
      state: 'approved',
    });
  });

  it('is done once and stays so: nothing is called for after that', () => {
    let done = 0;
    fc.assert(
      fc.property(doer, fc.array(move, { maxLength: 40 }), fc.boolean(), (asks, moves, rush) => {
        const { ends, standing } = live('freeze', rush ? 'emergency' : 'urgent', asks, moves, true);
        expect(ends.length).toBeLessThanOrEqual(1);
        if (ends.length === 1) expect(standing.state).toBe('done');
        done += ends.length;
      }),
      { numRuns: 2_000 },
    );
    expect(done).toBeGreaterThan(20);
  });

  it('offers just what would be done', () => {
    const standing = fc.record<FreezeStanding>({
      kind: fc.constantFrom('freeze', 'unfreeze'),
      state: fc.constantFrom(...freezeStates),
      emergency: fc.boolean(),
      requestedBy: fc.constantFrom('a', 'b'),
      decidedBy: fc.constantFrom(null, 'c'),
      decidedAt: fc.constantFrom(null, 5),
      expiresAt: fc.constantFrom(5, 15),
      reviewDueAt: fc.constantFrom(null, 5, 15),
      reviewedBy: fc.constantFrom(null, 'c'),
      problem: fc.constantFrom(null, 'unknown', 'reopened'),
    });
    fc.assert(
      fc.property(standing, doer, (one, who) => {
        const offered = new Set(freezeDeedsOf(one, who, 10));
        for (const deed of freezeDeeds) {
          const after = afterFreezeDeed(one, deed, who, passed(10), 10);
          expect(typeof after !== 'string').toBe(offered.has(deed));
        }
      }),
    );
  });

  it('takes no decision after its time', () => {
    const sven = { agentId: 's', role: 'security' } as const;
    const begun = begunFreeze(
      { kind: 'freeze', urgency: 'urgent' },
      { agentId: 'a', role: 'agent' },
      setup,
      null,
      0,
    );
    if (typeof begun === 'string') throw new Error(begun);
    const late = setup.decideMinutes * minute;
    expect(afterFreezeDeed(begun, 'approve', sven, null, late - 1)).toMatchObject({ state: 'approved' });
    expect(afterFreezeDeed(begun, 'approve', sven, null, late)).toBe('too-late');
    expect(isExpired(begun, late - 1)).toBe(false);
    expect(isExpired(begun, late)).toBe(true);
  });
});

describe('who a customer is', () => {
  const unfreeze = { kind: 'unfreeze', urgency: 'urgent' } as const;
  const omar = { agentId: 'o', role: 'agent' } as const;
  const sven = { agentId: 's', role: 'security' } as const;

  it('is shown afresh for opening an account, when it is asked for and when it is approved', () => {
    expect(begunFreeze(unfreeze, omar, setup, null, 0)).toBe('identity');
    const basic = afterCheck(null, { level: 'basic', passed: true, byAgentId: 'o' }, 0);
    expect(begunFreeze(unfreeze, omar, setup, basic, 0)).toBe('identity');
    const begun = begunFreeze(unfreeze, omar, { ...setup, decideMinutes: 300 }, passed(0), 0);
    if (typeof begun === 'string') throw new Error(begun);
    expect(afterFreezeDeed(begun, 'approve', sven, passed(0), 29 * minute)).toMatchObject({
      state: 'approved',
    });
    expect(afterFreezeDeed(begun, 'approve', sven, passed(0), 30 * minute)).toBe('identity');
    const failed = afterCheck(passed(0), { level: 'strong', passed: false, byAgentId: 'o' }, minute);
    expect(afterFreezeDeed(begun, 'approve', sven, failed, 2 * minute)).toBe('identity');
  });

  it('counts the checks that failed in a row', () => {
    const fail = (before: Identity | null) =>
      afterCheck(before, { level: 'basic', passed: false, byAgentId: 'o' }, 10);
    const third = fail(fail(fail(null)));
    expect(third.failures).toBe(3);
    expect(isVerified(third, 'basic', 10)).toBe(false);
    expect(afterCheck(third, { level: 'basic', passed: true, byAgentId: 'o' }, 10).failures).toBe(0);
  });
});

it('lets security and compliance decide, and nobody else', () => {
  expect(roles.filter(mayDecide)).toEqual(['security', 'compliance']);
});

it('has a reason of its own for each kind', () => {
  expect(freezeReasons.every((reason) => fitsKind('freeze', reason))).toBe(true);
  expect(unfreezeReasons.every((reason) => fitsKind('unfreeze', reason))).toBe(true);
  expect(fitsKind('freeze', 'owner-verified')).toBe(false);
  expect(fitsKind('unfreeze', 'coercion')).toBe(false);
});

it('puts what waits for a decision first, an emergency before it, and what has ended last, the newest first', () => {
  const one = (id: string, state: (typeof freezeStates)[number], more: object = {}) => ({
    id,
    state,
    urgency: 'urgent' as const,
    reviewDueAt: null,
    reviewedBy: null,
    requestedAt: 1,
    ...more,
  });
  const list = [
    one('old', 'done'),
    one('new', 'refused', { requestedAt: 2 }),
    one('review', 'done', { reviewDueAt: 9 }),
    one('calling', 'calling'),
    one('failed', 'failed'),
    one('later', 'requested', { requestedAt: 2 }),
    one('first', 'requested'),
    one('rush', 'requested', { urgency: 'emergency', requestedAt: 9 }),
  ];
  expect(list.sort(compareFreezes).map(({ id }) => id)).toEqual([
    ...['rush', 'first', 'later', 'failed', 'calling', 'review', 'new', 'old'],
  ]);
  expect(list.filter(isUnderWay)).toHaveLength(4);
});
