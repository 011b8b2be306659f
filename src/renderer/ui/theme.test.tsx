import { MantineProvider, Textarea, TextInput } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { theme } from './theme.ts';

it.each([
  ['a line', <TextInput key="line" label="Said" defaultValue="مرحبا" />],
  ['a text', <Textarea key="text" label="Said" defaultValue="مرحبا" />],
  ['a text that grows', <Textarea key="grows" autosize label="Said" defaultValue="مرحبا" />],
])('lets what is written into %s decide its direction', (_, field) => {
  const drawn = renderToStaticMarkup(<MantineProvider theme={theme}>{field}</MantineProvider>);
  const tag = /<(?:input|textarea)[^>]*>/.exec(drawn)?.[0];
  expect(tag).toContain('dir="auto"');
  // What global.css finds an empty one by.
  expect(tag).toContain('placeholder=" "');
});
