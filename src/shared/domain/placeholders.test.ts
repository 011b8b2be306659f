import { describe, expect, it } from 'vitest';
import { findPlaceholders, findTags, findUnfilled } from './placeholders.ts';

const marked = (text: string) => findUnfilled(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['Hi {{customer.first_name}},', ['{{customer.first_name}}']],
  ['a {{- ask.x -}} b {{ }}', ['{{- ask.x -}}', '{{ }}']],
  ['Hi {% if customer.tier == "vip" %}x{%- endif -%}', ['{% if customer.tier == "vip" %}', '{%- endif -%}']],
  ['{% if a == "50%" %}', ['{% if a == "50%" %}']],
  ['{% if a == "}" %}', ['{% if a == "}" %}']],
  ['{{ customer.email | replace: "}", "" }}!', ['{{ customer.email | replace: "}", "" }}']],
  [`{{ a | replace: '}}', "{{" }}!`, [`{{ a | replace: '}}', "{{" }}`]],
  ['{{ a | append: "\\"}}" }}!', ['{{ a | append: "\\"}}" }}']],
  ["{{customer’s}} {{customer's}} and {{agent's}}", ['{{customer’s}}', "{{customer's}}", "{{agent's}}"]],
  ['{{ "so }} he said', ['{{ "so }}']],
  [`{{ a | append: "${'x'.repeat(300)}" }}!`, [`{{ a | append: "${'x'.repeat(300)}" }}`]],
  [`{{ ${'very '.repeat(900)}long }}!`, [`{{ ${'very '.repeat(900)}long }}`]],
  ['{{customer.first_name}, hello', ['{{customer.first_name}']],
  ['{{customer.first_name, hello', ['{{customer.first_name']],
  ['Hello {{ имя', ['{{ имя']],
  ['{{customer.name\n\n{{agent.name}}', ['{{customer.name', '{{agent.name}}']],
  ['{{{a}}}', ['{{a}}']],
  ['{% if a', ['{% if']],
  ['{%if a', ['{%if']],
  ['{% nosuch a {{b}}', ['{% nosuch', '{{b}}']],
  ['{{% raw %}', ['{% raw %}']],
])('finds what is left in %j', (text, expected) => {
  expect(marked(text)).toEqual(expected);
});

it.each([
  'Thanks! {see below} {} { } }} %} {',
  '{"ok": {"a": {"b": {}}}, "list": [{"c": 1}]}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: somebody's own code
  'const url = `${base}/${id}`; if (x) { y({ z }); }',
  'printf("{%s} {%02d} {%Y-%m-%d}", a);',
  'int grid[2][2] = {{1, 2}, {3, 4}};',
  'The address ends in {{',
  'It shows {{\n\nand then nothing.',
  'It shows {{"a": 1}, {"b": 2}}',
  'About 50% of {a} {%',
  'Hello { {agent.name} }, { % if % }',
])('leaves what somebody wrote themselves alone: %j', (text) => {
  expect(marked(text)).toEqual([]);
});

it('names what stands between the braces, at most 200 characters of it', () => {
  const names = (text: string) => findUnfilled(text).map(({ expression }) => expression);
  expect(names('{{- ask.x -}} {% if a %} {{b}, {% unless')).toEqual(['ask.x', 'if a', 'b', 'unless']);
  expect(names(`{{${'a'.repeat(500)}}}`)).toEqual(['a'.repeat(200)]);
});

it('tells placeholders from tags', () => {
  const text = '{% if a %}{{b}}{% endif %}';
  expect(findPlaceholders(text)).toEqual([{ expression: 'b', start: 10, end: 15 }]);
  expect(findTags(text).map(({ expression }) => expression)).toEqual(['if a', 'endif']);
});

describe.each([
  '{{',
  '{%',
  '{{ ',
  '{{ "',
  `{{ "'`,
  '{{ a" "',
  '{{"}} ',
  '{{ a\\',
  '{% "',
  '{%-',
  '{{a-',
  '}}',
  '{',
  ' ',
  '"{{',
])('a megabyte of %j', (unit) => {
  it.each(['', '"}}'])('comes to an end before %j', (end) => {
    const text = unit.repeat(1_000_000 / unit.length) + end;
    for (const one of [text, `{{${text}`]) {
      const found = findUnfilled(one);
      expect(found.every(({ start, end: until }) => start < until && until <= one.length)).toBe(true);
    }
  });
});
