import { z } from 'zod';
import { Id } from './ids.ts';

/** A day without a clock: `2026-12-25`. */
const Day = z.iso.date();
const minuteOfDay = z.int().min(0).max(1440);

/** When a desk is open, in its own time zone. Nothing open at all is no calendar. */
export const BusinessCalendar = z.object({
  id: Id,
  name: z.string().min(1).max(80),
  /** IANA name: `Europe/Lisbon`. */
  timezone: z.string().min(1).max(64),
  /** Opening times by weekday (1 Monday to 7 Sunday), in minutes since midnight on the wall clock; 1440 is midnight. */
  weekly: z
    .array(z.object({ weekday: z.int().min(1).max(7), from: minuteOfDay, to: minuteOfDay }))
    .min(1)
    .max(70),
  holidays: z.array(Day).max(500),
});
export type BusinessCalendar = z.infer<typeof BusinessCalendar>;
