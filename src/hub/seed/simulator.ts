import type { HubContext } from '../context.ts';
import type { Simulator } from '../simulator.ts';
import { readDemoRecord } from './demo.ts';
import { frameOf } from './generate.ts';
import { openAgenda } from './live/agenda.ts';
import type { Deed } from './live/deed.ts';
import { makeDeeds } from './live/deeds.ts';
import { followDesk } from './live/desk.ts';
import { openVoices } from './live/voices.ts';
import { random } from './random.ts';
import type { TopicKey } from './topics.ts';

const ordinaryPerMinute = 6;
const surgePerMinute = 60;
const surgeMs = 90_000;
/** What a surge is about; everybody writes about one thing. */
const surgeThemes: readonly TopicKey[] = ['withdrawal-delayed', 'deposit-missing', 'app-crash', 'phishing'];
const tickMs = 250;
const plannedAtMost = 400;

export type SimulatorOptions = {
  /** On from the start. */
  readonly on?: boolean;
  /** Customer messages a minute. */
  readonly perMinute?: number;
  /** For tests: the same seed, the same customers. */
  readonly seed?: number;
  /** For tests: nothing happens unless `beat` is called. */
  readonly byHand?: boolean;
};

export type LiveSimulator = Simulator & {
  /** One customer does one thing now. Answers with what it was. */
  beat(): Promise<string>;
};

/**
 * Lets the seeded customers of the demo exchange write: new conversations, answers to the desk, impatience,
 * thanks and ratings, all through the hub's own services. Never speaks for a customer who was not seeded. In a
 * workspace that is no demo it is there but not available.
 */
export async function createSimulator(
  context: HubContext,
  options: SimulatorOptions = {},
): Promise<LiveSimulator> {
  const { store, clock, log } = context;
  const record = await readDemoRecord(store);
  if (!record) return unavailable();
  const draw = random(options.seed ?? clock() % 2_147_483_647, 'simulator');
  const frame = frameOf(record);
  const voices = openVoices(frame);
  const agenda = openAgenda<Deed>(plannedAtMost);
  const { workspaceId } = record;
  const desk = await followDesk({ context, workspaceId, voices, agenda, draw });
  const deeds = makeDeeds({ context, workspaceId, frame, voices, agenda, desk, draw });

  let on = options.on ?? true;
  let perMinute = options.perMinute ?? ordinaryPerMinute;
  let surge: { until: number; theme: TopicKey } | null = null;
  let nextBeatAt = clock() + 4000;
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;

  function pace(): number {
    if (surge && surge.until <= clock()) surge = null;
    return surge ? Math.max(perMinute, surgePerMinute) : perMinute;
  }

  function beat(): Promise<string> {
    const theme = surge?.theme ?? null;
    const done = deeds.next(theme).catch((error: unknown) => {
      log.warn({ err: error }, 'A simulated customer could not do what they wanted');
      return 'failed';
    });
    running = done;
    return done;
  }

  function tick(): void {
    if (!on || busy) return;
    busy = true;
    const now = clock();
    const work = now >= nextBeatAt ? beat() : deeds.small();
    if (now >= nextBeatAt) nextBeatAt = now + (60_000 / pace()) * (0.55 + 0.9 * draw.unit());
    running = work
      .catch(() => 'failed')
      .finally(() => {
        busy = false;
      });
  }

  const timer = options.byHand ? null : setInterval(tick, tickMs);
  timer?.unref();

  return {
    state: () => {
      pace();
      return { available: true, on, perMinute, surgeUntil: surge?.until ?? null };
    },
    set(wish) {
      if (wish.on !== undefined) on = wish.on;
      if (wish.perMinute !== undefined) perMinute = wish.perMinute;
      if (wish.surge === true) {
        on = true;
        surge = { until: clock() + surgeMs, theme: draw.pick(surgeThemes) };
      } else if (wish.surge === false) surge = null;
      nextBeatAt = Math.min(nextBeatAt, clock() + 60_000 / pace());
    },
    beat,
    async stop() {
      on = false;
      if (timer) clearInterval(timer);
      desk.stop();
      await running;
    },
  };
}

function unavailable(): LiveSimulator {
  return {
    state: () => ({ available: false, on: false, perMinute: ordinaryPerMinute, surgeUntil: null }),
    set: () => undefined,
    beat: async () => 'unavailable',
    stop: async () => undefined,
  };
}
