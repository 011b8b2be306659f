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
    const page = bundles.slice(at, at + limit);
    at += page.length;
    const next = at < bundles.length ? `"${idIn(bundles[at - 1] ?? '')}"` : 'null';
    return new Response(`{"bundles":[${page.join(',')}],"next":${next}}`, {
      headers: { 'content-type': 'application/json' },
    });
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

function idIn(bundle: string): string {
  return (JSON.parse(bundle) as { conversation: { id: string } }).conversation.id;
}
