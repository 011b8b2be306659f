import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findUnfilled } from '../../shared/domain/placeholders.ts';
import { fillMacro } from './macro-text.ts';

const variables = {
  customer: { name: 'Lucía Ramírez', first_name: 'Lucía', email: null, tier: 'vip', locale: 'pt-BR' },
  conversation: { number: 10241, subject: '', channel: 'email' },
};
const filled = (body: string, given = variables) => fillMacro(body, given);

it.each([
  ['Hello {{customer.first_name}}!', 'Hello Lucía!'],
  ['{{ customer.name | upcase }}', 'LUCÍA RAMÍREZ'],
  ['#{{ conversation.number }}', '#10241'],
  ['{{ customer.email | default: "no address" }}', 'no address'],
  ['{{ customer.nickname | default: customer.first_name }}', 'Lucía'],
  ['[{{ customer.email | default: "" }}]', '[]'],
  ['{% if customer.tier == "vip" %}Dear{% else %}Hi{% endif %} {{customer.first_name}}', 'Dear Lucía'],
  ['{% if customer.locale == "pt-BR" %}Olá{% else %}Hi{% endif %}', 'Olá'],
  ['{% case conversation.channel %}{% when "chat" %}brief{% when "email" %}long{% endcase %}', 'long'],
  ['{% unless conversation.channel == "chat" %}Kind regards{% endunless %}', 'Kind regards'],
  ['a {{- customer.first_name -}} b', 'aLucíab'],
  ['{% comment %}not this{% endcomment %}x', 'x'],
  ['{% assign who = customer.first_name %}{{ who }}', 'Lucía'],
])('fills %s', (body, text) => {
  expect(filled(body)).toEqual({ text, unfilled: [], asks: [] });
});

it('leaves what has no value as it was written, and says where', () => {
  const body = 'Hi {{customer.first_name}}, send {{ ask.tx_hash }} and {{customer.email | downcase}}.';
  const { text, unfilled } = filled(body);
  expect(text).toBe('Hi Lucía, send {{ ask.tx_hash }} and {{customer.email | downcase}}.');
  expect(unfilled.map(({ expression }) => expression)).toEqual(['ask.tx_hash', 'customer.email | downcase']);
  expect(unfilled.map(({ start, end }) => text.slice(start, end))).toEqual([
    '{{ ask.tx_hash }}',
    '{{customer.email | downcase}}',
  ]);
});

it('says what the agent is asked for: what is missing, and what conditions depend on, each once and in order', () => {
  const body = [
    '{% if ask.network == "TRC20" %}{{ask.memo}}{% endif %}',
    'We saw {{ask.amount}} at {{ ask.tx_hash }}, that is {{ask.amount | upcase}}.',
    '{% if customer.tier == "standard" %}{{ask.unneeded}}{% endif %}',
    '{{customer.task.x}} {{ask.deep.er}}',
  ].join(' ');
  expect(filled(body).asks).toEqual(['network', 'amount', 'tx_hash']);
  const answered = { ...variables, ask: { network: 'TRC20', amount: '5 usdt', tx_hash: '' } };
  const { text, asks } = fillMacro(body, answered);
  expect(asks).toEqual(['network', 'memo', 'tx_hash']);
  expect(text).toContain('{{ask.memo}} We saw 5 usdt at {{ ask.tx_hash }}, that is 5 USDT.');
});

it.each(['{{ customer }}', '{{ customer | upcase }}', '{{ customer.name | split: " " }}'])(
  'says no group and no list: %s',
  (body) => {
    expect(filled(`Hi ${body}`)).toMatchObject({ text: `Hi ${body}`, unfilled: [{ start: 3 }] });
  },
);

it('takes an empty value for none', () => {
  expect(filled('{{conversation.subject}}').unfilled).toHaveLength(1);
});

it('keeps an unfilled placeholder inside a branch, and drops it with the branch that is not taken', () => {
  const body = '{% if customer.tier == "vip" %}{{ask.a}}{% else %}{{ask.b}}{% endif %}';
  expect(filled(body).text).toBe('{{ask.a}}');
});

it('never reads a value as a placeholder, and shows its braces pulled apart', () => {
  const hostile = {
    ...variables,
    customer: { ...variables.customer, first_name: '{{agent.name}}{{{%raw%}}}' },
  };
  const { text, unfilled } = filled('Hi {{customer.first_name}}', hostile);
  expect(text).toBe('Hi { {agent.name} }{ { { %raw% } } }');
  expect(unfilled).toEqual([]);
});

it('makes one harmless line of a value', () => {
  const hostile = { ...variables, customer: { ...variables.customer, first_name: 'A\n\u0000B\u202eC' } };
  expect(filled('{{customer.first_name}}', hostile).text).toBe('A BC');
});

it.each([
  '{{ customer.constructor }}',
  '{{ customer.__proto__ }}',
  '{{ customer.toString }}',
  '{{ process.env.HOME }}',
  '{{ customer["constructor"]["name"] }}',
])('reaches nothing but its variables: %s', (body) => {
  expect(filled(body).text).toBe(body);
});

