import { describe, expect, it } from 'vitest';
import { doubtsOf } from './macro-checks.ts';
import { forbiddenIn } from './macro-refusal.ts';

const kinds = (body: string, locale = 'en') => doubtsOf({ [locale]: body }, []).map(({ kind }) => kind);

it.each([
  ['Please send us your recovery phrase so that we can check.', 'en'],
  ['Reply with your 2FA code.', 'en'],
  ['Envíe su frase de recuperación.', 'es'],
  ['Por favor, informe sua senha.', 'pt-BR'],
  ['Lütfen şifrenizi bize gönderin.', 'tr'],
  ['Vui lòng cung cấp mật khẩu của bạn.', 'vi'],
  ['أرسل عبارة الاسترداد', 'ar'],
])('never lets a macro ask for a secret: %s', (body, locale) => {
  expect(kinds(body, locale)).toContain('asks-for-secret');
});

it.each([
  ['Do not hesitate to send us your recovery phrase.'],
  ['No dude en compartir: envíe su contraseña.'],
  ['No worries, just send us your password.'],
  ['Informe no chat a sua senha.'],
])('takes politeness for no warning: %s', (body) => {
  expect(kinds(body)).toContain('asks-for-secret');
});

it.each([
  ['Never send anybody your recovery phrase.'],
  ['We will not ask you to share your password.'],
  ['Do not tell anyone your private key.'],
  ['Tell me, please: did you enter a password there?'],
  ['Send us the number of the withdrawal, never your password.'],
  ['Nunca envíe su contraseña a nadie.'],
  ['No envíe su contraseña a nadie.'],
  ['Nunca informe sua senha a ninguém.'],
  ['Şifrenizi kimseyle paylaşmayın.'],
  ['Şifrenizi asla kimseye göndermeyin.'],
  ['Không bao giờ gửi mật khẩu cho bất kỳ ai.'],
  ['لا تشارك كلمة المرور مع أحد.'],
])('lets it warn: %s', (body) => {
  expect(kinds(body)).toEqual([]);
});

it.each([['We guarantee that it arrives.'], ['Your money will be refunded.'], ['Your funds are 100% safe.']])(
  'doubts a promise: %s',
  (body) => {
    expect(kinds(body)).toEqual(['promise']);
  },
);

it('lets it say what is not promised', () => {
  expect(kinds('We cannot say whether it can be recovered, and no one can guarantee it.')).toEqual([]);
});

it.each([
  ['{{customer.first_name | default: "there"}}', []],
  ['{{ask.tx_hash}}', []],
  ['{% assign who = customer.name %}{{ who }}', []],
  ['{{customer.balance}}', ['unknown-placeholder']],
  ['{{customer}}', ['unknown-placeholder']],
])('knows what a placeholder may speak of: %s', (body, expected) => {
  expect(kinds(body)).toEqual(expected);
});

it.each([
  ['Hi {% if customer.tier == "vip" %}x', '{% if customer.tier == "vip" %}'],
  ['Hi\n\n{% for x in y %}{{x}}{% endfor %}', '{% for x in y %}'],
  ['{% if a %}x{% endif %}{% endif %}', '{% endif %}'],
  ['{% include "x" %}', '{% include "x" %}'],
  ['x {{ customer.name | nosuchfilter }} y', '{{ customer.name | nosuchfilter }}'],
  ['{% assign a = 1 | nosuchfilter %}', '{% assign a = 1 | nosuchfilter %}'],
  ['Hi {{customer.first_name}, welcome', '{{customer.first_name}'],
  ['Hi {% if a', '{% if'],
  ['{{ }}', '{{ }}'],
])('doubts what nothing can fill in: %j', (body, text) => {
  const doubts = doubtsOf({ en: 'Fine.', es: body }, [], { shortcuts: new Set() });
  expect(doubts).toMatchObject([{ kind: 'broken-template', locale: 'es', start: body.indexOf(text), text }]);
  expect(forbiddenIn({ bodies: { en: 'Fine.', es: body }, actions: [] })).toBe('broken-template');
});

