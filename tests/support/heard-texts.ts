import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nodeTransport, type Transport } from '../../src/engine/net/transport.ts';

/** A way to the hub that keeps every text that came in by it. */
export function listeningTransport(): { readonly transport: Transport; readonly texts: string[] } {
  const texts: string[] = [];
  return {
    texts,
    transport: {
      ...nodeTransport,
      async fetch(request) {
        const response = await nodeTransport.fetch(request);
        texts.push(await response.clone().text());
        return response;
      },
      openSocket: (url, events) =>
        nodeTransport.openSocket(url, {
          ...events,
          onMessage(text) {
            texts.push(text);
            events.onMessage(text);
          },
        }),
    },
  };
}

/** Whether any file below the folder holds these letters, an open database's log and freed pages among them. */
export function isOnDisk(folder: string, letters: string): boolean {
  return readdirSync(folder).some((name) => {
    const path = join(folder, name);
    const entry = statSync(path, { throwIfNoEntry: false });
    if (!entry) return false;
    return entry.isDirectory() ? isOnDisk(path, letters) : readFileSync(path).includes(letters);
  });
}
