import { expect, it } from 'vitest';
import type { ImportedMacro, MacroImport } from '../../shared/domain/macro-import.ts';
import { MacroImport as MacroImportSchema } from '../../shared/domain/macro-import.ts';
import { readImport } from './read-import.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
function read(text: string, name = 'export.json'): MacroImport {
  const { read: result } = readImport({ name, bytes: bytes(text), locale: 'en' });
  return MacroImportSchema.parse(result);
}
function macrosOf(value: unknown): ImportedMacro[] {
  const result = read(JSON.stringify(value));
  if (result.outcome === 'refused') throw new Error(JSON.stringify(result));
  expect(result.problems).toEqual([]);
  return result.macros;
}
function only(value: unknown): ImportedMacro {
  const macros = macrosOf(value);
  expect(macros).toHaveLength(1);
  return macros[0] as ImportedMacro;
}

/** As `GET /api/v2/macros` answers. */
const zendesk = {
  macros: [
    {
      url: 'https://northgate.zendesk.com/api/v2/macros/360011.json',
      id: 360011,
      title: 'Deposits::Wrong network::Ask for the hash',
      active: true,
      updated_at: '2026-09-10T09:00:00Z',
      created_at: '2026-01-10T09:00:00Z',
      default: false,
      position: 3,
      description: null,
      actions: [
        { field: 'status', value: 'pending' },
        { field: 'priority', value: 'high' },
        {
          field: 'comment_value_html',
          value:
            '<p>Hi {{ticket.requester.first_name}},</p><p>please send the <strong>transaction hash</strong>.</p><p>{{dc.signature}}</p>',
        },
        { field: 'comment_mode_is_public', value: 'true' },
        { field: 'current_tags', value: 'wrong_network deposit' },
        { field: 'remove_tags', value: 'new' },
        { field: 'assignee_id', value: 'current_user' },
        { field: 'group_id', value: '20455932' },
        { field: 'custom_fields_360001', value: 'network' },
        { field: 'subject', value: 'Your deposit' },
      ],
      restriction: { type: 'Group', id: 4, ids: [4, 7] },
    },
    {
      id: 360012,
      title: 'Escalate',
      active: false,
      actions: [
        { field: 'comment_value', value: ['channel:all', 'Ask {{current_user.name}} about this.'] },
        { field: 'comment_mode_is_public', value: false },
        { field: 'set_tags', value: 'escalated' },
        { field: 'assignee_id', value: '' },
        { field: 'status', value: 'hold' },
      ],
      restriction: null,
    },
  ],
  next_page: null,
  previous_page: null,
  count: 2,
};

it('reads macros of Zendesk with what they do', () => {
  const [ask, escalate] = macrosOf(zendesk);
  expect(ask).toMatchObject({
    origin: { system: 'zendesk', account: 'northgate.zendesk.com', key: 'macro:360011' },
    active: true,
    restricted: { to: 'groups', names: ['4', '7'] },
    content: {
      title: 'Ask for the hash',
      folder: ['Deposits', 'Wrong network'],
      bodies: {
        en: 'Hi {{customer.first_name}},\n\nplease send the **transaction hash**.\n\n{{dc.signature}}',
      },
      actions: [
        { type: 'status', status: 'pending' },
        { type: 'priority', priority: 'high' },
        { type: 'tags', add: ['wrong_network', 'deposit'], remove: [] },
        { type: 'tags', add: [], remove: ['new'] },
        { type: 'assign', to: 'me' },
      ],
    },
  });
  expect(ask?.notes).toEqual([
    { about: 'placeholder', name: '{{dc.signature}}' },
    { about: 'unmapped', field: 'custom_fields_360001', value: 'network', why: 'known-there-only' },
    { about: 'unmapped', field: 'subject', value: 'Your deposit', why: 'no-counterpart' },
  ]);
  expect(ask?.foreign).toMatchObject([{ kind: 'group', id: '20455932', field: 'group_id' }]);
  expect(escalate).toMatchObject({
    active: false,
    restricted: null,
    foreign: [],
    content: {
      // What colleagues alone were to read must not become what a customer reads.
      bodies: {},
      actions: [
        { type: 'tags', add: ['escalated'], remove: [] },
        { type: 'assign', to: 'nobody' },
        { type: 'status', status: 'on_hold' },
        { type: 'note', text: 'Ask {{agent.name}} about this.' },
      ],
    },
    notes: [{ about: 'unmapped', field: 'set_tags', value: 'escalated', why: 'replaces-all' }],
  });
});