it.each([
  ['{% if customer.tier == "vip" %}{{ customer.name | upcase }}{% else %}{% render "bye" %}{% endif %}'],
  ['{% raw %}{{ x{% endraw %}'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: somebody's own code
  ['{"a": {}} and ${x}, 50%} of {'],
])('takes for sound what can be filled in: %j', (body) => {
  expect(kinds(body)).not.toContain('broken-template');
});

it('says where, in which language, and what', () => {
  const [doubt] = doubtsOf({ en: 'Fine.', es: 'Hola {{cliente.nombre}}' }, []);
  expect(doubt).toEqual({
    kind: 'unknown-placeholder',
    locale: 'es',
    start: 5,
    end: 23,
    text: '{{cliente.nombre}}',
  });
});

it('is longer than the tersest of its channels bears', () => {
  const body = 'x'.repeat(300);
  expect(doubtsOf({ en: body }, ['email', 'x']).map(({ kind }) => kind)).toEqual(['too-long']);
  expect(doubtsOf({ en: body }, ['email'])).toEqual([]);
});

it('comes to an end with a megabyte that almost asks', () => {
  expect(kinds('send us your '.repeat(80_000))).toEqual(['long-sentence']);
});

it('doubts a macro that nothing is rendered of', () => {
  const body = `{% render "bye" %} {%- render 'gone' -%} {% render x %}`;
  const found = doubtsOf({ en: body }, [], { shortcuts: new Set(['bye']) });
  expect(found.map(({ kind, text }) => [kind, text])).toEqual([
    ['unknown-fragment', `{%- render 'gone' -%}`],
    ['unknown-fragment', '{% render x %}'],
  ]);
  expect(doubtsOf({ en: body }, [])).toEqual([]);
});

describe('links, data of people and what is hard to read', () => {
  const articles = {
    keys: new Set(['fees']),
    urls: new Set(['https://help.northgate.example/en/articles/fees']),
  };
  const ownDomains = ['northgate.example'];
  const found = (body: string, locale = 'en') =>
    doubtsOf({ [locale]: body }, [], { articles, ownDomains }).map(({ kind, text }) => `${kind}: ${text}`);

  it.each([
    'Read https://help.northgate.example/en/articles/fees, please.',
    'Look at https://mempool.space/tx/1 or gc-article:fees.',
    'See https://help.northgate.example/en/articles/{{ask.article}}.',
    'Write to help@northgate.example, or see (https://status.northgate.example).',
  ])('lets pass %s', (body) => {
    expect(found(body)).toEqual([]);
  });

  it.each([
    ['https://help.northgate.example/en/articles/gone', 'an article that is not there'],
    ['gc-article:internal-one', 'one that no customer reads'],
    ['http://mempool.space/tx/1', 'a page without a lock'],
    ['https:/mempool.space', 'a slip'],
    ['https://', 'nothing'],
    ['https://mempool', 'no host'],
  ])('doubts a dead link %s: %s', (href) => {
    const body = `Read ${href}, please.`;
    const [doubt] = doubtsOf({ en: body }, [], { articles, ownDomains });
    expect(doubt).toMatchObject({ kind: 'dead-link', text: href, start: 5, end: 5 + href.length });
  });

  it('names a domain that is made to look like ours, where it stands', () => {
    expect(found('Go to https://northgate-login.example/start now.')).toEqual([
      'imitation: northgate-login.example',
    ]);
    expect(found('Go to n0rthgate.example now.')).toEqual(['imitation: n0rthgate.example']);
  });

  it.each([
    ['Write to maya@mail.example.', 'maya@mail.example'],
    ['Call +44 20 7946 0958.', '+44 20 7946 0958'],
    ['It is 1234 5678 9012 3456.', '1234 5678 9012 3456'],
    ['Send it to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq.', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
  ])('doubts data of people: %s', (body, data) => {
    expect(found(body)).toEqual([`personal-data: ${data}`]);
  });

  it('says a secret once', () => {
    expect(found('Pay with 4111 1111 1111 1111.')).toEqual(['secret: 4111 1111 1111 1111']);
  });

  it('doubts a sentence that nobody reads in one go, in the language of the text', () => {
    const long = `Luego ${'y entonces espere, '.repeat(12)}y ya.`;
    const body = `Hola. ${long} Adiós.`;
    expect(doubtsOf({ es: body }, [])).toMatchObject([
      { kind: 'long-sentence', locale: 'es', start: 6, end: 6 + long.length },
    ]);
    expect(found('ba '.repeat(33).trim(), 'vi')).toHaveLength(1);
  });

  it('holds a text to what compliance forbids', () => {
    const promises = { off: ['en-guarantee'], own: [{ locale: 'en', words: 'instantly' }] };
    const said = doubtsOf({ en: 'We guarantee that it arrives instantly.' }, [], { promises });
    expect(said.map(({ kind, text }) => [kind, text])).toEqual([['promise', 'instantly']]);
  });
});
