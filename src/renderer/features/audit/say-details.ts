export type Detail = { readonly key: string; readonly value: string };

/**
 * What an entry keeps besides, flat: `from.role` and its value. `nameOf` gives people and queues their names; of what it
 * does not know the id stays.
 */
export function sayDetails(
  details: Readonly<Record<string, unknown>>,
  nameOf: (id: string) => string | undefined,
): Detail[] {
  return flatten('', details, nameOf).filter(({ value }) => value !== '');
}

function flatten(key: string, value: unknown, nameOf: (id: string) => string | undefined): Detail[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return [{ key, value: value.map((item) => nameOf(String(item)) ?? String(item)).join(', ') }];
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, inner]) =>
      flatten(key === '' ? name : `${key}.${name}`, inner, nameOf),
    );
  return [{ key, value: nameOf(String(value)) ?? String(value) }];
}
