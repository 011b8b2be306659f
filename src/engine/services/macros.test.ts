import { expect, it } from 'vitest';
import {
  agentId,
  bundleFixture,
  conversationFixture,
  conversationId,
  customerFixture,
  fixtureNow,
  macroFixture,
  macroId,
} from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import { FilledMacro, MacroHit } from '../../shared/contract/hits.ts';
import type { Conversation } from '../../shared/domain/conversation.ts';
import { afterCheck } from '../../shared/domain/identity.ts';
import type { Macro } from '../../shared/domain/knowledge.ts';
import { macroVariables } from '../../shared/domain/macro-checks.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { applyDocuments } from '../db/ingest/documents.ts';
import { createMacroFinding } from './macro-finding.ts';
import { fillExample, fillForConversation } from './macros.ts';

const desk = (customerLocale: string, ...macros: Macro[]) => deskOf({}, customerLocale, ...macros);

function deskOf(change: Partial<Conversation>, customerLocale: string, ...macros: Macro[]) {
  const db = staffedDatabase();
  const customer = customerFixture(1, { name: 'Joana Sousa', locale: customerLocale });
  applyBundles(
    db,
    [bundleFixture(1, { conversation: conversationFixture(1, change), customer })],
    fixtureNow,
  );
  applyDocuments(
    db,
    macros.map((row) => ({ entity: 'macro' as const, id: row.id, row })),
    new Map(),
    fixtureNow,
  );
  return db;
}
const spoken = (locales: string[]) =>
  macroFixture(1, { bodies: Object.fromEntries(locales.map((locale) => [locale, `${locale} text`])) });

it.each([
  ['pt-BR', ['en', 'pt', 'pt-BR'], undefined, 'pt-BR'],
  ['pt-BR', ['en', 'pt'], undefined, 'pt'],
  ['pt', ['en', 'pt-BR'], undefined, 'pt-BR'],
  ['ru', ['en', 'pt'], undefined, 'en'],
  ['ru', ['es', 'pt'], undefined, 'es'],
  ['pt', ['en', 'pt'], 'en', 'en'],
  ['pt', ['en', 'pt'], 'zh', 'pt'],
])('speaks to a customer of %s from %j, wanted %s, in %s', (customer, locales, wanted, locale) => {
  const db = desk(customer, spoken(locales));
  const input = {
    macroId: macroId(1),
    conversationId: conversationId(1),
    ...(wanted ? { locale: wanted } : {}),
  };
  expect(fillForConversation(db, input, fixtureNow)).toMatchObject({
    locale,
    text: `${locale} text`,
    locales,
  });
});

it('says which languages it looked for in turn, and what holds for this version', () => {
  const validity = { product: 'Card', jurisdiction: 'EU', until: fixtureNow + 1 };
  const db = desk('pt-BR', { ...spoken(['en', 'es']), version: 4, validity });
  const input = { macroId: macroId(1), conversationId: conversationId(1) };
  const filled = fillForConversation(db, input, fixtureNow);
  expect(FilledMacro.parse(filled)).toEqual(filled);
  expect(filled).toMatchObject({ tried: ['pt-BR', 'pt', 'en'], version: 4, validity });
  expect(fillForConversation(db, { ...input, locale: 'es' }, fixtureNow).tried).toEqual(['es']);
});

it('fills in customer, agent, conversation and workspace, and remembers the version', () => {
  const bodies = {
    en: '{{customer.first_name}} {{customer.tier}} {{agent.public_name}} {{agent.first_name}} {{conversation.number}} {{conversation.topic}} {{workspace.name}} {{workspace.domain}} {{ask.amount}}',
  };
  const db = desk(
    'en',
    macroFixture(1, { version: 3, bodies, actions: [{ type: 'status', status: 'pending' }] }),
  );
  const filled = fillForConversation(
    db,
    { macroId: macroId(1), conversationId: conversationId(1) },
    fixtureNow,
  );
  expect(FilledMacro.parse(filled)).toEqual(filled);
  expect(filled.text).toBe(
    'Joana standard Agent 1 Agent 10001 withdrawal-delayed Northgate northgate.example {{ask.amount}}',
  );
  expect(filled.unfilled.map(({ expression }) => expression)).toEqual(['ask.amount']);
  expect(filled.sources).toEqual([{ kind: 'macro', id: macroId(1), version: 3 }]);
  expect(filled.actions).toHaveLength(1);
});

