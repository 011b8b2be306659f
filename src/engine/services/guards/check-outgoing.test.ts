import { expect, it } from 'vitest';
import {
  articleFixture,
  bundleFixture,
  conversationId,
  customerFixture,
  fixtureNow,
  macroFixture,
  messageFixture,
} from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import type { Message } from '../../../shared/domain/conversation.ts';
import { applyBundles } from '../../db/ingest/bundles.ts';
import { applyDocuments } from '../../db/ingest/documents.ts';
import { saveSettings } from '../../db/queries/settings.ts';
import { keepSuggestedText } from '../../db/queries/suggested-texts.ts';
import { createCheckOutgoing } from './check-outgoing.ts';
import { loadLanguageOf } from './language.ts';

const languageOf = await loadLanguageOf('Long enough to tell that it is English.');

const secretProcedure =
  'Fraud checks: when two devices share one phone number, hold the withdrawal for six hours and tell nobody why it takes so long.';

function desk({ locale = 'en', messages = [] }: { locale?: string; messages?: Message[] } = {}) {
  const db = staffedDatabase();
  const customer = customerFixture(1, { name: 'Joana Sousa', locale });
  applyBundles(db, [bundleFixture(1, { customer, ...(messages.length ? { messages } : {}) })], fixtureNow);
  const internal = articleFixture(1, {
    audience: 'internal',
    title: 'Fraud checks',
    bodyHtml: `<p>${secretProcedure}</p>`,
    url: null,
  });
  const open = articleFixture(2, {
    bodyHtml: '<p>A withdrawal leaves once it has two confirmations and our desk has had a look at it.</p>',
  });
  const both = articleFixture(3, {
    audience: 'internal',
    title: 'Desk copy',
    url: null,
    bodyHtml: open.bodyHtml,
  });
  const delays = articleFixture(4, {
    title: 'Delays',
    url: 'https://help.northgate.example/delays',
    bodyHtml:
      '<p>A transfer may wait while the network is busy, and then it goes on by itself.</p>' +
      '<div class="internal-block"><p>Tell the duty officer by phone before you say a single word about the delay to anybody.</p></div>' +
      '<div class="internal-block">Escalate to risk desk.</div>',
  });
  const old = articleFixture(5, {
    title: 'Old fees',
    url: 'https://help.northgate.example/old-fees',
    validity: { withdrawnAt: fixtureNow - 1, replacedBy: delays.id },
  });
  applyDocuments(
    db,
    [internal, open, both, delays, old].map((row) => ({ entity: 'article' as const, id: row.id, row })),
    new Map(),
    fixtureNow,
  );
  const macro = macroFixture(1, { bodies: { en: 'The team on the next shift looks into it first thing.' } });
  applyDocuments(db, [{ entity: 'macro', id: macro.id, row: macro }], new Map(), fixtureNow);
  const check = createCheckOutgoing()(languageOf);
  return (text: string, mode: 'reply' | 'note' = 'reply') =>
    check(db, { conversationId: conversationId(1), mode, text, sources: [] }, fixtureNow).map((finding) => ({
      ...finding,
      said: text.slice(finding.start, finding.end),
    }));
}

it('finds the words of an internal article, wherever in the text they stand', () => {
  const check = desk();
  const pasted = 'hold the withdrawal for six hours and tell nobody why it takes so long';
  expect(check(`Hello Joana, we ${pasted}. Sorry!`)).toMatchObject([
    { kind: 'internal-text', detail: 'Fraud checks', said: pasted, overridable: false },
  ]);
  expect(check('We hold the withdrawal for six hours.')).toEqual([]);
});

it('finds an internal block of an article that customers read, however short, and nothing else of it', () => {
  const check = desk();
  const long = 'tell the duty officer by phone before you say a single word about the delay to anybody';
  expect(check(`Sure: ${long}.`)).toMatchObject([
    { kind: 'internal-text', detail: 'Delays', said: long, overridable: false },
  ]);
  expect(check('So please escalate to risk desk now.')).toMatchObject([
    { kind: 'internal-text', detail: 'Delays', said: 'escalate to risk desk' },
  ]);
  expect(check('A transfer may wait while the network is busy, and then it goes on by itself.')).toEqual([]);
  expect(check(`Sure: ${long}.`, 'note')).toEqual([]);
});

it('lets no link to an article leave that may not be said any more, and names what replaces it', () => {
  const check = desk();
  expect(check('Read https://help.northgate.example/old-fees, please.')).toMatchObject([
    {
      kind: 'outdated',
      detail: 'Old fees',
      overridable: false,
      outdated: { why: 'withdrawn', replacement: { title: 'Delays' } },
    },
  ]);
  expect(check('Read https://help.northgate.example/delays, please.')).toEqual([]);
});

it('takes for internal no words that a public article says as well', () => {
  expect(
    desk()('A withdrawal leaves once it has two confirmations and our desk has had a look at it.'),
  ).toEqual([]);
});

