import { fail } from '../failure.ts';
import type { HubLink } from '../net/hub-link.ts';
import type { Outcome } from '../net/outcome.ts';
import type { ActingServices } from '../rpc/services.ts';

/** The demo's simulator lives in the hub; this passes on what the agent wants of it. */
export function createSimulator(link: () => HubLink): ActingServices['simulator'] {
  return {
    get: async () => answerOf(await link().call((hub, options) => hub.simulator(options))),
    set: async ({ on, perMinute, surge }) =>
      answerOf(
        await link().call((hub, options) =>
          hub.setSimulator(
            {
              ...(on === undefined ? {} : { on }),
              ...(perMinute === undefined ? {} : { perMinute }),
              ...(surge === undefined ? {} : { surge }),
            },
            options,
          ),
        ),
      ),
  };
}

function answerOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { kind, message, retry } = outcome.error;
  if (retry !== 'never') return fail('offline', message, true);
  return fail(kind === 'forbidden' ? 'forbidden' : 'bad-input', message);
}
