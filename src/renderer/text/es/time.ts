export const time = {
  now: 'ahora',
  seconds: { short: '{{count}} s', long_one: '{{count}} segundo', long_other: '{{count}} segundos' },
  minutes: { short: '{{count}} min', long_one: '{{count}} minuto', long_other: '{{count}} minutos' },
  hours: { short: '{{count}} h', long_one: '{{count}} hora', long_other: '{{count}} horas' },
  days: { short: '{{count}} d', long_one: '{{count}} día', long_other: '{{count}} días' },
};
