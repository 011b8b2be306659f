import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReply } from './compare-reply.ts';
import { namesOf } from './leave-out.ts';

const template = [
  'Hello {{customer.first_name}},',
  '',
  'Thank you for writing to us. Your transfer takes up to 24 hours. {{agent.public_name}} looks after it.',
  'Please do not send it again.',
].join('\n');
const filled = () =>
  'Hello Maya,\n\nThank you for writing to us. Your transfer takes up to 24 hours. Ana looks after it.\nPlease do not send it again.';
const known = namesOf('customer', 'Maya Chen');
const compare = (text: string, over: Partial<Parameters<typeof compareReply>[2]> = {}) =>
  compareReply(template, text, { locale: 'en', known, alone: true, ...over });

describe('a reply beside its macro', () => {
  it('is as it was where only what placeholders stand for was filled in', () => {
    expect(compare(filled())).toEqual({ kept: 100, edits: [] });
  });

  it('lacks a sentence', () => {
    const { kept, edits } = compare(filled().replace('Thank you for writing to us. ', ''));
    expect(edits).toEqual([{ how: 'removed', sentence: 'Thank you for writing to us.', became: '' }]);
    expect(kept).toBeGreaterThan(60);
    expect(kept).toBeLessThan(100);
  });

  it('has another in its place, without the customer’s values and without numbers', () => {
    const { edits } = compare(
      filled().replace('up to 24 hours.', 'two days, Maya, since you sent 1,250 to a@b.example.'),
    );
    expect(edits).toEqual([
      {
        how: 'replaced',
        sentence: 'Your transfer takes up to 24 hours.',
        became: 'Your transfer takes two days, {{customer.first_name}}, since you sent # to [email].',
      },
    ]);
  });

  it('has one more, which is told only where nothing else was inserted', () => {
    const text = filled().replace('for writing to us.', 'for writing to us. Sorry for the wait.');
    expect(compare(text).edits).toEqual([
      { how: 'added', sentence: 'Thank you for writing to us.', became: 'Sorry for the wait.' },
    ]);
    expect(compare(text, { alone: false }).edits).toEqual([]);
  });

  it('says nothing of what an agent wrote in place of what they were asked for', () => {
    const asking = 'Thank you. {{ask.reason}}\nReason: {{ask.reason}} as you said. Please wait.';
    const { kept, edits } = compareReply(
      asking,
      'My mother is in hospital. She fell.\nGrund: my mother is in hospital as you said. Please wait.',
      { locale: 'en', known, alone: true },
    );
    expect(edits).toEqual([{ how: 'removed', sentence: 'Thank you.', became: '' }]);
    expect(kept).toBeLessThan(100);
    const answered = compareReply(
      asking,
      'Thank you. She fell. Twice.\nReason: she fell as you said. Please wait.',
      {
        locale: 'en',
        known,
        alone: true,
      },
    );
    expect(answered).toEqual({ kept: 100, edits: [] });
  });

  it('says nothing of the signature, nor of what is quoted of the customer', () => {
    expect(
      compare(`${filled()}\n\nKind regards, Ana\n> I am Maya, my wife is ill.`, {
        ignored: ['Kind regards, Ana'],
      }).edits,
    ).toEqual([]);
  });

  it('tells of no single sentence where all was written anew', () => {
    expect(compare('Nothing of it stands here any more.')).toEqual({ kept: 0, edits: [] });
  });

  it('never takes a value of the customer’s along, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Maya',
            'maya chen',
            'm.chen@mail.example',
            '0x52908400098527886E0F7030069857D2E4169EE7',
            'your transfer takes',
            'up to',
            'please',
            'again',
            '.',
            ' ',
            '\n',
            'Thank you',
            '778 1234',
          ),
          { maxLength: 30 },
        ),
        (parts) => {
          const said = JSON.stringify(compare(parts.join(' ')).edits);
          expect(said).not.toMatch(/maya|chen|0x5290|778/i);
        },
      ),
    );
  });
});
