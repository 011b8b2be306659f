export const time = {
  now: 'vừa xong',
  seconds: { short: '{{count}} giây', long_other: '{{count}} giây' },
  minutes: { short: '{{count}} phút', long_other: '{{count}} phút' },
  hours: { short: '{{count}} giờ', long_other: '{{count}} giờ' },
  days: { short: '{{count}} ngày', long_other: '{{count}} ngày' },
};
