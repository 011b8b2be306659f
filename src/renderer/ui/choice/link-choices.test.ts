import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { setUpTexts } from '../../text/i18n.ts';
import { linkChoices, linkChosen } from './link-choices.ts';

beforeAll(setUpTexts);

it.each(['10167', '#10167', ' #10167 '])(
  'offers every kind of link to the conversation named by “%s”',
  (typed) => {
    const choices = linkChoices(i18next.t, typed) ?? [];
    expect(choices.map(({ label }) => label)).toContain('duplicate of #10167');
    expect(choices.map(({ id }) => linkChosen(id))).toContainEqual({ what: 'duplicate-of', number: 10167 });
  },
);

it.each(['', '0', '#', 'deposit', '10167 10168', '1'.repeat(10)])('takes “%s” for no number', (typed) => {
  expect(linkChoices(i18next.t, typed)).toBeNull();
});