const shown = afterCheck(null, { level: 'strong', passed: true, byAgentId: agentId(1) }, fixtureNow);

const maya = {
  name: 'Maya Okafor',
  email: 'maya@example.com',
  tier: 'standard',
  verification: 'verified',
  locale: null,
} as const;

it('suits a text to whom it is shown for: tier, language, channel, and nobody’s name', () => {
  const text = [
    '{% if customer.tier == "vip" %}VIP{% else %}all{% endif %}',
    '{% if customer.locale == "ar" %}RTL{% else %}LTR{% endif %}',
    '{{conversation.channel}}',
    '{{customer.first_name | default: "there"}}',
    '{{customer.email}}',
  ].join(' | ');
  const fill = (customer: object, channel: 'x' | 'email') =>
    fillExample(
      desk('en'),
      { text, locale: 'en', channel, reader: { customer: { ...maya, ...customer }, subject: '' } },
      fixtureNow,
    );
  expect(fill({ tier: 'vip', locale: 'ar' }, 'x')).toBe('VIP | RTL | x | Maya | maya@example.com');
  expect(fill({ name: '', email: '' }, 'email')).toBe('all | LTR | email | there | {{customer.email}}');
});

it('shows a text for a customer of this workstation, without what is masked for the agent', () => {
  const text = '{{customer.first_name}} {{customer.locale}} {{conversation.channel}} {{customer.email}}';
  const fill = (db: ReturnType<typeof desk>) =>
    fillExample(
      db,
      { text, locale: 'en', channel: 'x', reader: { conversationId: conversationId(1) } },
      fixtureNow,
    );
  const known = (more: Parameters<typeof customerFixture>[1] = {}) => {
    const db = desk('en');
    const customer = customerFixture(1, { name: 'Joana Sousa', identity: shown, ...more });
    applyBundles(db, [bundleFixture(1, { customer })], fixtureNow);
    return db;
  };
  expect(fill(known())).toMatch(/^Joana en x \S+@\S+$/);
  expect(fill(known({ identity: null }))).toBe('Joana en x {{customer.email}}');
  const masked = known({ email: 'j•••@•••', masked: { email: {} } });
  expect(fill(masked)).toMatch(/ x \{\{customer\.email\}\}$/);
  expect(() =>
    fillExample(
      masked,
      { text, locale: 'en', channel: 'x', reader: { conversationId: conversationId(9) } },
      fixtureNow,
    ),
  ).toThrow(/no such conversation/);
});

it('fills every placeholder there is for whoever writes macros, but what only an agent knows', () => {
  const names = Object.entries(macroVariables).flatMap(([of, all]) => all.map((name) => `${of}.${name}`));
  const example = {
    locale: 'tr',
    channel: 'chat' as const,
    reader: { customer: maya, subject: 'Withdrawal' },
  };
  const filled = fillExample(
    desk('en'),
    {
      ...example,
      text: [...names, 'ask.amount', 'customer.balance'].map((name) => `{{${name}}}`).join(' | '),
    },
    fixtureNow,
  );
  expect(filled.split(' | ')).toEqual([
    ...['Maya Okafor', 'Maya', 'maya@example.com', 'standard', 'tr', 'verified'],
    ...['Agent 1 Miller', 'Agent', 'Agent 1'],
    ...['4821', 'Withdrawal', 'withdrawals', 'chat'],
    ...['Northgate', 'northgate.example'],
    ...['{{ask.amount}}', '{{customer.balance}}'],
  ]);
});

