import { createRouterClient } from '@orpc/server';
import type { Engine } from '../../src/engine/engine.ts';

/** An engine's procedures as the page calls them, without a port between. */
export function call(engine: Pick<Engine, 'router'>) {
  return createRouterClient(engine.router);
}
