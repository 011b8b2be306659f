import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rounds } from '../../../tests/support/brief.ts';
import { createLiquid, findBroken } from '../../shared/domain/macro-template.ts';
import { findUnfilled } from '../../shared/domain/placeholders.ts';
import { fillMacro, outlineMacro } from './macro-text.ts';

/** Where code would leave its mark, and what it would read. */
const mark = 'macroTextRan';
const hostile = `globalThis.${mark}=1`;
const outside = [process.execPath, process.cwd(), '[native code]', '[object '];

const filterNames = Object.keys(createLiquid().filters);
const names = fc.constantFrom(
  ...[
    'customer.name',
    'customer.first_name',
    'customer.email',
    'customer.tier',
    'conversation.number',
    'ask.x',
  ],
  ...[
    'customer',
    'customer.name.first',
    'customer.name.size',
    'customer["name"]',
    "customer['tier'].first",
    'x',
  ],
  ...[
    '__proto__',
    'customer.__proto__',
    'customer.constructor.constructor',
    'constructor',
    'toString',
    'this',
  ],
  ...[
    'customer["__proto__"]["polluted"]',
    'customer.hasOwnProperty',
    'prototype',
    'globalThis',
    'process.env.PATH',
  ],
  ...[
    'customer.valueOf',
    'customer.__defineGetter__',
    'require',
    'forloop',
    'customer[customer.name]',
    '名前',
  ],
  ...[
    'nil',
    'true',
    'empty',
    'blank',
    '-1',
    '3.5',
    '1e999',
    '(1..9)',
    '(1..1000000000)',
    '(ask.x..customer.y)',
  ],
);
const text = fc.oneof(
  fc.constantFrom(
    ...['Hello ', '{', '}', '{{', '}}', '{%', '%}', '{{-', '-%}', '{% ', '{{ask', '"', "'", '\n', '\\', '|'],
    ...[
      'مرحبا \u202e',
      '\u200f',
      '\u2066x\u2069',
      '🧑‍🚀',
      'e\u0301',
      '\ud800',
      '\u0000',
      '\ufeff',
      'שלום',
      '\u2028',
    ],
    ...['<script>alert(1)</script>', `\${${hostile}}`, `{{ "${hostile}" }}`, '%7B%7B', '&lbrace;'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const quoted = fc.oneof(
  fc.constantFrom(
    '"}}"',
    "'{{ ask.x }}'",
    '"%}"',
    "'{% if %}'",
    '"it\'s"',
    '"open',
    "'",
    '""',
    `"${hostile}"`,
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((inside) => `"${inside}"`),
);
const value = fc.oneof({ weight: 3, arbitrary: names }, { weight: 1, arbitrary: quoted });
const filter = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...filterNames),
      fc.constantFrom('constructor', '__proto__', 'nosuchfilter', ''),
    ),
    fc.array(
      fc.oneof(
        value,
        fc.tuple(names, value).map((pair) => pair.join(': ')),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([name, given]) => (given.length > 0 ? `${name}: ${given.join(', ')}` : name));
const expression = fc
  .tuple(value, fc.array(filter, { maxLength: 4 }))
  .map(([first, filters]) => [first, ...filters].join(' | '));
const condition = fc
  .array(
    fc.tuple(
      value,
      fc.constantFrom('==', '!=', '>', '<=', 'contains', '', '='),
      value,
      fc.constantFrom('and', 'or'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.flat().slice(0, -1).join(' '));
const dash = fc.constantFrom('', '', '-');
const tagged = (inside: fc.Arbitrary<string>) =>
  fc.tuple(dash, inside, dash).map(([open, words, close]) => `{%${open} ${words} ${close}%}`);

const { template } = fc.letrec<{ template: string; part: string; branch: string }>((tie) => ({
  template: fc.array(tie('part'), { maxLength: 5 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    text,
    fc.tuple(dash, expression, dash).map(([open, words, close]) => `{{${open} ${words} ${close}}}`),
    tagged(fc.tuple(names, expression).map(([name, given]) => `assign ${name} = ${given}`)),
    // Closed, left open, or closed by another.
    fc
      .tuple(
        fc.constantFrom(
          'if',
          'unless',
          'case',
          'for',
          'tablerow',
          'capture',
          'comment',
          'raw',
          '#',
          'liquid',
        ),
        condition,
        tie('template'),
        tie('branch'),
        fc.constantFrom('own', 'own', 'own', 'own', 'none', 'if', 'case', '__proto__'),
      )
      .map(([tag, given, inside, branch, end]) => {
        const isLoop = tag === 'for' || tag === 'tablerow';
        const head = `{% ${tag} ${isLoop ? 'i in (1..100000000)' : given} %}`;
        return `${head}${inside}${branch}${end === 'none' ? '' : `{% end${end === 'own' ? tag : end} %}`}`;
      }),
    tagged(
      fc.constantFrom(
        ...['render "bye"', 'include "/etc/passwd"', 'layout "x"', 'increment x', 'cycle "a", "b"', 'break'],
        ...[
          'echo customer.name',
          'block x',
          'constructor',
          '__proto__',
          'if',
          'endif',
          'else',
          'when "vip"',
          '',
        ],
      ),
    ),
  ),
  branch: fc.oneof(
    fc.constant(''),
    fc
      .tuple(fc.constantFrom('else', 'elsif', 'when'), condition, tie('template'))
      .map(([tag, given, inside]) => `{% ${tag} ${tag === 'else' ? '' : given} %}${inside}`),
  ),
}));

const told = fc.oneof(
  { weight: 2, arbitrary: text },
  { weight: 1, arbitrary: template },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.double() },
);
const variables = fc.record({
  customer: fc.record({
    name: told,
    first_name: told,
    email: told,
    tier: fc.constantFrom('vip', 'standard'),
  }),
  conversation: fc.record({ number: fc.nat(), subject: told }),
  ask: fc.dictionary(fc.constantFrom('x', '__proto__', 'constructor'), fc.string(), { maxKeys: 2 }),
});

/** Whatever is asked of it: an answer, nothing done, nothing read that was not given, and every open place is seen. */
function isSound(body: string, given: Parameters<typeof fillMacro>[1]) {
  const before = [JSON.stringify(given), ...bare()];
  const { text: filled, unfilled, asks } = fillMacro(body, given);
  expect([JSON.stringify(given), ...bare()]).toEqual(before);
  expect(unfilled).toEqual(findUnfilled(filled));
  for (const name of asks) expect(body).toContain(`ask.${name}`);
  const known = `${body}${JSON.stringify(given)}`;
  for (const secret of outside) if (!known.includes(secret)) expect(filled).not.toContain(secret);
  expect(typeof outlineMacro(body, given)).toBe('string');
  const broken = findBroken(body);
  if (broken) expect(broken.start >= 0 && broken.end <= body.length).toBe(true);
}

/** What every object has, and what everything may name. */
const bare = () => [
  Object.getOwnPropertyNames(Object.prototype).join(),
  Object.getOwnPropertyNames(Function.prototype).join(),
  Object.getOwnPropertyNames(Array.prototype).join(),
  String(mark in globalThis),
];

it('answers whatever is written in the language of templates, runs none of it, and hides no place (seed printed)', () => {
  fc.assert(fc.property(template, variables, isSound), { numRuns: rounds(400, 5_000) });
});

it('answers each filter with whatever it is given (seed printed)', () => {
  for (const name of filterNames) {
    const given = fc.array(value, { maxLength: 3 });
    fc.assert(
      fc.property(value, given, variables, (first, more, values) => {
        isSound(`{{ ${first} | ${name}${more.length > 0 ? `: ${more.join(', ')}` : ''} }}`, values);
      }),
      { numRuns: rounds(5, 40) },
    );
  }
});

const given = { customer: { name: 'Ann', tier: 'vip' }, ask: {} };
const times = (count: number, some: string, within = '', behind = '') =>
  some.repeat(count) + within + behind.repeat(count);

it.each([
  ['conditions in conditions', times(3_000, '{% if customer.tier %}', 'x', '{% endif %}')],
  ['conditions that nobody closed', times(3_000, '{% if customer.tier %}')],
  ['ends of nothing', times(3_000, '{% endif %}')],
  ['a condition of many words', `{% if ${times(3_000, 'customer.tier and ')}true %}x{% endif %}`],
  ['a row of filters', `{{ customer.name ${times(3_000, '| append: "x" ')}}}`],
  ['names in names', `{{ ${times(3_000, 'customer[')}x${times(3_000, ']')} }}`],
  ['a long way down', `{{ customer${times(3_000, '.__proto__')} }}`],
  ['brackets', `{{ ${times(3_000, '(')}1${times(3_000, ')')} }}`],
  ['braces', times(20_000, '{{')],
  ['quotes that nobody closed', `{{ ${times(10_000, '"')}`],
  ['loops in loops', times(50, '{% for i in (1..1000000) %}', 'x', '{% endfor %}')],
  ['a comment without an end', `{% comment %}${times(5_000, '{% if %}')}`],
  ['a raw text without an end', `{% raw %}${times(5_000, '{{ x }}')}`],
])('answers %s, thousands of them', (_, body) => isSound(body, given));
