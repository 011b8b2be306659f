/** `09:30` of minutes since midnight; the end of the day is written as its beginning. */
export function clockOf(minute: number): string {
  const within = minute % 1440;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

/** Minutes since midnight of `09:30`; null for what is no time. */
export function minuteOf(clock: string): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(clock) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
