import { afterEach, describe, expect, it } from 'vitest';
import type { InterfaceLanguage } from '../../../shared/domain/interface-language.ts';
import { readSnooze, snoozePresets } from './snooze-time.ts';

/** Tuesday, 3 November 2026, 10:20 on the wall. */
const now = new Date(2026, 10, 3, 10, 20).getTime();
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
const minutes = (count: number) => now + count * 60_000;

const readings: Record<InterfaceLanguage, [typed: string, expected: number][]> = {
  en: [
    ['45m', minutes(45)],
    ['1h 30m', minutes(90)],
    ['in 3 hours', minutes(180)],
    ['half an hour', minutes(30)],
    ['2 days', at(5, 10, 20)],
    ['in 2 days at 9', at(5, 9)],
    ['an hour', minutes(60)],
    ['Tomorrow', at(4, 9)],
    ['tom 14:30', at(4, 14, 30)],
    ['tomorrow afternoon', at(4, 15)],
    ['tonight', at(3, 20)],
    ['this evening at 7', at(3, 19)],
    ['day after tomorrow 8am', at(5, 8)],
    ['fri', at(6, 9)],
    ['friday at 4pm', at(6, 16)],
    ['next friday', at(6, 9)],
    ['tuesday', at(10, 9)],
    ['next week', at(9, 9)],
    ['next month', new Date(2026, 11, 1, 9).getTime()],
    ['nov 12', at(12, 9)],
    ['12 november 3pm', at(12, 15)],
    ['jan 5', new Date(2027, 0, 5, 9).getTime()],
    ['18:00', at(3, 18)],
    ['18h30', at(3, 18, 30)],
    ['9:00', at(4, 9)],
    ['at 9', at(4, 9)],
    ['12pm', at(3, 12)],
    ['tonight at 9', at(3, 21)],
    ['tonight at 12', at(4, 0)],
    ['tonight at 2', at(4, 2)],
    ['tonight at 2am', at(4, 2)],
    ['tonight at 11pm', at(3, 23)],
    ['tonight 22:30', at(3, 22, 30)],
    ['tomorrow night at 1', at(5, 1)],
    ['friday night at 12', at(7, 0)],
    ['nov 30 at 2 night', new Date(2026, 11, 1, 2).getTime()],
    ['in 2 days at 3 night', at(6, 3)],
  ],
  es: [
    ['en 3 horas', minutes(180)],
    ['dentro de 20 minutos', minutes(20)],
    ['media hora', minutes(30)],
    ['mañana', at(4, 9)],
    ['mañana a las 16:30', at(4, 16, 30)],
    ['manana por la tarde', at(4, 15)],
    ['pasado mañana a las 9 de la mañana', at(5, 9)],
    ['esta noche', at(3, 20)],
    ['el viernes', at(6, 9)],
    ['el sábado a las 3 de la tarde', at(7, 15)],
    ['la próxima semana', at(9, 9)],
    ['12 de noviembre', at(12, 9)],
    ['a las 12 de la noche', at(4, 0)],
    ['12 de la noche', at(4, 0)],
    ['mañana a las 10 de la noche', at(4, 22)],
    ['a las 2 de la noche', at(4, 2)],
    ['esta noche a las 9', at(3, 21)],
  ],
  pt: [
    ['em 3 horas', minutes(180)],
    ['daqui a 2 dias', at(5, 10, 20)],
    ['amanhã', at(4, 9)],
    ['amanhã às 14h30', at(4, 14, 30)],
    ['depois de amanhã de manhã', at(5, 9)],
    ['sexta-feira', at(6, 9)],
    ['sexta às 16h', at(6, 16)],
    ['hoje à noite', at(3, 20)],
    ['semana que vem', at(9, 9)],
    ['12 de novembro', at(12, 9)],
    ['às 12 da noite', at(4, 0)],
    ['às 11 da noite', at(3, 23)],
    ['hoje à noite às 8', at(3, 20)],
    ['às 2 da noite', at(4, 2)],
  ],
  tr: [
    ['3 saat sonra', minutes(180)],
    ['45 dk', minutes(45)],
    ['yarım saat', minutes(30)],
    ['yarın', at(4, 9)],
    ['YARIN saat 14:30', at(4, 14, 30)],
    ['yarın öğleden sonra', at(4, 15)],
    ['bu akşam', at(3, 18)],
    ['cuma', at(6, 9)],
    ['cumartesi saat 9', at(7, 9)],
    ['haftaya', at(9, 9)],
    ['12 kasım', at(12, 9)],
    ['gece 2', at(4, 2)],
    ['gece 12', at(4, 0)],
    ['gece saat 11', at(3, 23)],
    ['bu gece saat 5', at(4, 5)],
    ['yarın gece 12', at(5, 0)],
  ],
  vi: [
    ['3 giờ nữa', minutes(180)],
    ['sau 45 phút', minutes(45)],
    ['3 giờ chiều', at(3, 15)],
    ['ngày mai', at(4, 9)],
    ['mai lúc 14 giờ 30', at(4, 14, 30)],
    ['tối nay', at(3, 18)],
    ['thứ sáu', at(6, 9)],
    ['thứ sáu 3 giờ chiều', at(6, 15)],
    ['tuần sau', at(9, 9)],
    ['12 giờ đêm', at(4, 0)],
    ['2 giờ đêm', at(4, 2)],
    ['11 giờ đêm', at(3, 23)],
    ['0 giờ đêm', at(4, 0)],
  ],
  ar: [
    ['بعد 3 ساعات', minutes(180)],
    ['بعد ساعتين', minutes(120)],
    ['بعد ٤٥ دقيقة', minutes(45)],
    ['غدا', at(4, 9)],
    ['غدًا الساعة 3 مساءً', at(4, 15)],
    ['بعد غد', at(5, 9)],
    ['الليلة', at(3, 20)],
    ['الجمعة', at(6, 9)],
    ['يوم الأحد صباحا', at(8, 9)],
    ['الأسبوع القادم', at(9, 9)],
    ['الساعة 2 ليلا', at(4, 2)],
    ['الساعة ١٢ ليلا', at(4, 0)],
    ['الساعة 10 ليلا', at(3, 22)],
    ['الليلة الساعة 11', at(3, 23)],
  ],
};

