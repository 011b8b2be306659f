/** How many addresses of a text are looked at. */
const mostAddresses = 200;

/** The web addresses in a text, without the signs that end a sentence. */
export function addressesIn(text: string): string[] {
  const found = new Set<string>();
  for (const [address] of text.matchAll(/\bhttps:\/\/[^\s<>"'\]]{1,2000}/g)) {
    found.add(address.replace(/[.,;:!?)]+$/, ''));
    if (found.size >= mostAddresses) break;
  }
  return [...found];
}