it('finds a macro as soon as it has come, and the next version of it', () => {
  const db = desk('es', macroFixture(1, { title: 'Old words' }));
  const { search } = createMacroFinding();
  expect(search(db, { query: 'old' }, fixtureNow)).toHaveLength(1);
  const next = macroFixture(1, {
    title: 'New words',
    version: 2,
    bodies: { en: 'Hi', es: 'Hola {{customer.name}}' },
  });
  applyDocuments(db, [{ entity: 'macro', id: next.id, row: next }], new Map(), fixtureNow);
  expect(search(db, { query: 'old' }, fixtureNow)).toEqual([]);
  const [hit] = search(db, { query: 'new', conversationId: conversationId(1) }, fixtureNow);
  expect(MacroHit.parse(hit)).toEqual(hit);
  expect(hit).toMatchObject({ version: 2, preview: 'Hola {{customer.name}}', locales: ['en', 'es'] });
  const other = desk('es', macroFixture(1, { title: 'Other account' }));
  expect(search(other, { query: 'new' }, fixtureNow)).toEqual([]);
});

it('answers what a macro asks, and renders other macros in it, in the language of each', () => {
  const db = desk(
    'es',
    macroFixture(1, {
      bodies: {
        en: 'We saw {{ask.amount}}. {% render "bye" %}',
        es: 'Vimos {{ask.amount}}. {% render "bye" %}',
      },
    }),
    macroFixture(2, {
      shortcut: 'bye',
      version: 4,
      bodies: { en: 'Bye, {{customer.first_name}}{% render "dot" %}' },
    }),
    macroFixture(3, { shortcut: 'dot', bodies: { en: '.', es: '!' } }),
  );
  const input = { macroId: macroId(1), conversationId: conversationId(1) };
  const filled = fillForConversation(db, input, fixtureNow);
  expect(filled).toMatchObject({ text: 'Vimos {{ask.amount}}. Bye, Joana!', asks: ['amount'], locale: 'es' });
  expect(filled.sources).toEqual([
    { kind: 'macro', id: macroId(1), version: macroFixture(1).version },
    { kind: 'macro', id: macroId(2), version: 4 },
    { kind: 'macro', id: macroId(3), version: macroFixture(3).version },
  ]);
  expect(FilledMacro.parse(filled)).toEqual(filled);
  const answered = fillForConversation(db, { ...input, asked: { amount: '5 {{USDT}}' } }, fixtureNow);
  expect(answered).toMatchObject({ text: 'Vimos 5 { {USDT} }. Bye, Joana!', unfilled: [] });
});

it('leaves a macro that may not be said, that is not there or that renders itself as a gap, which never leaves', () => {
  const gone = { withdrawnAt: fixtureNow - 1 };
  const db = desk(
    'en',
    macroFixture(1, {
      shortcut: 'self',
      bodies: { en: 'a {% render "self" %} {%- render "gone" -%} {% render nothing %}' },
    }),
    macroFixture(2, { shortcut: 'gone', bodies: { en: 'old words' }, validity: gone }),
  );
  const { text, unfilled, sources } = fillForConversation(
    db,
    { macroId: macroId(1), conversationId: conversationId(1) },
    fixtureNow,
  );
  expect(text).not.toContain('old words');
  expect(unfilled.map(({ expression }) => expression)).toEqual([
    'render "self"',
    'render "gone"',
    'render "?"',
  ]);
  expect(sources.map(({ id }) => id)).toEqual([macroId(1)]);
});

it('brings a picture in its place where the channel carries it, a rendered macro’s too, and else as a file', () => {
  const file = (name: string, letter: string) => ({
    hash: letter.repeat(64),
    name,
    mime: 'image/png',
    bytes: 3,
  });
  const [own, theirs] = [file('map.png', 'a'), file('map.png', 'b')];
  const bodies = { en: 'See\n[map.png]\n{% render "more" %}' };
  const macros = [
    macroFixture(1, { bodies, attachments: [own] }),
    macroFixture(2, {
      shortcut: 'more',
      bodies: { en: 'And [map.png].' },
      attachments: [theirs, file('terms.png', 'c')],
    }),
  ];
  const input = { macroId: macroId(1), conversationId: conversationId(1) };
  const fillBy = (channel: 'chat' | 'email') =>
    fillForConversation(deskOf({ channel }, 'en', ...macros), input, fixtureNow);
  const attachments = [own, { ...theirs, name: 'map (2).png' }];
  expect(fillBy('email')).toMatchObject({ text: 'See\n[map.png]\nAnd [map (2).png].', attachments });
  expect(fillBy('chat')).toMatchObject({ text: 'See\nAnd .', attachments });
});