it.each([
  '{% include "/etc/passwd" %}',
  '{% render "x" %}',
  '{% layout "x" %}',
  '{% for i in (1..100000000) %}x{% endfor %}',
  '{% capture x %}{{ask.a}}{% endcapture %}{{x}}',
  '{% liquid echo customer.name %}',
  '{% if %}',
  '{% endif %}',
  'Hi {{customer.first_name}} {% if x',
])('leaves a body whole that it cannot or must not read: %s', (body) => {
  const { text, unfilled } = filled(body);
  expect(text).toBe(body);
  expect(unfilled.length).toBeGreaterThan(0);
});

const doubling = (filter: string, times = 60) =>
  `{% assign x = "0123456789" %}${`{% assign x = x | ${filter} %}`.repeat(times)}{{ x | size }}`;

/** The first two of them a machine would still do. */
it.each([
  ['holds ten million signs', doubling('append: x', 20)],
  ['counts to five million', '{{ (1..5000000) | size }}'],
  ['doubles by append', doubling('append: x')],
  ['doubles by prepend', doubling('prepend: x')],
  ['grows by replace', doubling('replace: "0", x')],
  ['counts to a milliard', '{% assign x = (1..1000000000) %}{{ x | join: "-" }}'],
  ['counts to a milliard in an output', '{{ (1..1000000000) | join: "-" }}'],
  ['is of too many parts', '{% if customer.tier == "vip" %}a{% endif %}'.repeat(20_000)],
])('leaves a body whole that %s', (_, body) => {
  expect(filled(body).text).toBe(body);
});

const ordinary = [
  'Thank you.',
  '{see below}',
  '{"a": {"b": [{}]}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: somebody's own code
  '`${amount} USDT`',
  "it's 50%",
  '\n\n',
  '{',
];
const fills = [
  '{{customer.first_name}}',
  '{% if customer.tier == "vip" %}x{% endif %}',
  '{{ customer.email | default: "}}" }}',
];
const stays = [
  '{{customer.email}}',
  '{{- ask.amount -}}',
  '{{ customer.email\n\n | upcase }}',
  '{{ customer.email | replace: "}", "" }}',
  "{{ customer.email | replace: '}}', '{{' }}",
  `{{ customer.email | replace: "${'long '.repeat(300)}", "" }}`,
  '{{ customer.name | nosuchfilter }}',
  '{% raw %}{{customer.name}}{% endraw %}',
  '{% raw %}{% if %}{% endraw %}',
];
const breaks = [
  '{% if customer.tier == "vip" %}',
  '{% for x in y %}',
  '{% if customer.name == "}" %}',
  `{% if customer.name == "${'long '.repeat(90)}" %}`,
];
const unclosed = [
  '{{customer.first_name},',
  '{{ customer.email',
  '{{ask.amount | upcase',
  '{% if customer.tier',
  '{%if x',
  '{% endif %}',
];
const template = (...pieces: string[][]) =>
  fc.array(fc.constantFrom(...pieces.flat()), { minLength: 1, maxLength: 8 });

it('leaves nothing in a text that a guard does not see', () => {
  fc.assert(
    fc.property(template(ordinary, fills, stays, breaks), (pieces) => {
      const { text } = filled(pieces.join(' '));
      const isLeft = pieces.some((piece) => [...stays, ...breaks].includes(piece));
      expect(findUnfilled(text).length > 0).toBe(isLeft);
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(template(ordinary, fills, stays, breaks, unclosed), (pieces) => {
      const { text, unfilled } = filled(pieces.join(' '));
      expect(unfilled).toEqual(findUnfilled(text));
      let rest = '';
      let from = 0;
      for (const { start, end } of unfilled) {
        rest += `${text.slice(from, start)}|`;
        from = end;
      }
      rest += text.slice(from);
      expect(rest).not.toMatch(/\{\{-?\s*(?:customer|ask)\b|\{%-?\s*(?:if|endif|for|raw)\b/);
    }),
    { numRuns: 500 },
  );
});

it('leaves only that placeholder which it cannot read', () => {
  expect(filled('{{customer.first_name}} {{ x | nosuchfilter }} {{ }}').text).toBe(
    'Lucía {{ x | nosuchfilter }} {{ }}',
  );
});

it('answers any body and any value, and never hides a placeholder', () => {
  const pieces = fc.constantFrom(
    '{{',
    '}}',
    '{%',
    '%}',
    'customer.first_name',
    ' | default: "x"',
    'if',
    'raw',
    'endraw',
    '"',
    "'",
    ' ',
    'text',
    '-',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), fc.string(), (body, name) => {
      const { text, unfilled } = filled(body.join(''), {
        ...variables,
        customer: { ...variables.customer, first_name: name },
      });
      for (const { start, end } of unfilled) expect(text.slice(start, end)).toMatch(/^\{[{%]/);
    }),
    { numRuns: 500 },
  );
});
