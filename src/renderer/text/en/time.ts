export const time = {
  now: 'now',
  seconds: { short: '{{count}}s', long_one: '{{count}} second', long_other: '{{count}} seconds' },
  minutes: { short: '{{count}}m', long_one: '{{count}} minute', long_other: '{{count}} minutes' },
  hours: { short: '{{count}}h', long_one: '{{count}} hour', long_other: '{{count}} hours' },
  days: { short: '{{count}}d', long_one: '{{count}} day', long_other: '{{count}} days' },
};
