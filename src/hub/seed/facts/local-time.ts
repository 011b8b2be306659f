/** The clock on somebody's wall, `offset` minutes ahead of UTC. `month` counts from 0. */
export function localTime(
  instant: number,
  offset: number,
): { readonly year: number; readonly month: number; readonly day: number; readonly clock: string } {
  const local = new Date(instant + offset * 60_000);
  const hours = String(local.getUTCHours()).padStart(2, '0');
  const minutes = String(local.getUTCMinutes()).padStart(2, '0');
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth(),
    day: local.getUTCDate(),
    clock: `${hours}:${minutes}`,
  };
}
