import i18next from 'i18next';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EscalationStart } from '../../../shared/contract/escalations.ts';
import { afterCheck } from '../../../shared/domain/identity.ts';
import { interfaceLanguages } from '../../../shared/domain/interface-language.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import { setUpTexts, speak } from '../../text/i18n.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { handOverNote } from './hand-over-note.ts';

const now = Date.UTC(2026, 10, 30, 14, 2);
const byAgentId = '0198c0de-0000-7000-8000-00000000000a';
const customer = {
  name: 'Ines Sousa',
  email: 'ines.sousa@mail.example',
  phone: '+351912345678',
  fields: { document: 'P-4471902' },
  tier: 'vip',
  verification: 'verified',
  locale: 'pt',
  identity: afterCheck(null, { level: 'strong', passed: true, byAgentId }, now),
} as unknown as Customer;
const start: EscalationStart = {
  targets: [],
  restricted: [],
  usual: null,
  there: [],
  facts: { hashes: [], addresses: [], amounts: ['500 USDT'], networks: ['BEP-20'] },
  lastWords: 'Where is it?\nWrite to ines.sousa@mail.example or +351 912 345 678.',
  replies: 2,
  notes: 1,
  done: {
    macros: ['Ask for the hash', 'Wrong network'],
    guides: ['Deposits on the wrong network'],
    opened: ['How we trace'],
    kyc: { state: 'rejected-retry', reasons: ['selfie'] },
    account: { frozen: ['withdrawals', 'login'], at: now },
  },
  draft: null,
};
const note = (change: Partial<EscalationStart['done']> = {}, of = customer) =>
  handOverNote({ customer: of }, { ...start, done: { ...start.done, ...change } }, i18next.t, now + 60_000);

beforeAll(setUpTexts);
afterAll(() => speak('en'));

it('says who, what was found, what is known of the account, and what was done', () => {
  const until = dateAndTime(customer.identity?.expiresAt ?? 0);
  expect(note().split('\n')).toEqual([
    'Customer: Ines Sousa, VIP, Verified, Portuguese',
    'Found in the conversation (unverified): 500 USDT, BEP-20',
    `Identity strongly checked until ${until}`,
    'KYC check: Rejected, may try again; The selfie or its video has to be repeated',
    `Stopped now: Withdrawals and Sign-in (${dateAndTime(now)})`,
    'Done: 2 replies, notes: 1',
    'Macros sent: Ask for the hash, Wrong network',
    'Guides sent or linked: Deposits on the wrong network',
    'Guides opened, not sent: How we trace',
    'The customer’s last words: “Where is it? Write to i•••@m•••.example or +351 ••• ••78.”',
    'What is asked: ',
  ]);
});

it('leaves out what nobody knows, and says that nobody has checked who it is', () => {
  const said = note(
    { macros: [], guides: [], opened: [], kyc: null, account: null },
    { ...customer, identity: null },
  );
  expect(said).toContain('Identity not checked');
  expect(said).not.toMatch(/KYC|Stopped|Macros|Guides/);
});

it('says that a check has failed, and how often', () => {
  const before = afterCheck(null, { level: 'basic', passed: false, byAgentId }, now);
  const identity = afterCheck(before, { level: 'strong', passed: false, byAgentId }, now);
  expect(note({}, { ...customer, identity })).toContain('Identity check failed 2 times in a row');
});

it.each(interfaceLanguages)('holds nothing that is masked, and is said whole in %s', async (language) => {
  await speak(language);
  const said = note();
  expect(said).not.toMatch(/mail\.example|912 ?345|4471902/);
  expect(said.split('\n')).toHaveLength(11);
  expect(said).not.toMatch(/\{\{|escalation\.|kyc\.|freeze\./);
});