it('takes one text of several for different channels, and tells of the others', () => {
  const macro = only({
    macro: {
      id: 1,
      title: 'Hello',
      actions: [
        { field: 'comment_value', value: ['channel:chat', 'Hi!'] },
        { field: 'comment_value', value: ['channel:web', 'Dear customer'] },
      ],
    },
  });
  expect(macro.content).toMatchObject({ bodies: { en: 'Hi!' }, channels: ['chat'] });
  expect(macro.notes).toEqual([
    { about: 'unmapped', field: 'comment_value', value: 'channel:web, Dear customer', why: 'too-many' },
  ]);
});

it('reads canned responses of Freshdesk, alone and in their folders', () => {
  const response = {
    id: 51,
    title: 'Refund',
    folder_id: 9,
    content: 'Hi {{ticket.requester.firstname}}',
    content_html: '<div dir="ltr">Hi {{ticket.requester.firstname}},<br>{{ticket.url}}</div>',
    attachments: [{ id: 4, name: 'terms.pdf', content_type: 'application/pdf', size: 100 }],
    visibility: 2,
    group_ids: [77],
    created_at: '2018-08-16T09:08:53Z',
    updated_at: '2018-08-16T09:08:53Z',
  };
  expect(only([response])).toEqual({
    origin: { system: 'freshdesk', account: null, key: 'canned:51' },
    active: true,
    restricted: { to: 'groups', names: ['77'] },
    foreign: [],
    content: expect.objectContaining({
      title: 'Refund',
      folder: [],
      bodies: { en: 'Hi {{customer.first_name}},\n{{ticket.url}}' },
    }),
    notes: [
      { about: 'unmapped', field: 'folder_id', value: '9', why: 'known-there-only' },
      { about: 'placeholder', name: '{{ticket.url}}' },
      { about: 'file', name: 'terms.pdf' },
    ],
  });
  const folders = [{ id: 9, name: 'Money', personal: false, responses_count: 1 }];
  expect(only([...folders, response]).content.folder).toEqual(['Money']);
  expect(only([{ id: 9, name: 'Money', responses: [response] }]).content.folder).toEqual(['Money']);
});

it('says that a folder of Freshdesk which lists titles alone holds no texts', () => {
  const result = read(
    JSON.stringify({ id: 1, name: 'My folder', canned_responses: [{ id: 1, title: 'Canned response 1' }] }),
  );
  expect(result).toMatchObject({ outcome: 'read', system: 'freshdesk', macros: [] });
  expect(result.outcome === 'read' && result.problems).toEqual([
    { line: null, index: 0, field: 'content', why: 'no-text', found: 'Canned response 1' },
  ]);
});

it('reads canned responses and macros of Chatwoot', () => {
  const canned = only([
    {
      id: 3,
      account_id: 1,
      short_code: 'hello',
      content: "Hi {{ contact.first_name || 'there' }}, *welcome*",
    },
  ]);
  expect(canned).toMatchObject({
    origin: { system: 'chatwoot', key: 'canned:3' },
    content: {
      title: 'hello',
      shortcut: 'hello',
      bodies: { en: 'Hi {{customer.first_name | default: "there"}}, _welcome_' },
    },
    notes: [],
  });
  const macro = only({
    payload: [
      {
        id: 3,
        name: 'Escalate',
        visibility: 'personal',
        actions: [
          { action_name: 'send_message', action_params: ['We look into it.'] },
          { action_name: 'add_private_note', action_params: ['urgent'] },
          { action_name: 'add_label', action_params: ['escalated', 'vip'] },
          { action_name: 'assign_team', action_params: [3] },
          { action_name: 'assign_agent', action_params: ['self'] },
          { action_name: 'change_priority', action_params: ['medium'] },
          { action_name: 'change_status', action_params: ['snoozed'] },
          { action_name: 'mute_conversation', action_params: [] },
          { action_name: 'snooze_conversation', action_params: null },
          { action_name: 'resolve_conversation' },
        ],
        files: [{ id: 1, filename: 'menu.png', file_type: 'image' }],
      },
    ],
  });
  expect(macro).toMatchObject({
    origin: { system: 'chatwoot', key: 'macro:3' },
    restricted: { to: 'people', names: [] },
    foreign: [{ kind: 'group', id: '3', field: 'assign_team', at: 1 }],
    content: {
      bodies: { en: 'We look into it.' },
      actions: [
        { type: 'tags', add: ['escalated', 'vip'], remove: [] },
        { type: 'assign', to: 'me' },
        { type: 'priority', priority: 'normal' },
        { type: 'status', status: 'pending' },
        { type: 'status', status: 'pending' },
        { type: 'status', status: 'solved' },
        { type: 'note', text: 'urgent' },
      ],
    },
    notes: [
      { about: 'unmapped', field: 'mute_conversation', value: '', why: 'no-counterpart' },
      { about: 'file', name: 'menu.png' },
    ],
  });
});

