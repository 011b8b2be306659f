import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roles } from '../vocabulary.ts';
import { afterSignalDeed, compareSignals, signalDeedsOf } from './deciding.ts';
import { isMuted, learn, type PastDecision, severityOf } from './learning.ts';
import { phrasesOf } from './phrases.ts';
import { defaultSignalPolicy, SignalPolicy, signalRules } from './rules.ts';
import {
  fitsDeed,
  maySeeSignal,
  SignalReason,
  signalDeeds,
  signalKinds,
  signalSeverities,
  signalStates,
  watchesSignals,
} from './signal.ts';

const dayMs = 24 * 3_600_000;
const kind = fc.constantFrom(...signalKinds);
const decision = fc.record({
  state: fc.constantFrom('confirmed' as const, 'dismissed' as const),
  at: fc.integer({ min: 1, max: 10_000 }),
});
const decisions = fc.uniqueArray(decision, { maxLength: 30, selector: ({ at }) => at });
const policy = fc.record({
  muteAfter: fc.integer({ min: 2, max: 8 }),
  muteDays: fc.integer({ min: 1, max: 60 }),
});

it('does not care in which order decisions become known', () => {
  fc.assert(
    fc.property(kind, decisions, policy, (of, made, rule) => {
      const shuffled = made.toSorted((a, b) => ((a.at * 7919) % 97) - ((b.at * 7919) % 97));
      expect(learn(of, shuffled, rule)).toEqual(learn(of, made, rule));
    }),
  );
});

it('mutes what was dismissed so often in a row, for so many days from the last one, and nothing else', () => {
  fc.assert(
    fc.property(kind, decisions, policy, (of, made, rule) => {
      const sorted = made.toSorted((a, b) => a.at - b.at);
      const since = sorted.findLastIndex(({ state }) => state === 'confirmed') + 1;
      const row = sorted.slice(since);
      const { mutedUntil } = learn(of, made, rule);
      const mutes = row.length >= rule.muteAfter && !signalRules[of].standing;
      expect(mutedUntil).toBe(mutes ? (row.at(-1)?.at ?? 0) + rule.muteDays * dayMs : null);
      if (mutedUntil !== null) {
        expect(isMuted({ mutedUntil }, mutedUntil - 1)).toBe(true);
        expect(isMuted({ mutedUntil }, mutedUntil)).toBe(false);
      }
    }),
  );
});

it('takes what was just confirmed more heavily than before, and raises it again', () => {
  fc.assert(
    fc.property(kind, decisions, policy, (of, made, rule) => {
      const after = learn(of, [...made, { state: 'confirmed', at: 20_000 }], rule);
      expect(after).toMatchObject({ weight: 1, mutedUntil: null, dismissed: 0 });
      const rank = (weight: -1 | 0 | 1) => signalSeverities.indexOf(severityOf(of, { weight }));
      expect(rank(1)).toBeGreaterThanOrEqual(rank(0));
      expect(rank(0)).toBeGreaterThanOrEqual(rank(-1));
    }),
  );
});

it('forgets what was decided before security let a pattern be raised again', () => {
  fc.assert(
    fc.property(kind, decisions, policy, fc.integer({ min: 0, max: 10_000 }), (of, made, rule, since) => {
      expect(learn(of, made, rule, since)).toEqual(
        learn(
          of,
          made.filter(({ at }) => at > since),
          rule,
        ),
      );
    }),
  );
});

it('never takes a withdrawal after a changed password lightly, however often it was dismissed', () => {
  const made = Array.from({ length: 20 }, (_, at): PastDecision => ({ state: 'dismissed', at }));
  for (const of of ['withdrawal-after-password-change', 'identity-failed'] as const)
    expect(severityOf(of, learn(of, made, defaultSignalPolicy))).toBe('high');
  expect(learn('look-alike-domain', made, defaultSignalPolicy).mutedUntil).not.toBeNull();
});

