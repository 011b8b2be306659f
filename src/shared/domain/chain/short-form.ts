/** `0x7a…91f`: how people name an address among themselves. Never to be copied or compared. */
export function shortForm(value: string): string {
  if (value.length <= 12) return value;
  const head = /^(?:0x|bc1|ltc1|cosmos1|addr1)/i.exec(value)?.[0].length ?? 0;
  return `${value.slice(0, Math.max(4, head + 3))}…${value.slice(-4)}`;
}
