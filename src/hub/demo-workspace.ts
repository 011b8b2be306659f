import type { HubContext } from './context.ts';
import { seedDemo } from './seed/demo.ts';
import { createSimulator } from './seed/simulator.ts';
import type { Simulator } from './simulator.ts';
import { listWorkspaces } from './store/queries/workspaces.ts';

export type DemoProgress = (step: string, done: number, total: number) => void;

/** Fills an empty database with the demo exchange, whole or not at all; leaves any other as it is. */
export async function prepareDemo(
  context: HubContext,
  filesDir: string,
  progress: DemoProgress,
): Promise<void> {
  if ((await listWorkspaces(context.store.db)).length > 0) return;
  await seedDemo(context.store, {
    now: context.clock(),
    filesDir,
    progress: ({ step, done, total }) => progress(step, done, total),
  });
}

/** The demo's customers who write by themselves; there but not available in a workspace that is no demo. */
export function openSimulator(on: boolean): (context: HubContext) => Promise<Simulator> {
  return (context) => createSimulator(context, { on });
}
