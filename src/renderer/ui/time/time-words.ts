import type { InterfaceLanguage } from '../../../shared/domain/interface-language.ts';

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month';
export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/** What people of one language say of times to come. Weekdays and months come from Intl. */
export type TimeWords = {
  readonly unit: Readonly<Record<Unit, readonly string[]>>;
  /** "One" before a unit: an hour. */
  readonly one: readonly string[];
  /** "Half" of a unit or behind one, in minutes: half an hour. */
  readonly halfHour: readonly string[];
  /** With one of these a number and a unit is a span: in 3 hours, 3 giờ nữa. */
  readonly span: readonly string[];
  /** Before a time of day: at 3. */
  readonly at: readonly string[];
  /** Behind a number it is a time of day, unless the words speak of a span: 3 giờ. */
  readonly oclock: readonly string[];
  readonly day: readonly (readonly [words: string, daysAhead: number])[];
  readonly part: Readonly<Record<DayPart, readonly string[]>>;
  /** The coming Monday, the first of the coming month. */
  readonly nextWeek: readonly string[];
  readonly nextMonth: readonly string[];
  /** Words without weight here. */
  readonly skip: readonly string[];
};

export const timeWords: Readonly<Record<InterfaceLanguage, TimeWords>> = {
  en: {
    unit: {
      minute: ['m', 'min', 'mins', 'minute', 'minutes'],
      hour: ['h', 'hr', 'hrs', 'hour', 'hours'],
      day: ['d', 'day', 'days'],
      week: ['w', 'wk', 'week', 'weeks'],
      month: ['month', 'months'],
    },
    one: ['a', 'an', 'one'],
    halfHour: ['half an hour', 'half hour'],
    span: ['in'],
    at: ['at'],
    oclock: ["o'clock"],
    day: [
      ['today', 0],
      ['tonight', 0],
      ['tomorrow', 1],
      ['tmrw', 1],
      ['day after tomorrow', 2],
    ],
    part: {
      morning: ['morning'],
      noon: ['noon', 'midday'],
      afternoon: ['afternoon'],
      evening: ['evening'],
      night: ['tonight', 'night'],
    },
    nextWeek: ['next week'],
    nextMonth: ['next month'],
    skip: ['on', 'the', 'in the', 'next', 'this', 'of', 'and', 'later'],
  },
  es: {
    unit: {
      minute: ['m', 'min', 'minuto', 'minutos'],
      hour: ['h', 'hora', 'horas'],
      day: ['d', 'dia', 'dias'],
      week: ['sem', 'semana', 'semanas'],
      month: ['mes', 'meses'],
    },
    one: ['un', 'una'],
    halfHour: ['media hora'],
    span: ['en', 'dentro de'],
    at: ['a las', 'a la'],
    oclock: [],
    day: [
      ['hoy', 0],
      ['esta noche', 0],
      ['mañana', 1],
      ['pasado mañana', 2],
    ],
    part: {
      morning: ['por la mañana', 'de la mañana', 'en la mañana'],
      noon: ['mediodia', 'al mediodia', 'a mediodia'],
      afternoon: ['por la tarde', 'de la tarde', 'en la tarde', 'tarde'],
      evening: [],
      night: ['por la noche', 'de la noche', 'en la noche', 'esta noche', 'noche'],
    },
    nextWeek: ['la proxima semana', 'proxima semana', 'la semana que viene', 'semana que viene'],
    nextMonth: ['el proximo mes', 'proximo mes', 'el mes que viene'],
    skip: ['el', 'la', 'los', 'de', 'proximo', 'este', 'esta', 'que viene', 'y'],
  },
  pt: {
    unit: {
      minute: ['m', 'min', 'minuto', 'minutos'],
      hour: ['h', 'hora', 'horas'],
      day: ['d', 'dia', 'dias'],
      week: ['sem', 'semana', 'semanas'],
      month: ['mes', 'meses'],
    },
    one: ['um', 'uma'],
    halfHour: ['meia hora'],
    span: ['em', 'daqui a', 'dentro de'],
    at: ['as', 'a'],
    oclock: [],
    day: [
      ['hoje', 0],
      ['amanha', 1],
      ['depois de amanha', 2],
    ],
    part: {
      morning: ['de manha', 'da manha', 'pela manha'],
      noon: ['meio dia', 'meio-dia', 'ao meio dia', 'ao meio-dia'],
      afternoon: ['a tarde', 'da tarde', 'de tarde', 'tarde'],
      evening: [],
      night: ['a noite', 'da noite', 'de noite', 'noite'],
    },
    nextWeek: ['proxima semana', 'na proxima semana', 'semana que vem', 'na semana que vem'],
    nextMonth: ['proximo mes', 'no proximo mes', 'mes que vem'],
    skip: ['na', 'no', 'o', 'de', 'proxima', 'proximo', 'esta', 'este', 'que vem', 'e', 'feira', '-feira'],
  },
  tr: {
    unit: {
      minute: ['dk', 'dakika'],
      hour: ['sa', 'saat'],
      day: ['gun'],
      week: ['hafta'],
      month: ['ay'],
    },
    one: ['bir'],
    halfHour: ['yarim saat'],
    span: ['sonra', 'icinde'],
    at: ['saat'],
    oclock: [],
    day: [
      ['bugun', 0],
      ['bu gece', 0],
      ['bu aksam', 0],
      ['yarin', 1],
      ['obur gun', 2],
      ['ertesi gun', 2],
    ],
    part: {
      morning: ['sabah', 'sabahleyin'],
      noon: ['oglen', 'ogle'],
      afternoon: ['ogleden sonra'],
      evening: ['bu aksam', 'aksam'],
      night: ['bu gece', 'gece'],
    },
    nextWeek: ['gelecek hafta', 'haftaya', 'onumuzdeki hafta'],
    nextMonth: ['gelecek ay', 'onumuzdeki ay'],
    skip: [
      'gelecek',
      'onumuzdeki',
      'bu',
      'gunu',
      'saati',
      'de',
      'da',
      'te',
      'ta',
      "'de",
      "'da",
      "'te",
      "'ta",
    ],
  },
  vi: {
    unit: {
      minute: ['p', 'phut'],
      hour: ['gio', 'tieng', 'tieng dong ho'],
      day: ['ngay'],
      week: ['tuan'],
      month: ['thang'],
    },
    one: ['mot'],
    halfHour: ['nua tieng', 'nua gio'],
    span: ['sau', 'trong', 'nua', 'trong vong'],
    at: ['luc', 'vao luc'],
    oclock: ['gio', 'g', 'h'],
    day: [
      ['hom nay', 0],
      ['toi nay', 0],
      ['chieu nay', 0],
      ['mai', 1],
      ['ngay mai', 1],
      ['mot', 2],
      ['ngay kia', 2],
    ],
    part: {
      morning: ['buoi sang', 'sang'],
      noon: ['buoi trua', 'trua'],
      afternoon: ['buoi chieu', 'chieu nay', 'chieu'],
      evening: ['buoi toi', 'toi nay', 'toi'],
      night: ['dem'],
    },
    nextWeek: ['tuan sau', 'tuan toi'],
    nextMonth: ['thang sau', 'thang toi'],
    skip: ['vao', 'nay', 'sau', 'toi'],
  },
  ar: {
    unit: {
      minute: ['د', 'دقيقة', 'دقائق', 'دقايق'],
      hour: ['س', 'ساعة', 'ساعات'],
      day: ['يوم', 'أيام', 'يوما'],
      week: ['أسبوع', 'أسابيع'],
      month: ['شهر', 'أشهر', 'شهور'],
    },
    one: [],
    halfHour: ['نصف ساعة'],
    span: ['بعد', 'خلال', 'في غضون'],
    at: ['الساعة', 'عند الساعة', 'في الساعة', 'على الساعة'],
    oclock: [],
    day: [
      ['اليوم', 0],
      ['الليلة', 0],
      ['غدا', 1],
      ['بكرة', 1],
      ['بعد غد', 2],
      ['بعد غدا', 2],
    ],
    part: {
      morning: ['صباحا', 'الصباح', 'في الصباح', 'ص'],
      noon: ['ظهرا', 'الظهر', 'عند الظهر'],
      afternoon: ['عصرا', 'بعد الظهر', 'العصر'],
      evening: ['مساء', 'المساء', 'في المساء', 'م'],
      night: ['ليلا', 'الليلة', 'الليل'],
    },
    nextWeek: ['الأسبوع القادم', 'الأسبوع المقبل', 'الأسبوع الجاي'],
    nextMonth: ['الشهر القادم', 'الشهر المقبل'],
    skip: ['يوم', 'في', 'القادم', 'المقبل', 'هذا', 'و'],
  },
};

/** What Arabic says in one word: two hours. */
export const dualUnits: Readonly<Record<string, readonly [count: number, unit: Unit]>> = {
  دقيقتين: [2, 'minute'],
  ساعتين: [2, 'hour'],
  يومين: [2, 'day'],
  أسبوعين: [2, 'week'],
  شهرين: [2, 'month'],
};
