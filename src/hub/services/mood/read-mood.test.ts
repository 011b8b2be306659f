import { expect, it } from 'vitest';
import { moodAfter } from './mood-after.ts';
import { samples } from './mood-samples.ts';
import { readMood } from './read-mood.ts';

type Score = { right: number; missed: string[]; wrong: string[]; quiet: number };

function scoreOf({ upset, not }: (typeof samples)[string]): Score {
  const isUpset = (text: string) => ['angry', 'distressed'].includes(readMood(text).mood ?? '');
  const missed = upset.filter((text) => !isUpset(text));
  const wrong = not.filter(isUpset);
  return { right: upset.length - missed.length, missed, wrong, quiet: not.length - wrong.length };
}

it('tells upset people from people with a problem, in ten languages, careful rather than eager', () => {
  const scores = Object.entries(samples).map(([language, one]) => ({ language, ...scoreOf(one) }));
  const sum = (of: (score: (typeof scores)[number]) => number) =>
    scores.reduce((all, one) => all + of(one), 0);
  const messages = sum(({ right, missed, wrong, quiet }) => right + missed.length + wrong.length + quiet);
  const right = sum((one) => one.right);
  const precision = right / (right + sum(({ wrong }) => wrong.length));
  const recall = right / (right + sum(({ missed }) => missed.length));
  const lines = scores.map(
    ({ language, right, missed, wrong }) =>
      `${language}: ${right} found, ${missed.length} missed, ${wrong.length} wrong`,
  );
  console.info(
    [`${messages} messages: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`, ...lines].join(
      '\n',
    ),
  );
  expect(messages).toBeGreaterThanOrEqual(150);
  expect(precision, `wrong: ${scores.flatMap(({ wrong }) => wrong).join(' | ')}`).toBeGreaterThanOrEqual(
    0.97,
  );
  expect(recall, `missed: ${scores.flatMap(({ missed }) => missed).join(' | ')}`).toBeGreaterThanOrEqual(0.9);
  for (const { language, right, missed } of scores)
    expect(right / (right + missed.length), language).toBeGreaterThanOrEqual(0.75);
});

it('says what it is read from, as it stands there', () => {
  expect(readMood('Unacceptable!!! Give me my money back')).toEqual({
    mood: 'angry',
    signs: ['unacceptable', 'give me my money back', '!!!'],
  });
  expect(readMood('Not unacceptable at all')).toEqual({ mood: null, signs: [] });
  expect(readMood('HELLO IS ANYBODY HOME THERE???')).toMatchObject({ mood: 'angry' });
  // Codes are no words, joy is no anger, and what is shouted twice is.
  expect(readMood('BTC ETH SOL USDT XRP').mood).toBeNull();
  expect(readMood('Thank you!!!').mood).toBe('calm');
});

it('is over when the customer says so, or writes twice without a sign', () => {
  const said = (text: string, ordinal: number) => ({ text, ordinal, at: 1_000 * ordinal });
  const upset = moodAfter(null, said('This is unacceptable.', 3));
  expect(upset).toEqual({ kind: 'angry', signs: ['unacceptable'], ordinal: 3, at: 3_000, quiet: 0 });
  const quiet = moodAfter(upset, said('The address is 0x12.', 5));
  expect(quiet).toMatchObject({ kind: 'angry', ordinal: 3, quiet: 1 });
  expect(moodAfter(quiet, said('It was on Monday.', 6))).toBeNull();
  expect(moodAfter(upset, said('It works now, thank you.', 5))).toBeNull();
  expect(moodAfter(quiet, said('I am desperate', 6))).toMatchObject({
    kind: 'distressed',
    ordinal: 6,
    at: 3_000,
    quiet: 0,
  });
});

it('reads a very long mail in no time that counts', () => {
  const text = 'I sent 500 USDT on the wrong network. '.repeat(2_000);
  expect(readMood(text).mood).toBeNull();
});
