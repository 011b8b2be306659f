type Choice = { readonly value: string; readonly label: string };

/** People, queues or places to choose from, and the one that is chosen where it is gone. */
export function withHeld(
  held: string,
  others: readonly string[],
  all: readonly { readonly id: string; readonly name: string }[],
): Choice[] {
  const known = all.map(({ id, name }) => ({ value: id, label: name }));
  return others.includes(held) || all.some(({ id }) => id === held)
    ? known
    : [...known, { value: held, label: held.slice(0, 8) }];
}
