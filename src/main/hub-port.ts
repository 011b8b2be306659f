/** So that the chat page keeps its address from start to start. */
const usual = 4747;

/** Port that the hub in the app wishes for: the one that is `named` (GROUNDCREW_PORT), 0 for any that is free. */
export function wishedHubPort(named: string | undefined): number {
  const port = Number(named);
  return named && /^\d+$/.test(named) && port <= 65_535 ? port : usual;
}
