/** Minutes since midnight as an `<input type="time">` writes them; the end of a day is its midnight. */
export function sayMinutes(minutes: number): string {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** null when nothing has been chosen. */
export function readMinutes(value: string): number | null {
  const found = /^(\d{2}):(\d{2})/.exec(value);
  if (!found) return null;
  const minutes = Number(found[1]) * 60 + Number(found[2]);
  return minutes < 1440 ? minutes : null;
}
