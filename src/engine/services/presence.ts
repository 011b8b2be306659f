import type { ActingServices } from '../rpc/services.ts';
import type { SyncDriver } from '../sync/driver.ts';

type Here = Parameters<SyncDriver['presence']>[0];

const weight = { viewing: 0, noting: 1, replying: 2 } as const;

/**
 * What this workstation looks at, in all its windows together; said again whenever the hub comes back. A conversation
 * that is in sight twice counts once, by what is done there. A window is there as long as it is connected: one that
 * crashes looks at nothing.
 */
export function createPresence(
  driver: () => Pick<SyncDriver, 'presence'>,
): ActingServices['presence'] & { inSight(conversationId: string): boolean } {
  const windows = new Map<string, Here>();
  const connections = new Map<string, AbortSignal>();

  function tell(): void {
    const all = new Map<string, Here[number]>();
    for (const one of [...windows.values()].flat()) {
      const before = all.get(one.conversationId);
      if (!before || weight[one.doing] > weight[before.doing]) all.set(one.conversationId, one);
    }
    driver().presence([...all.values()].slice(0, most));
  }

  function leave(window: string): void {
    if (windows.delete(window)) tell();
  }

  return {
    set({ window = 'main', here }) {
      if (here.length === 0) windows.delete(window);
      else windows.set(window, here);
      tell();
    },
    attend(window, signal) {
      // A page that was loaded anew says by itself what it shows.
      leave(window);
      connections.set(window, signal);
      const end = () => {
        if (connections.get(window) !== signal) return;
        connections.delete(window);
        leave(window);
      };
      signal.addEventListener('abort', end, { once: true });
    },
    inSight: (id) => [...windows.values()].flat().some(({ conversationId }) => conversationId === id),
  };
}

/** As many as the hub takes. */
const most = 20;
