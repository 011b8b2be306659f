/** Whether what is being written is what the hub has. */
export function isSame<Thing>(kept: Thing | undefined, written: Thing): boolean {
  return kept !== undefined && JSON.stringify(kept) === JSON.stringify(written);
}
