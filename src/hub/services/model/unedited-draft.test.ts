import { expect, it } from 'vitest';
import { isUneditedDraft } from './unedited-draft.ts';

const draft =
  'Hello {{customer.first_name}},\nwe look into {{ conversation.number }} now. Yours, {{agent.name}}';

it('is the draft with any names put in, blanks and case aside', () => {
  for (const same of [
    'Hello Ana, we look into 4821 now. Yours, Omar',
    'hello ,\n\nwe look into 4821 now.  yours, Omar Haddad ',
  ])
    expect(isUneditedDraft(draft, same), same).toBe(true);
  expect(isUneditedDraft('Nothing to put in.', ' Nothing  to put in.')).toBe(true);
});

it('is not the draft where somebody has said something of their own', () => {
  for (const own of [
    'Hello Ana, I look into 4821 now. Yours, Omar',
    'Hello Ana. I am sorry, we look into 4821 now. Yours, Omar',
    'Hello Ana, we look into 4821 now. Yours, Omar. Tell me if it helps.',
    'Hello Ana, we look into 4821 now.',
    '',
  ])
    expect(isUneditedDraft(draft, own), own).toBe(false);
  expect(isUneditedDraft('Nothing to put in.', 'Nothing to put in. Not yet.')).toBe(false);
});

it('takes no longer with a thousand placeholders', () => {
  const many = '{{a}}x'.repeat(1_000);
  expect(isUneditedDraft(many, 'x'.repeat(1_000))).toBe(true);
  expect(isUneditedDraft(many, `${'ax'.repeat(999)}y`)).toBe(false);
});
