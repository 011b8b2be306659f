import type { z } from 'zod';
import type { SimulatorState } from '../shared/wire/hub/work.ts';

/** The demo's customers who write by themselves, as the API switches them. */
export type Simulator = {
  state(): z.infer<typeof SimulatorState>;
  set(wish: { on?: boolean | undefined; perMinute?: number | undefined; surge?: boolean | undefined }): void;
  stop(): Promise<void>;
};
