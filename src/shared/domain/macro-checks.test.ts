import { expect, it } from 'vitest';
import { doubtsOf } from './macro-checks.ts';

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
  ['{{ }}', ['unknown-placeholder']],
])('knows what a placeholder may speak of: %s', (body, expected) => {
  expect(kinds(body)).toEqual(expected);
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
  expect(doubtsOf({ en: 'send us your '.repeat(80_000) }, [])).toEqual([]);
});

it('doubts a macro that nothing is rendered of', () => {
  const body = `{% render "bye" %} {%- render 'gone' -%} {% render x %}`;
  const found = doubtsOf({ en: body }, [], new Set(['bye']));
  expect(found.map(({ kind, text }) => [kind, text])).toEqual([
    ['unknown-fragment', `{%- render 'gone' -%}`],
    ['unknown-fragment', '{% render x %}'],
  ]);
  expect(doubtsOf({ en: body }, [])).toEqual([]);
});
