import { z } from 'zod';
import { Instant } from './ids.ts';
import { loudnesses, soundNames } from './notify-vocabulary.ts';
import { Channel } from './vocabulary.ts';

export const Loudness = z.enum(loudnesses);
export type Loudness = z.infer<typeof Loudness>;
export const SoundName = z.enum(soundNames);
export type SoundName = z.infer<typeof SoundName>;

const minutesOfDay = 24 * 60;

/** In minutes since midnight by the wall clock; where `to` is not after `from` it ends on the next day. */
export const QuietSpan = z.object({
  from: z
    .int()
    .min(0)
    .max(minutesOfDay - 1),
  to: z.int().min(0).max(minutesOfDay),
});
export type QuietSpan = z.infer<typeof QuietSpan>;

export const NotifySettings = z.object({
  /**
   * By view (`mine`, `unassigned`, `group:<id>`, `own:<id>`), and for `assigned`, `mentions` and `following`; what is not
   * named is off.
   */
  views: z.record(z.string().max(64), Loudness),
  /** The most that a channel may do. */
  channels: z.partialRecord(Channel, Loudness),
  /** Whether a notification says who wrote and what. */
  showText: z.boolean(),
  /** Whether a sound also plays while a window is in front and shows something else. */
  soundInFront: z.boolean(),
  quiet: z.object({
    on: z.boolean(),
    /** Sunday first; null: no quiet hours begin on that day. */
    days: z.array(QuietSpan.nullable()).length(7),
    /** What is announced all the same, named as in `views`. */
    despite: z.array(z.string().max(64)).max(1_000).default([]),
  }),
  /** Nothing is announced until then. */
  pausedUntil: Instant.nullable(),
  sounds: z.object({ mine: SoundName, assigned: SoundName, mention: SoundName, watched: SoundName }),
  /** In percent. */
  volume: z.int().min(0).max(100),
});
export type NotifySettings = z.infer<typeof NotifySettings>;