it('finds a note that was pasted, in part or whole, unless the customer or a macro has said the same', () => {
  const check = desk({
    messages: [
      messageFixture(1, 1, { bodyText: 'My deposit of 2 ETH from the other exchange is missing.' }),
      messageFixture(1, 2, { kind: 'note', bodyText: 'Customer is rude again, compliance watches him.' }),
      messageFixture(1, 3, {
        kind: 'note',
        bodyText: 'My deposit of 2 ETH from the other exchange is missing.',
      }),
      messageFixture(1, 4, {
        kind: 'note',
        bodyText: 'The team on the next shift looks into it first thing.',
      }),
      messageFixture(1, 5, { kind: 'note', bodyText: 'probably a scammer' }),
    ],
  });
  expect(check('Good news! Rude again, compliance watches him. Bye')).toMatchObject([]);
  expect(check('Customer is rude again, compliance watches him')).toMatchObject([{ kind: 'note-text' }]);
  expect(check('He is probably a scammer, sorry')).toMatchObject([
    { kind: 'note-text', said: 'probably a scammer' },
  ]);
  expect(check('You wrote: My deposit of 2 ETH from the other exchange is missing.')).toEqual([]);
  expect(check('The team on the next shift looks into it first thing.')).toEqual([]);
});

it('finds the wrong language, but not the one in which the customer writes', () => {
  const german = 'Ihre Auszahlung wurde soeben bearbeitet und ist unterwegs zu Ihnen.';
  expect(desk()(german)).toMatchObject([{ kind: 'language', detail: 'de', overridable: true }]);
  const theirs = messageFixture(1, 1, {
    bodyText: 'Wo ist meine Auszahlung? Ich warte schon seit gestern darauf.',
  });
  expect(desk({ messages: [theirs] })(german)).toEqual([]);
  expect(desk({ locale: 'de-AT' })(german)).toEqual([]);
  expect(desk({ locale: 'pt-BR' })('Seu saque está a caminho e deve chegar em breve.')).toEqual([]);
  expect(desk({ locale: 'es' })('ok')).toEqual([]);
});

it('lets nobody ask a customer for a recovery phrase or a key; the team may speak of who did', () => {
  const check = desk();
  const text = 'Hi Joana, please send me your recovery phrase and I look at it.';
  expect(check(text)).toMatchObject([
    { kind: 'asks-for-secret', overridable: false, said: 'send me your recovery phrase' },
  ]);
  expect(check(text, 'note')).toEqual([]);
  expect(check('Hi Joana, never send your recovery phrase to anybody, not even to us.')).toEqual([]);
});

it('finds a greeting that greets nobody', () => {
  const check = desk();
  for (const text of [
    'Dear , thanks',
    'Hi , thanks',
    'Hello undefined, thanks',
    'Hola , gracias',
    '尊敬的，您好',
  ])
    expect(check(text)[0], text).toMatchObject({ kind: 'greeting', start: 0 });
  for (const text of ['Hi Joana, thanks', 'Hello! Thanks', 'Hi, thanks', 'Dear Joana,', 'High , indeed'])
    expect(
      check(text).filter(({ kind }) => kind === 'greeting'),
      text,
    ).toEqual([]);
});

it('lets nobody override a secret or a placeholder, and names those first', () => {
  const seed = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  const findings = desk()(`Hi , it is {{ask.amount}}: ${seed}`);
  expect(findings.map(({ kind, overridable }) => [kind, overridable])).toEqual([
    ['unfilled', false],
    ['secret', false],
    ['greeting', true],
  ]);
  // A secret is named, never repeated.
  expect(findings[1]).toMatchObject({ detail: 'seed-phrase', excerpt: '', said: seed });
  expect(desk()(`their words: ${seed}`, 'note')).toMatchObject([{ kind: 'secret' }]);
  for (const left of [
    '{% if customer.tier == "vip" %}x',
    '{{customer.first_name},',
    '{{ a | replace: "}", "" }}',
  ])
    expect(desk()(`Hi Joana ${left}`)).toMatchObject([{ kind: 'unfilled', overridable: false }]);
  expect(desk()('Dear , {{ask.amount}}', 'note')).toEqual([]);
});

it('lets nothing leave word by word that was suggested where only a person answers', () => {
  const db = staffedDatabase();
  const gated = (level: 'unsure' | 'human') => {
    const bundle = bundleFixture(1, { customer: customerFixture(1, { locale: 'en' }) });
    const reasons = [{ topic: 'funds' as const, level, words: [], messageId: messageFixture(1, 1).id }];
    return { ...bundle, conversation: { ...bundle.conversation, gate: { level, reasons, at: fixtureNow } } };
  };
  const check = createCheckOutgoing()(languageOf);
  const kinds = (text: string) =>
    check(db, { conversationId: conversationId(1), mode: 'reply', text, sources: [] }, fixtureNow).map(
      ({ kind, overridable }) => [kind, overridable],
    );
  applyBundles(db, [gated('human')], fixtureNow);
  saveSettings(db, { signatures: { chat: { on: true, text: 'Kind regards' } } });
  const text = 'Thank you for telling us. We look into it right now.';
  expect(kinds(text)).toEqual([]);
  keepSuggestedText(db, conversationId(1), text);
  expect(kinds(text)).toEqual([['unedited', false]]);
  expect(kinds(`${text}\n\nKind regards`)).toEqual([['unedited', false]]);
  expect(kinds(`${text} I have asked the team about your transfer.`)).toEqual([]);
});

it('lets a suggestion leave as it is where a machine might answer as well', () => {
  const db = staffedDatabase();
  applyBundles(db, [bundleFixture(1, { customer: customerFixture(1, { locale: 'en' }) })], fixtureNow);
  const text = 'Thank you for telling us. We look into it right now.';
  keepSuggestedText(db, conversationId(1), text);
  const check = createCheckOutgoing()(languageOf);
  expect(
    check(db, { conversationId: conversationId(1), mode: 'reply', text, sources: [] }, fixtureNow),
  ).toEqual([]);
});
