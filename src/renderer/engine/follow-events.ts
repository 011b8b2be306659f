import type { QueryClient } from '@tanstack/react-query';
import { windowName } from '../state/window-name.ts';
import { engine } from './client.ts';
import { takeEvent } from './events.ts';
import { forgetLive } from './live.ts';
import { tellPresence } from './presence-here.ts';

/** Follows the event stream of the port just opened, until it ends. */
export async function followEvents(client: QueryClient, signal: AbortSignal): Promise<void> {
  let next = 1;
  forgetLive();
  const events = await engine.events({ window: windowName }, { signal });
  // The engine at the other end may be a new one that has never heard what is in sight here.
  tellPresence();
  for await (const event of events) {
    takeEvent(event, next, client);
    next = event.seq + 1;
  }
}
