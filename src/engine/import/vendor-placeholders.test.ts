import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ImportSystem, importSystems } from '../../shared/domain/macro-import.ts';
import { findUnfilled } from '../../shared/domain/placeholders.ts';
import { fillMacro } from '../services/macro-text.ts';
import { ownPlaceholders } from './vendor-placeholders.ts';

const own = (system: ImportSystem, text: string) => ownPlaceholders(text, system);

it('knows what each system calls the customer, the agent and the conversation', () => {
  expect(
    own('zendesk', 'Hi {{ticket.requester.first_name}}, {{ ticket.id }} {{current_user.name}}').text,
  ).toBe('Hi {{customer.first_name}}, {{conversation.number}} {{agent.name}}');
  expect(own('freshdesk', 'Hi {{ticket.requester.firstname}}, {{ticket.agent.name}}').text).toBe(
    'Hi {{customer.first_name}}, {{agent.name}}',
  );
  expect(own('chatwoot', '{{contact.name}} {{ conversation.display_id }}').text).toBe(
    '{{customer.name}} {{conversation.number}}',
  );
  expect(own('zammad', 'Hi #{ticket.customer.firstname}, #{user.fullname}').text).toBe(
    'Hi {{customer.first_name}}, {{agent.name}}',
  );
});

it('makes a default filter of what is said instead, and keeps filters', () => {
  const { text } = own('chatwoot', "Hi {{ contact.first_name || 'there' }}!");
  expect(text).toBe('Hi {{customer.first_name | default: "there"}}!');
  expect(fillMacro(text, { customer: { first_name: null } }).text).toBe('Hi there!');
  expect(fillMacro(text, { customer: { first_name: 'Maya' } }).text).toBe('Hi Maya!');
  expect(own('chatwoot', '{{contact.name || \'say "you"\'}}').text).toBe(
    '{{customer.name | default: \'say "you"\'}}',
  );
  expect(own('zendesk', '{{ticket.requester.name | upcase}}').text).toBe('{{customer.name | upcase}}');
});

it('leaves what it does not know in the text and tells of it, once', () => {
  const { text, unknown } = own('zendesk', '{{dc.greeting}} {{ticket.ticket_field_360}} {{dc.greeting}}');
  expect(text).toBe('{{dc.greeting}} {{ticket.ticket_field_360}} {{dc.greeting}}');
  expect(unknown).toEqual(['{{dc.greeting}}', '{{ticket.ticket_field_360}}']);
});

it('lets no placeholder of another kind past the guard', () => {
  const { text, unknown } = own('zammad', 'Call #{ticket.customer.phone}');
  expect(unknown).toEqual(['#{ticket.customer.phone}']);
  expect(findUnfilled(text).map(({ expression }) => expression)).toEqual(['ticket.customer.phone']);
});

it('reads names in conditions too', () => {
  const { text, unknown } = own(
    'zendesk',
    '{% if ticket.requester.first_name == "x.y" %}Hi{% else %}Hello{% endif %}{% include "x" %}',
  );
  expect(text).toContain('{% if customer.first_name == "x.y" %}Hi{% else %}Hello{% endif %}');
  expect(unknown).toEqual(['{% include "x" %}']);
});

it('takes our own names in files that people write, and what an agent is asked for', () => {
  const text = '{{customer.first_name | default: "there"}} {{ask.network}} {{agent.public_name}}';
  expect(own('table', text)).toEqual({ text, unknown: [] });
  expect(own('markdown', '{{ticket.requester.first_name}} #{ticket.number} {{surprise}}')).toEqual({
    text: '{{customer.first_name}} {{conversation.number}} {{surprise}}',
    unknown: ['{{surprise}}'],
  });
});

it('leaves everything else of a text as it is', () => {
  for (const text of ['Order #{{', '#{', 'a {b} c', '{% if', 'price $1 $& {{ {x} }}'])
    expect(own('zendesk', text).text).toBe(text);
});

it('says the same again of what it has answered, whatever the text', () => {
  const piece = fc.constantFrom(
    '{{',
    '}}',
    '#{',
    '}',
    '{%',
    '%}',
    'ticket.id',
    ' ',
    '|',
    "'",
    'ask.x',
    'é\ud800',
  );
  fc.assert(
    fc.property(fc.constantFrom(...importSystems), fc.array(piece, { maxLength: 30 }), (system, pieces) => {
      const text = pieces.join('');
      expect(own(system, text)).toEqual(own(system, text));
    }),
  );
});