for (const [language, list] of Object.entries(readings) as [InterfaceLanguage, [string, number][]][])
  describe(`reads ${language}`, () => {
    it.each(list)('“%s”', (typed, expected) => {
      const read = readSnooze(typed, now, language);
      expect(read && new Date(read).toString()).toBe(new Date(expected).toString());
    });
    it('and the short English forms', () => {
      expect(readSnooze('2d', now, language)).toBe(at(5, 10, 20));
    });
  });

it.each([
  '',
  'soon',
  '25:00',
  '13pm',
  'today 9:00',
  'today',
  '900 weeks',
  'to',
  '-3h',
  'tomorrow friday',
  'feb 31',
  'tomorrow and the customer wrote',
])('does not guess at “%s”', (typed) => {
  expect(readSnooze(typed, now, 'en')).toBe(null);
});

it('means the night that it is, for whoever is up in it', () => {
  const one = at(3, 1);
  for (const [typed, language] of [
    ['tonight at 2', 'en'],
    ['gece 2', 'tr'],
    ['الساعة 2 ليلا', 'ar'],
  ] as const)
    expect(readSnooze(typed, one, language)).toBe(at(3, 2));
});

it('offers only choices that lie ahead, today only while today lasts', () => {
  expect(snoozePresets(now).map(({ preset }) => preset)).toEqual([
    'inOneHour',
    'laterToday',
    'tomorrow',
    'monday',
  ]);
  const late = at(3, 22);
  expect(snoozePresets(late).map(({ preset }) => preset)).toEqual(['inOneHour', 'tomorrow', 'monday']);
  for (const choice of [...snoozePresets(now), ...snoozePresets(late)])
    expect(choice.at).toBeGreaterThan(now);
});

it('means next Monday when today is one', () => {
  const monday = at(9, 8);
  expect(snoozePresets(monday).find(({ preset }) => preset === 'monday')?.at).toBe(at(16, 9));
});

describe('where and when the clocks change', () => {
  const here = process.env.TZ;
  afterEach(() => {
    if (here === undefined) delete process.env.TZ;
    else process.env.TZ = here;
  });
  const read = (typed: string, from: string, timezone: string) => {
    process.env.TZ = timezone;
    return new Date(readSnooze(typed, Date.parse(from), 'en') ?? Number.NaN).toISOString();
  };
  const presets = (from: string, timezone: string) => {
    process.env.TZ = timezone;
    return Object.fromEntries(
      snoozePresets(Date.parse(from)).map(({ preset, at }) => [preset, new Date(at).toISOString()]),
    );
  };

  it.each([
    // Clocks go forward on Sunday 29 March 2026 in Lisbon, and back on 25 October.
    ['2026-03-28T12:00:00Z', 'Europe/Lisbon', '2026-03-29T11:00:00.000Z', '2026-03-29T08:00:00.000Z'],
    ['2026-10-24T11:00:00Z', 'Europe/Lisbon', '2026-10-25T12:00:00.000Z', '2026-10-25T09:00:00.000Z'],
    // Where no clock changes, and where they go back on 5 April.
    ['2026-03-28T12:00:00Z', 'Asia/Ho_Chi_Minh', '2026-03-29T12:00:00.000Z', '2026-03-29T02:00:00.000Z'],
    ['2026-04-04T03:00:00Z', 'Australia/Sydney', '2026-04-05T04:00:00.000Z', '2026-04-04T23:00:00.000Z'],
  ])(
    'from %s in %s a day keeps the time on the wall, hours pass as they pass',
    (from, timezone, day, nine) => {
      expect(read('1 day', from, timezone)).toBe(day);
      expect(read('tomorrow', from, timezone)).toBe(nine);
      expect(presets(from, timezone).tomorrow).toBe(nine);
      const later = new Date(Date.parse(from) + 24 * 3_600_000).toISOString();
      expect(read('in 24 hours', from, timezone)).toBe(later);
    },
  );

  it('takes a time that is skipped an hour later, and the first of one that comes twice', () => {
    expect(read('tomorrow 1:30', '2026-03-28T12:00:00Z', 'Europe/Lisbon')).toBe('2026-03-29T01:30:00.000Z');
    expect(read('tomorrow 1:30', '2026-10-24T11:00:00Z', 'Europe/Lisbon')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('reckons today, tomorrow and Monday from the calendar on the wall', () => {
    // Sunday evening in Lisbon is Monday morning in Ho Chi Minh City.
    const from = '2026-11-29T22:00:00Z';
    expect(presets(from, 'Europe/Lisbon').monday).toBe('2026-11-30T09:00:00.000Z');
    expect(presets(from, 'Asia/Ho_Chi_Minh').monday).toBe('2026-12-07T02:00:00.000Z');
    expect(presets(from, 'Europe/Lisbon')).not.toHaveProperty('laterToday');
    expect(presets(from, 'Asia/Ho_Chi_Minh')).toHaveProperty('laterToday');
    expect(read('10:00', from, 'Asia/Ho_Chi_Minh')).toBe('2026-11-30T03:00:00.000Z');
  });
});
