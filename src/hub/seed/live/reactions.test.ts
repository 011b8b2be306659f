import fc from 'fast-check';
import { expect, it } from 'vitest';
import { random } from '../random.ts';
import { openAgenda } from './agenda.ts';
import { type Heard, reactTo, reactToSolution } from './reactions.ts';

const heard: Heard = {
  channel: 'chat',
  temper: 'plain',
  text: 'It is on its way.',
  said: new Map(),
  thanked: false,
  depth: { probes: 2, follows: 2 },
};

function reactions(one: Partial<Heard>) {
  return Array.from({ length: 400 }, (_, seed) => reactTo({ ...heard, ...one }, random(seed, 'reaction')));
}

it('answers a question more often than not, in any script', () => {
  for (const text of ['Which network?', '哪个网络？', 'ما الشبكة؟']) {
    const answers = reactions({ text }).filter((reaction) => reaction?.does === 'answer').length;
    expect(answers).toBeGreaterThan(300);
  }
});

it('never answers at once, and never asks on when there is nothing left to ask', () => {
  for (const reaction of reactions({ said: new Map([['follow', 2]]) })) {
    expect(reaction?.does).not.toBe('follow');
    if (reaction) expect(reaction.inMs).toBeGreaterThanOrEqual(14_000);
  }
});

it('lets those who have thanked go their way', () => {
  const after = reactions({ thanked: true }).filter((reaction) => reaction !== null);
  expect(after.length).toBeLessThan(100);
  for (const reaction of after) expect(reaction.does).toBe('filler');
});

it('rates between one and five, and the grateful better than the angry', () => {
  const scores = (thanked: boolean, temper: Heard['temper']) =>
    Array.from({ length: 400 }, (_, seed) =>
      reactToSolution({ channel: 'chat', temper, thanked }, random(seed, 'rating')),
    ).flatMap((reaction) => (reaction?.does === 'rate' ? [reaction.score] : []));
  const mean = (list: number[]) => list.reduce((sum, score) => sum + score, 0) / list.length;
  const grateful = scores(true, 'polite');
  const angry = scores(false, 'furious');
  for (const score of [...grateful, ...angry]) expect([1, 2, 3, 4, 5]).toContain(score);
  expect(mean(grateful)).toBeGreaterThan(mean(angry) + 1);
});

it('keeps an agenda in the order of time, and never does what is not due', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 60 }), (times) => {
      const agenda = openAgenda<number>(50);
      for (const [deed, at] of times.entries()) agenda.add({ at, conversationId: `${deed % 5}`, deed });
      agenda.drop('3');
      const taken: number[] = [];
      for (let one = agenda.take(500); one; one = agenda.take(500)) {
        taken.push(one.at);
        expect(one.conversationId).not.toBe('3');
      }
      expect(taken).toEqual([...taken].sort((a, b) => a - b));
      expect(taken.every((at) => at <= 500)).toBe(true);
    }),
  );
});