it('lets a decision be made once, and taken back by whoever made it and by security alone', () => {
  const held = fc.record({
    state: fc.constantFrom(...signalStates),
    severity: fc.constantFrom(...signalSeverities),
    decidedBy: fc.constantFrom('a', 'b'),
  });
  const decider = fc.record({ agentId: fc.constantFrom('a', 'b'), role: fc.constantFrom(...roles) });
  fc.assert(
    fc.property(held, decider, fc.constantFrom(...signalDeeds), (one, who, deed) => {
      const after = afterSignalDeed(one, deed, who);
      expect(signalDeedsOf(one, who).includes(deed)).toBe(after !== 'forbidden' && after !== 'too-late');
      if (after === 'forbidden' || after === 'too-late') return;
      expect(after).not.toBe(one.state);
      if (deed === 'reopen') expect(one.decidedBy === who.agentId || watchesSignals(who.role)).toBe(true);
      if (deed === 'dismiss' && one.severity === 'high') expect(who.role).not.toBe('agent');
      // The same a second time changes nothing.
      expect(afterSignalDeed({ ...one, state: after }, deed, who)).toBe('too-late');
    }),
  );
});

it('asks for a reason that belongs to what is done', () => {
  expect(fitsDeed('dismiss', 'takeover')).toBe(false);
  expect(fitsDeed('confirm', 'owner-confirmed')).toBe(false);
  expect(fitsDeed('reopen', 'other')).toBe(false);
  expect(fitsDeed('reopen', null)).toBe(true);
  for (const reason of SignalReason.options)
    expect(fitsDeed('confirm', reason) || fitsDeed('dismiss', reason)).toBe(true);
});

it('puts the most severe of what is open first, then what waits longest', () => {
  const one = fc.record({
    id: fc.uuid(),
    state: fc.constantFrom(...signalStates),
    severity: fc.constantFrom(...signalSeverities),
    raisedAt: fc.integer({ min: 0, max: 9 }),
    updatedAt: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (all) => {
      const sorted = all.toSorted(compareSignals);
      for (const [at, b] of sorted.entries()) {
        const a = sorted[at - 1];
        if (!a) continue;
        if (b.state === 'open') {
          expect(a.state).toBe('open');
          const [first, second] = [a, b].map(({ severity }) => signalSeverities.indexOf(severity));
          expect(first).toBeGreaterThanOrEqual(second ?? 0);
          if (first === second) expect(a.raisedAt).toBeLessThanOrEqual(b.raisedAt);
        }
      }
    }),
  );
});

it('shows what is restricted to security and compliance alone', () => {
  for (const role of roles) {
    const all = { customer: true, conversation: true };
    expect(maySeeSignal(role, { restricted: true }, all)).toBe(role === 'security' || role === 'compliance');
    expect(maySeeSignal(role, { restricted: false }, all)).toBe(true);
    expect(maySeeSignal(role, { restricted: false }, { ...all, conversation: false })).toBe(
      watchesSignals(role),
    );
  }
});

const scam =
  'Hello, a support agent on Telegram told me to move my coins to a safe wallet and now the money is gone';

it('knows a phrase again whatever its case, accents, numbers, links and line ends, and not by its quotes', () => {
  const runs = phrasesOf(scam, 10);
  expect(runs).toHaveLength(13);
  const other =
    '> quoted words of somebody else entirely that nobody has written now at all\nHi! HELLO, a support-agent ON Telégram told me to move 500 my coins\nto a safe wallet https://x.example/a and now the money is gone!!';
  expect(phrasesOf(other, 10).filter((run) => runs.includes(run))).toHaveLength(13);
  expect(phrasesOf(other, 10).some((run) => run.includes('quoted'))).toBe(false);
  expect(phrasesOf('Where is my money?', 10)).toEqual([]);
  expect(phrasesOf('我的提现一直没有到账请帮我查一下', 10).length).toBeGreaterThan(3);
});

it('reads any text, of a very long one its beginning', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      for (const run of phrasesOf(text, 6)) expect(run.split(' ')).toHaveLength(6);
    }),
  );
  expect(phrasesOf('a b '.repeat(300_000), 10)).toHaveLength(2);
});

it('takes no threshold that would name everybody', () => {
  const read = (change: Partial<SignalPolicy>) =>
    SignalPolicy.safeParse({ ...defaultSignalPolicy, ...change }).success;
  expect(read({ addressCustomers: 1 })).toBe(false);
  expect(read({ phraseCustomers: 2 })).toBe(false);
});
