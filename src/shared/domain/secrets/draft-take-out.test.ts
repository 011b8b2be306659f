import { expect, it } from 'vitest';
import { plainOf } from '../rich-plain.ts';
import type { RichText } from '../rich-text.ts';
import { takeOutOfDraft } from './draft-take-out.ts';
import { secretMark } from './secret-mark.ts';
import { findSecretIn } from './within.ts';

const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ');
const phrase = words.join(' ');
const card = '4111 1111 1111 1111';
const nothing = { rich: null, attachments: [], sources: [], actions: [] };
const formatted = (rich: RichText) => ({ ...nothing, text: plainOf(rich), rich });

it('keeps a draft as it is where there is no secret in it', () => {
  const draft = { ...nothing, text: 'Your transfer has arrived.' };
  expect(takeOutOfDraft(draft, [])).toEqual({ draft, secrets: [] });
});

it('keeps everything else, the kinds and where they stood', () => {
  const { draft, secrets } = takeOutOfDraft(
    { ...nothing, text: `Never send ${phrase} or ${card} to me.` },
    [],
  );
  expect(draft.text).toBe(`Never send ${secretMark} or ${secretMark} to me.`);
  expect(secrets).toEqual([
    { kind: 'seed-phrase', at: 11 },
    { kind: 'card-number', at: 20 },
  ]);
});

it('remembers what a mark stood for when one types on, before it and behind it', () => {
  const first = takeOutOfDraft({ ...nothing, text: `Never send ${phrase}.` }, []);
  const on = takeOutOfDraft({ ...nothing, text: `${card} ${first.draft.text} Never.` }, first.secrets);
  expect(on.secrets.map(({ kind }) => kind)).toEqual(['card-number', 'seed-phrase']);
  // The window still has the value: the next save brings it again.
  const again = takeOutOfDraft({ ...nothing, text: `${card} ${first.draft.text} Never!` }, on.secrets);
  expect(again.secrets.map(({ kind }) => kind)).toEqual(['card-number', 'seed-phrase']);
  expect(takeOutOfDraft({ ...nothing, text: 'Never!' }, on.secrets).secrets).toEqual([]);
});

it('finds one over bold words, the points of a list and the cells of a table, and keeps the formatting beside it', () => {
  const bold: RichText = {
    blocks: [
      { kind: 'line', runs: [{ text: 'Hello ', marks: ['italic'] }] },
      {
        kind: 'line',
        runs: [
          { text: `no: ${words.slice(0, 6).join(' ')} ` },
          { text: words.slice(6).join(' '), marks: ['bold'], href: 'https://example.org' },
          { text: ' yours', marks: ['bold'] },
        ],
      },
    ],
  };
  const list: RichText = {
    blocks: [
      { kind: 'line', runs: [{ text: 'These:', marks: ['bold'] }] },
      ...words.map((text) => ({
        kind: 'line' as const,
        list: 'number' as const,
        depth: 1,
        runs: [{ text }],
      })),
      { kind: 'line', runs: [{ text: 'are yours', marks: ['bold'] }] },
    ],
  };
  const table: RichText = {
    blocks: [
      {
        kind: 'table',
        header: false,
        rows: [0, 3, 6, 9].map((at) => words.slice(at, at + 3).map((text) => [{ text }])),
      },
      { kind: 'line', runs: [{ text: 'are yours', marks: ['bold'] }] },
    ],
  };
  for (const rich of [bold, list, table]) {
    const { draft, secrets } = takeOutOfDraft(formatted(rich), []);
    expect(findSecretIn(draft), draft.text).toBeNull();
    expect(words.filter((word) => draft.text.includes(word))).toEqual([]);
    expect(draft.text).toContain('yours');
    expect(draft.rich?.blocks.at(-1)).toMatchObject({
      runs: expect.arrayContaining([expect.objectContaining({ marks: ['bold'] })]),
    });
    expect(draft.text.split(secretMark)).toHaveLength(2);
    expect(secrets).toEqual([{ kind: 'seed-phrase', at: draft.text.indexOf(secretMark) }]);
  }
});

it('takes it out of what goes along as well', () => {
  const { draft, secrets } = takeOutOfDraft(
    { ...nothing, text: 'Hello', actions: [{ type: 'note' as const, text: `the card is ${card}` }] },
    [],
  );
  expect(draft.actions).toEqual([{ type: 'note', text: `the card is ${secretMark}` }]);
  expect(secrets).toEqual([{ kind: 'card-number', at: null }]);
});
