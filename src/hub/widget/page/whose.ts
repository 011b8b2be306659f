/**
 * Whether a token of the hub's opens the conversation of another account than an identity of the exchange's names. Neither is
 * checked here: the hub does that. A conversation of somebody who has only typed a name is nobody else's.
 */
export function isAnothers(token: string, identity: string): boolean {
  const chat = claimsIn(token).chat as { externalId?: unknown } | undefined;
  const account = chat?.externalId ?? null;
  return account !== null && account !== claimsIn(identity).sub;
}

function claimsIn(token: string): Record<string, unknown> {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (one) => one.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
