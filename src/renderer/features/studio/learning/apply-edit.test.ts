import { expect, it } from 'vitest';
import { applyEdit, asMacroText } from './apply-edit.ts';

const body = 'Hello {{customer.first_name}},\n\nThank you.  Transfers take a day. Please wait.\n\nBye.';

it('takes a sentence out with its blank, and its line where nothing else stood on it', () => {
  const remove = (sentence: string) => applyEdit(body, { how: 'removed', sentence, became: '' });
  expect(remove('Transfers take a day.')).toBe(
    'Hello {{customer.first_name}},\n\nThank you. Please wait.\n\nBye.',
  );
  expect(remove('Please wait.')).toBe(
    'Hello {{customer.first_name}},\n\nThank you.  Transfers take a day.\n\nBye.',
  );
  expect(remove('Hello {{customer.first_name}},')).toBe(
    '\nThank you.  Transfers take a day. Please wait.\n\nBye.',
  );
});

it('puts what agents wrote in a sentence’s place, or behind it', () => {
  const sentence = 'Thank you. Transfers take a day.';
  expect(applyEdit(body, { how: 'replaced', sentence, became: 'Thanks.' })).toBe(
    'Hello {{customer.first_name}},\n\nThanks. Please wait.\n\nBye.',
  );
  expect(applyEdit('Thank you.', { how: 'added', sentence: 'Thank you.', became: 'Sorry.' })).toBe(
    'Thank you. Sorry.',
  );
  expect(applyEdit('Thank you.', { how: 'added', sentence: '', became: 'Hello.' })).toBe(
    'Hello.\nThank you.',
  );
});

it('says that the sentence is not there', () => {
  expect(applyEdit(body, { how: 'removed', sentence: 'Transfers take two days.', became: '' })).toBeNull();
});

it('asks the agent for what was left out, so that no gap is ever sent', () => {
  expect(asMacroText('Two days, {{customer.first_name}}, for # at [link], [secret].')).toBe(
    'Two days, {{customer.first_name}}, for {{ask.number}} at {{ask.link}}, .',
  );
});
