import { locale } from '../../text/locale.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `340 kB`, in the interface language's way of writing numbers. */
export function fileSize(bytes: number): string {
  const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const format = new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: units[power] ?? 'byte',
    // Short, English bytes have no plural.
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power >= 2 ? 1 : 0,
  });
  return format.format(bytes / 1000 ** power);
}
