import { box, colour, sheet, text } from './kit.ts';
import { type Drawing, flow, screen, table } from './layouts.ts';

/** API, companies, taxes and reports. */
export function businessPictures(): Drawing[] {
  return [
    screen({
      name: 'api-key-create',
      title: 'Creating an API key',
      place: 'Profile › API',
      parts: [
        { kind: 'field', label: 'Name', value: 'Market maker, server 2' },
        { kind: 'toggle', label: 'Read', on: true },
        { kind: 'toggle', label: 'Trade', on: true, mark: 1 },
        {
          kind: 'toggle',
          label: 'Withdraw',
          on: false,
          hint: 'Only to the whitelist, after 24 hours',
          mark: 2,
        },
        { kind: 'field', label: 'Allowed IP addresses', value: '203.0.113.24', mono: true, mark: 3 },
        { kind: 'button', label: 'Create' },
      ],
      legend: [
        'Give only the rights that the program needs.',
        'Leave it off unless there is no other way.',
        'Needed for everything but reading.',
      ],
    }),
    apiError(),
    table({
      name: 'company-roles',
      title: 'Roles in a company account',
      heads: ['Role', 'Sees', 'May'],
      shares: [1.1, 1.2, 2],
      highlight: 3,
      rows: [
        ['Viewer', 'everything', 'nothing'],
        ['Trader', 'markets, balances', 'trade'],
        ['Operator', 'everything', 'create withdrawals'],
        ['Approver', 'everything', 'approve withdrawals of others'],
        ['Administrator', 'everything', 'users, keys, rules, sub-accounts'],
      ],
      foot: 'Whoever created a withdrawal cannot approve it.',
    }),
    flow('company-flow', 'The way of an application', [
      { head: 'Company', text: 'Register number, purpose, expected volume.', tone: 'plain' },
      { head: 'People', text: 'Directors, signatories, owners from 25 %.', tone: 'plain' },
      { head: 'Documents', text: 'Register, articles, ownership chain up to people.' },
      { head: 'Check', text: '5 to 15 working days once it is complete.', tone: 'warn' },
      { head: 'Contract', text: 'Signed electronically. Then users and rules.', tone: 'good' },
    ]),
    screen({
      name: 'tax-export',
      title: 'Creating a tax report',
      place: 'Profile › Taxes',
      parts: [
        { kind: 'field', label: 'Year', value: '2025', look: 'select' },
        { kind: 'field', label: 'Country', value: 'Portugal', look: 'select', mark: 1 },
        { kind: 'field', label: 'Method', value: 'FIFO', look: 'select', mark: 2 },
        { kind: 'note', tone: 'warn', text: '3 deposits without a purchase price.', mark: 3 },
        { kind: 'button', label: 'Create report' },
      ],
      legend: [
        'The country decides which methods exist.',
        'First in, first out, or another one.',
        'Enter day and price, or they count as 0.',
      ],
    }),
    screen({
      name: 'statement-export',
      title: 'Exports and statements',
      place: 'Profile › Reports',
      parts: [
        { kind: 'field', label: 'Document', value: 'Movements and fees', look: 'select', mark: 1 },
        { kind: 'field', label: 'Period', value: '1 Jan to 31 Dec 2025', look: 'select' },
        { kind: 'tabs', names: ['CSV', 'XLSX', 'PDF'], active: 0 },
        { kind: 'row', label: 'Sub-accounts', value: 'all', tone: 'accent', mark: 2 },
        { kind: 'button', label: 'Create' },
      ],
      legend: [
        'History, fees, statement of balance, account confirmation.',
        'Often forgotten when sums don’t match.',
      ],
    }),
  ];
}

function apiError(): Drawing {
  const lines: readonly [string, string, string][] = [
    ['HTTP/1.1 429 Too Many Requests', colour.bad, '1'],
    ['RateLimit-Remaining: 0', colour.ink, ''],
    ['Retry-After: 1', colour.ink, '2'],
    ['X-Request-Id: 01J9Q7WZ4M', colour.ink, '3'],
    ['', colour.ink, ''],
    ['{', colour.ink, ''],
    ['\u00a0\u00a0"code": "RATE_LIMITED",', colour.accent, '4'],
    ['\u00a0\u00a0"message": "25 orders a second"', colour.ink, ''],
    ['}', colour.ink, ''],
  ];
  const notes = [
    'The class of the error.',
    'Wait this many seconds.',
    'Send us this. We find the call with it.',
    'What your program should look at.',
  ];
  const dot = (x: number, y: number, number: string): string =>
    `<circle cx="${x}" cy="${y}" r="14" fill="${colour.accent}" stroke="${colour.paper}" stroke-width="3"/>` +
    text(x, y + 5.5, number, { size: 15, bold: true, fill: colour.paper, anchor: 'middle' });
  const body =
    box(40, 32, 540, 372, { radius: 16 }) +
    lines
      .map(
        ([words, ink, number], at) =>
          (words
            ? text(72, 86 + at * 36, words, { size: 18, mono: true, fill: ink, bold: ink !== colour.ink })
            : '') + (number ? dot(580, 80 + at * 36, number) : ''),
      )
      .join('') +
    notes
      .map(
        (note, at) =>
          dot(624, 100 + at * 62, String(at + 1)) + text(652, 106 + at * 62, note, { size: 16.5 }),
      )
      .join('');
  return { name: 'api-error', svg: sheet(436, 'An error answer of the API', body) };
}
