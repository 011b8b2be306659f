import fc from 'fast-check';
import { expect, it } from 'vitest';
import { channels, isPublicChannel } from '../vocabulary.ts';
import { type Arrival, acknowledge } from './acknowledgement.ts';
import { acknowledgementLanguages, acknowledgementText } from './acknowledgement-texts.ts';
import type { AutomationPolicy } from './policy.ts';

const fees = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Fees',
  active: true,
  topics: ['fee-question'],
  words: ['fee', 'comisión'],
  link: 'https://help.northgate.example/fees',
};
const status = {
  ...fees,
  name: 'Status',
  topics: ['app-crash'],
  words: [],
  link: 'https://status.northgate.example',
};
const policy: AutomationPolicy = {
  active: true,
  channels: ['chat', 'email', 'x'],
  when: 'always',
  calendarId: null,
  guides: [fees, status],
};
const arrival: Arrival = {
  channel: 'chat',
  topic: null,
  text: 'How high are the fees?',
  locale: 'en',
  gated: false,
  deskIsOpen: true,
  automatic: false,
  begunLately: 1,
};
const said = (more: Partial<Arrival> = {}, under: Partial<AutomationPolicy> = {}) =>
  acknowledge({ ...policy, ...under }, { ...arrival, ...more });

it('brings the page whose topic or word fits, the first of them, and says which', () => {
  expect(said()).toMatchObject({ guide: { name: 'Fees' }, because: { by: 'word', value: 'fee' } });
  expect(said({ text: '¿Qué COMISION cobráis?', locale: 'es' })).toMatchObject({
    text: expect.stringContaining('Hemos recibido'),
    because: { value: 'comisión' },
  });
  expect(said({ topic: 'app-crash', text: '' })).toMatchObject({
    guide: { link: status.link },
    because: { by: 'topic', value: 'app-crash' },
  });
  expect(said({ text: 'coffee' })).toMatchObject({ outcome: 'said', guide: null });
  expect(said({}, { guides: [{ ...fees, active: false }] })).toMatchObject({ guide: null });
});

it.each([
  ['off', {}, { active: false }],
  ['channel', { channel: 'ticket' }, {}],
  ['channel', { channel: 'phone' }, { channels: ['phone'] }],
  ['hours', { deskIsOpen: false }, { when: 'open' }],
  ['hours', {}, { when: 'closed' }],
  ['automatic', { automatic: true }, {}],
  ['often', { begunLately: 4 }, {}],
] as [string, Partial<Arrival>, Partial<AutomationPolicy>][])('says nothing: %s', (why, more, under) => {
  expect(said(more, under)).toEqual({ outcome: 'silent', why });
});

it('says no more than that it has arrived, behind a gate and where everybody reads it, whatever else holds', () => {
  fc.assert(
    fc.property(
      fc.record({
        channel: fc.constantFrom(...channels),
        topic: fc.constantFrom(null, 'fee-question', 'app-crash'),
        text: fc.string(),
        locale: fc.constantFrom('en', 'es-MX', 'ar', 'xx'),
        gated: fc.boolean(),
        deskIsOpen: fc.boolean(),
        automatic: fc.boolean(),
        begunLately: fc.integer({ min: 1, max: 9 }),
      }),
      (one) => {
        const answer = acknowledge(policy, one);
        if (answer.outcome === 'silent') return;
        expect(one.automatic).toBe(false);
        if (one.gated || isPublicChannel(one.channel)) {
          expect(answer.guide).toBeNull();
          expect(answer.text).toBe(acknowledgementText(one.locale, null));
        }
      },
    ),
  );
});

it('has its words in ten languages, each its own', () => {
  const all = acknowledgementLanguages.map((language) => acknowledgementText(language, 'https://a.example'));
  expect(new Set(all).size).toBe(10);
  for (const text of all) expect(text).toContain('https://a.example');
});
