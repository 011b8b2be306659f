/**
 * How a call that carries bytes crosses the port: as it is, by structured clone, where all others go as text. Pass it
 * as `experimental_transfer` to the link on the page's side; `message` is oRPC's `[id, type, payload]`.
 */
export function asBytes(message: readonly unknown[]): object[] | null {
  const body = field(message[2], 'body');
  const input = field(body, 'json');
  if (typeof input !== 'object' || input === null) return null;
  return Object.values(input).some((value) => value instanceof Uint8Array) ? [] : null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
