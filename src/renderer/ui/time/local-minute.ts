/** `2026-03-02T14:30` in local time, as a date field wants it; of no instant nothing. */
export function localMinuteOf(at: number | undefined): string {
  if (at === undefined) return '';
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The instant of a date field in ms; undefined while it names none. */
export function instantOf(field: string): number | undefined {
  const at = new Date(field).getTime();
  return Number.isFinite(at) && at >= 0 ? at : undefined;
}
