import fc from 'fast-check';
import { expect, it } from 'vitest';
import { channels } from '../../../shared/domain/vocabulary.ts';
import { random } from '../random.ts';
import { type Act, type Ending, plan, shortest } from './plan.ts';

const endings: readonly Ending[] = ['unanswered', 'ours', 'theirs', 'held', 'solved'];

const stories = fc.record({
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  ending: fc.constantFrom(...endings),
  channel: fc.constantFrom(...channels),
  more: fc.integer({ min: 0, max: 90 }),
  probes: fc.integer({ min: 0, max: 3 }),
  follows: fc.integer({ min: 0, max: 4 }),
});

function tell(story: typeof stories extends fc.Arbitrary<infer Story> ? Story : never): Act[] {
  const { seed, ending, channel, more, probes, follows } = story;
  const length = shortest[ending] + (ending === 'unanswered' ? more % 5 : more);
  return plan({ draw: random(seed, 'plan'), length, ending, channel, probes, follows });
}

function lastSpeaker(acts: readonly Act[]): string | undefined {
  return acts.findLast((act) => act.by === 'customer' || act.by === 'agent')?.by;
}

it('has exactly as many acts as were asked for, and begins with the customer', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const length = shortest[story.ending] + (story.ending === 'unanswered' ? story.more % 5 : story.more);
      const acts = tell(story);
      expect(acts.length).toBe(length);
      expect(acts[0]).toMatchObject({ by: 'customer', does: 'open' });
    }),
    { numRuns: 400 },
  );
});

it('ends as its ending says', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const acts = tell(story);
      const events = acts.filter((act) => act.by === 'event').map((act) => act.does);
      if (story.ending === 'unanswered') expect(acts.some((act) => act.by === 'agent')).toBe(false);
      if (story.ending === 'ours') expect(lastSpeaker(acts)).toBe('customer');
      if (story.ending === 'theirs') expect(events.at(-1)).toBe('pending');
      if (story.ending === 'held') expect(events.at(-1)).toBe('held');
      if (story.ending === 'solved') expect(events).toContain('solved');
    }),
    { numRuns: 400 },
  );
});

it('never answers a question that nobody asked', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const acts = tell(story);
      acts.forEach((act, index) => {
        if (act.does === 'answer') expect(acts[index - 1]).toMatchObject({ does: 'ask', turn: act.turn });
        if (act.does === 'reply') expect(acts[index - 1]).toMatchObject({ does: 'follow', turn: act.turn });
      });
    }),
    { numRuns: 300 },
  );
});

it('opens a conversation again only after it was solved', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const marks = tell(story).filter((act) => act.does === 'solved' || act.does === 'reopened');
      marks.forEach((act, index) => {
        if (act.does === 'reopened') expect(marks[index - 1]?.does).toBe('solved');
      });
    }),
    { numRuns: 300 },
  );
});