it('reads text modules and macros of Zammad', () => {
  const module = only([
    {
      id: 2,
      name: 'Deposits::Hello',
      keywords: 'hello',
      content:
        '<div>Hi #{ticket.customer.firstname},</div><div><br></div><div>call #{ticket.customer.phone}</div>',
      active: false,
      group_ids: [1],
      note: '',
    },
  ]);
  expect(module).toMatchObject({
    origin: { system: 'zammad', key: 'text:2' },
    active: false,
    restricted: { to: 'groups', names: ['1'] },
    content: {
      title: 'Hello',
      folder: ['Deposits'],
      shortcut: 'hello',
      bodies: { en: 'Hi {{customer.first_name}},\n\ncall {{ticket.customer.phone}}' },
    },
    notes: [{ about: 'placeholder', name: '#{ticket.customer.phone}' }],
  });
  const macro = only([
    {
      id: 5,
      name: 'Close & tag',
      perform: {
        'ticket.state_id': { value: '4' },
        'ticket.state': { value: 'closed' },
        'ticket.tags': { operator: 'add', value: 'spam, closed' },
        'ticket.owner_id': { pre_condition: 'current_user.id', value: '' },
        'article.note': { body: 'closed by macro', internal: 'true', subject: 'Note' },
      },
      ux_flow_next_up: 'next_task',
      active: true,
    },
  ]);
  expect(macro).toMatchObject({
    origin: { system: 'zammad', key: 'macro:5' },
    content: {
      bodies: {},
      actions: [
        { type: 'status', status: 'solved' },
        { type: 'tags', add: ['spam', 'closed'], remove: [] },
        { type: 'assign', to: 'me' },
        { type: 'go', to: 'close-tab' },
        { type: 'note', text: 'closed by macro' },
      ],
    },
    notes: [{ about: 'unmapped', field: 'ticket.state_id', value: '4', why: 'known-there-only' }],
  });
});

it('reads pages one after the other, one a line, or as an array', () => {
  const [one, two] = zendesk.macros.map((macro) => ({ macros: [macro] }));
  for (const text of [
    `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`,
    JSON.stringify([one, two]),
    `${JSON.stringify(one, null, 2)}\n${JSON.stringify(two, null, 2)}`,
    zendesk.macros.map((macro) => JSON.stringify(macro)).join('\n'),
  ]) {
    const result = read(text);
    expect(result.outcome === 'read' && result.macros.map(({ origin }) => origin.key)).toEqual([
      'macro:360011',
      'macro:360012',
    ]);
    expect(result.outcome === 'read' && result.problems).toEqual([]);
  }
});

it('names what is broken by its place and field, and reads the rest', () => {
  const good = { id: 1, title: 'Good', actions: [{ field: 'status', value: 'open' }] };
  const result = read(
    JSON.stringify([
      good,
      { id: 2, title: '', actions: [] },
      { id: 3, title: 'No list', actions: [{ value: 'open' }] },
      'what?',
      { colour: 'red' },
      good,
      { ...good, id: 4 },
    ]),
  );
  expect(result).toMatchObject({
    outcome: 'read',
    macros: [{ origin: { key: 'macro:1' } }, { origin: { key: 'macro:4' } }],
  });
  expect(result.outcome === 'read' && result.problems).toEqual([
    { line: null, index: 1, field: 'title', why: 'wrong-type', found: '' },
    { line: null, index: 2, field: 'actions.0.field', why: 'missing', found: '' },
    { line: null, index: 3, field: null, why: 'wrong-type', found: 'what?' },
    { line: null, index: 4, field: null, why: 'unknown-shape', found: 'colour' },
    { line: null, index: 5, field: null, why: 'duplicate', found: 'Good' },
  ]);
});

