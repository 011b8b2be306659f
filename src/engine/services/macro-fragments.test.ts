import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expandFragments } from './macro-fragments.ts';

const among = (bodies: Readonly<Record<string, string>>) => (name: string) => bodies[name] ?? null;

it('puts what is rendered in its place, and what that renders', () => {
  const find = among({ hi: 'Hello{% render "dot" %}', dot: '.' });
  expect(expandFragments('{% render "hi" %} {%- render \'dot\' -%} {{customer.name}}', find)).toBe(
    'Hello. . {{customer.name}}'.replace('. .', '. .'),
  );
});

it('ends where macros render each other, too deep or too much', () => {
  expect(expandFragments('{% render "a" %}', among({ a: 'A{% render "b" %}', b: 'B{% render "a" %}' }))).toBe(
    'AB{{render "a"}}',
  );
  const deep = (name: string) => `${name}{% render "${name}x" %}`;
  expect(expandFragments('{% render "x" %}', deep)).toBe('xxxxxxxxxxxxxxx{{render "xxxxxx"}}');
  // Each doubles what it has: without a bound a gigabyte.
  const bomb = (name: string) => `{% render "${name}0" %}{% render "${name}1" %}${'.'.repeat(19_000)}`;
  expect(expandFragments('{% render "b" %}', bomb).length).toBeLessThan(130_000);
});

it('never throws, and changes nothing where nothing is rendered', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('{', '%', '}', '-', ' ', 'r', '"', 'render', 'a') }),
      (body) => {
        const expanded = expandFragments(body, () => 'F');
        if (!body.includes('render')) expect(expanded).toBe(body);
      },
    ),
  );
});
