import { expect, it } from 'vitest';
import { textFor } from './text-for.ts';

it.each([
  ['Hi Joana, all is well.', 'Joana Prates', 'Hi {{customer.first_name}}, all is well.'],
  [
    'Dear Joana  Prates:\nThank you, Joana!',
    'Joana Prates',
    'Dear {{customer.name}}:\nThank you, {{customer.first_name}}!',
  ],
  ['Joanas Konto, Joana’s account', 'Joana Prates', 'Joanas Konto, {{customer.first_name}}’s account'],
  ['Chào Nguyễn', 'Nguyễn Văn A', 'Chào {{customer.first_name}}'],
  ['Write to a@b.example', 'A B', 'Write to a@b.example'],
  ['$1 for C.J. (Max)', 'C.J. (Max)', '$1 for {{customer.name}}'],
  ['Hello there', '', 'Hello there'],
])('%s of %s', (written, name, text) => {
  expect(textFor(written, name)).toBe(text);
});