it('reads the other lines when one is broken, and the pages before one that is cut off', () => {
  const [one, two] = zendesk.macros.map((macro) => JSON.stringify(macro));
  const lines = read(`${one}\n{"id": 9, "title"\n${two}\n`);
  expect(lines.outcome === 'read' && lines.macros).toHaveLength(2);
  expect(lines.outcome === 'read' && lines.problems).toEqual([
    { line: 2, index: null, field: null, why: 'broken', found: '{"id": 9, "title"' },
  ]);
  const pages = read(`${JSON.stringify(zendesk, null, 1)}\n{\n"macros": [\n{"id": 5, "ti`);
  expect(pages.outcome === 'read' && pages.macros).toHaveLength(2);
  expect(pages.outcome === 'read' && pages.problems).toMatchObject([{ why: 'broken', index: null }]);
});

it('says at which line JSON ends to be some', () => {
  const text = JSON.stringify(zendesk, null, 1);
  expect(read(text.slice(0, 400))).toEqual({
    outcome: 'refused',
    why: 'not-readable',
    form: 'json',
    line: text.slice(0, 400).split('\n').length,
  });
  expect(read('{\n "macros": [\n  {"id": 1,}\n ]\n}')).toMatchObject({ why: 'not-readable', line: 3 });
});

it('names what nothing can fill in, in place of a placeholder', () => {
  const notesOf = (text: string) =>
    only({ id: 1, title: 'x', actions: [{ field: 'comment_value', value: text }] }).notes;
  expect(notesOf('Hi {{dc.x}} {% if ticket.requester.name == "A" %}x')).toEqual([
    { about: 'broken-template', name: '{% if customer.name == "A" %}' },
    { about: 'placeholder', name: '{{dc.x}}' },
  ]);
  expect(notesOf('Hi {% for x in y %}x')).toEqual([{ about: 'broken-template', name: '{% for x in y %}' }]);
  expect(notesOf('Hi {{ticket.requester.name | nosuchfilter}}')).toEqual([
    { about: 'broken-template', name: '{{customer.name | nosuchfilter}}' },
  ]);
});

it('keeps what is too long as long as it may be, and says so', () => {
  const macro = only({
    id: 1,
    title: 'x'.repeat(300),
    actions: [
      { field: 'comment_value', value: `${'y'.repeat(19_990)} {{ticket.requester.name}}` },
      ...Array.from({ length: 150 }, (_, at) => ({ field: 'cc', value: String(at) })),
    ],
  });
  expect(macro.content.title).toHaveLength(200);
  // Not half a placeholder, which no guard would see.
  expect(macro.content.bodies.en).toBe(`${'y'.repeat(19_990)} `);
  expect(macro.notes.slice(0, 1)).toEqual([{ about: 'cut', field: 'title', characters: 300 }]);
  expect(macro.notes).toHaveLength(101);
  expect(macro.notes.at(-1)).toMatchObject({ about: 'more' });
});

it('keeps what Zendesk names by its own ids in its place among the actions', () => {
  const group = 'SupportAssignable:support_assignable/group/360';
  const [macro] = macrosOf({
    macros: [
      {
        id: 7,
        title: 'Hand over',
        actions: [
          { field: 'status', value: 'pending' },
          { field: 'group_id', value: '360' },
          { field: 'assignee_id', value: '15' },
          { field: 'current_tags', value: 'handed' },
          { field: 'custom_status_id', value: 12 },
          {
            field: 'side_conversation_ticket',
            value: ['About it', '<p>Can you <b>look</b>?</p>', group, 'text/html'],
          },
          { field: 'side_conversation', value: ['Hello', 'Is it done?', 'bank@example.com', 'text/plain'] },
          { field: 'side_conversation_slack', value: ['Look', 'SlackWorkspace:1'] },
        ],
      },
    ],
  });
  expect(macro?.content.actions).toEqual([
    { type: 'status', status: 'pending' },
    { type: 'tags', add: ['handed'], remove: [] },
  ]);
  expect(macro?.foreign).toEqual([
    { kind: 'group', id: '360', field: 'group_id', at: 1 },
    { kind: 'person', id: '15', field: 'assignee_id', at: 1 },
    { kind: 'other', id: '12', field: 'custom_status_id', at: 2 },
    {
      kind: 'group',
      id: '360',
      field: 'side_conversation_ticket',
      at: 2,
      asks: { subject: 'About it', text: 'Can you **look**?' },
    },
    {
      kind: 'other',
      id: 'bank@example.com',
      field: 'side_conversation',
      at: 2,
      asks: { subject: 'Hello', text: 'Is it done?' },
    },
  ]);
  expect(macro?.notes.map((note) => ('field' in note ? note.field : null))).toEqual([
    'side_conversation_slack',
  ]);
});
