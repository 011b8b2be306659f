import type { People } from '../../engine/people.ts';
import { perLocale } from '../../text/locale.ts';

const list = perLocale((at) => new Intl.ListFormat(at, { type: 'conjunction' }));

/** People by their names, in a row; whoever is gone is left out. */
export const sayNames = (ids: readonly string[], people: People): string =>
  list().format(ids.map((id) => people.agent(id)?.name ?? '').filter(Boolean));
