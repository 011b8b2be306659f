export const time = {
  now: 'şimdi',
  seconds: { short: '{{count}} sn', long_one: '{{count}} saniye', long_other: '{{count}} saniye' },
  minutes: { short: '{{count}} dk', long_one: '{{count}} dakika', long_other: '{{count}} dakika' },
  hours: { short: '{{count}} sa', long_one: '{{count}} saat', long_other: '{{count}} saat' },
  days: { short: '{{count}} g', long_one: '{{count}} gün', long_other: '{{count}} gün' },
};
