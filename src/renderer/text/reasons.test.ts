import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { noticeCodes, reasonCodes } from '../../shared/contract/reason-codes.ts';
import { commandIds } from '../ui/keys/keymap.ts';
import { english } from './catalogue.ts';
import { setUpTexts } from './i18n.ts';
import { adviceOn, sayReason } from './reasons.ts';

beforeAll(setUpTexts);

it('has words for every reason that the engine may give', () => {
  for (const code of reasonCodes) {
    const said = sayReason({
      code,
      values: {
        agent: 'Ana',
        attempts: 3,
        inHand: 2,
        most: 2,
        title: 'Fees',
        words: 'refunded',
        number: 4711,
      },
    });
    expect(said, code).not.toContain(code);
    expect(said, code).not.toContain('{{');
  }
});

it('has words for every notice', () => {
  for (const code of noticeCodes) expect(i18next.exists(code, { count: 2 }), code).toBe(true);
});

it('names who was faster, and says “a colleague” when that is unknown', () => {
  const code = 'outbox.conflict.taken';
  expect(sayReason({ code, values: { agent: 'Ana Ruiz' } })).toContain('Ana Ruiz');
  expect(sayReason({ code, values: { agent: '' } })).toContain('A colleague');
});

it('shows a code that it does not know rather than nothing', () => {
  expect(sayReason({ code: 'outbox.conflict.eclipse', values: {} })).toContain('outbox.conflict.eclipse');
});

it('says what to do about everything that was stopped', () => {
  for (const code of reasonCodes.filter((name) => !name.startsWith('outbox.waiting.')))
    expect(adviceOn(code, true), code).not.toBeNull();
  for (const code of reasonCodes.filter((name) => name.startsWith('outbox.waiting.')))
    expect(adviceOn(code, true), code).toBeNull();
});

it('has a label for every command', () => {
  for (const id of commandIds) expect(english.commands[id], id).toBeTruthy();
});
