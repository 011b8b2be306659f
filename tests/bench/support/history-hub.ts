import { systemClock } from '../../../src/engine/net/clock.ts';
import { createHubClient } from '../../../src/engine/net/hub-client.ts';
import type { HubLink } from '../../../src/engine/net/hub-link.ts';
import { PullSnapshot } from '../../../src/shared/wire/sync.ts';

/**
 * The way to a hub whose history is these conversations, as JSON: the app's own client over a transport that answers
 * from memory, page by page as asked for.
 */
export function historyLink(bundles: readonly string[]): HubLink {
  let at = 0;
  const fetch = async (request: Request): Promise<Response> => {
    const { limit } = PullSnapshot.parse(await request.json());
    const answer = answerOf(bundles, at, limit);
    at += limit;
    return new Response(answer, { headers: { 'content-type': 'application/json' } });
  };
  const client = createHubClient({
    baseUrl: () => 'http://hub.example',
    transport: {
      fetch,
      openSocket: () => {
        throw new Error('a first sync needs no socket');
      },
    },
    clock: systemClock,
  });
  const call: HubLink['call'] = (run, signal) =>
    run(client, { token: 'bench', ...(signal ? { signal } : {}) });
  return { call } as HubLink;
}

const answers = new WeakMap<readonly string[], Map<string, Uint8Array<ArrayBuffer>>>();

/** Made once for each page: writing it is the hub's work, and not what is measured. */
function answerOf(bundles: readonly string[], at: number, limit: number): Uint8Array<ArrayBuffer> {
  const known = answers.get(bundles) ?? new Map<string, Uint8Array<ArrayBuffer>>();
  answers.set(bundles, known);
  const place = `${at} ${limit}`;
  const made = known.get(place);
  if (made) return made;
  const page = bundles.slice(at, at + limit);
  const next = at + limit < bundles.length ? `"${idIn(page.at(-1) ?? '')}"` : 'null';
  const answer = new TextEncoder().encode(`{"bundles":[${page.join(',')}],"next":${next}}`);
  known.set(place, answer);
  return answer;
}

function idIn(bundle: string): string {
  return (JSON.parse(bundle) as { conversation: { id: string } }).conversation.id;
}
