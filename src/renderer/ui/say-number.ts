let grouped: Intl.NumberFormat | undefined;

/** A count as the workstation writes it: `12`, `2,539`. */
export function sayNumber(count: number): string {
  if (count < 1000) return String(count);
  grouped ??= new Intl.NumberFormat();
  return grouped.format(count);
}
