import { joinMeeting } from '../../shared/domain/meeting-sets.ts';
import type { Manifest } from '../../shared/wire/sync.ts';
import { transact } from '../db/handle.ts';
import { applyDocuments } from '../db/ingest/documents.ts';
import { failed, type Outcome, succeeded } from '../net/outcome.ts';
import { isSound } from './document-hash.ts';
import type { InFlight } from './in-flight.ts';
import { keepWhole, putAside, readDocuments, settleAside, type Unreadable } from './read-items.ts';
import type { Workspace } from './workspace.ts';

type Listed = Manifest['documents'][number];

/** One request asks for so many. */
const documentsPerFetch = 200;

/** Of what is to be fetched, what was released together: each set is taken whole or not at all. */
export function setsOf(wanted: readonly Listed[], together: readonly (readonly string[])[]): Listed[][] {
  const byId = new Map(wanted.map((one) => [one.id, one]));
  const missing = together.map((set) => set.filter((id) => byId.has(id)));
  return joinMeeting(missing.filter(({ length }) => length > 1)).map((set) =>
    set.flatMap((id) => byId.get(id) ?? []),
  );
}

/** Fetches all of a set before any of it is written, and writes it in one transaction. */
export async function takeSet(
  { db, link, clock, announce }: Workspace,
  inFlight: InFlight,
  set: readonly Listed[],
  hashes: ReadonlyMap<string, string>,
  asOf: number,
  signal: AbortSignal,
): Promise<Outcome<null>> {
  const watch = inFlight.watch();
  try {
    const items: unknown[] = [];
    while (items.length < set.length) {
      const asked = set.slice(items.length, items.length + documentsPerFetch);
      const wanted = asked.map(({ kind, id }) => ({ kind, id }));
      const outcome = await link.call((hub, options) => hub.documents({ wanted, asOf }, options), signal);
      if (!outcome.ok) return outcome;
      // They come in the order asked for: where one is passed over, the others are not all of the set any more.
      const came = outcome.value.documents;
      if (came.length === 0 || !came.every((item, index) => idOf(item) === asked[index]?.id))
        return failed('aborted', 'a release came meanwhile', 'later');
      items.push(...came);
    }
    const read = readDocuments(items);
    const unsound = read.good.flatMap(({ entity, id, row }): Unreadable[] =>
      row && isSound(row, hashes.get(id))
        ? []
        : [{ entity, id, reason: 'the content does not match its hash', payload: row }],
    );
    const broken = new Set(unsound.map(({ id }) => id));
    const ids = set.map(({ id }) => id);
    const sound = read.good.filter(({ id }) => !broken.has(id));
    const { good, bad } = keepWhole({ good: sound, bad: [...read.bad, ...unsound] }, [ids]);
    const now = clock.now();
    const keys = transact(db, () => {
      const taken = good.filter(({ id }) => !watch.touched.has(id));
      const written = applyDocuments(db, taken, hashes, now, { wordsLater: true });
      putAside(db, 'documents', bad, now);
      settleAside(db, taken);
      return written;
    });
    announce(keys);
    return succeeded(null);
  } finally {
    watch.stop();
  }
}

function idOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
}
