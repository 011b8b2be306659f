import type { Loudness, NotifySettings } from './notify-settings.ts';
import { loudnesses, type NoticeKind } from './notify-vocabulary.ts';
import type { Channel } from './vocabulary.ts';

export type NotifyEvent = {
  /** The views that the conversation is in now. */
  readonly views: readonly string[];
  /** Whether it has just been given to this agent, or taken from them. */
  readonly assigned: boolean;
  /** A colleague named this agent in a note. */
  readonly mentioned?: boolean;
  /** The agent follows it. */
  readonly followed?: boolean;
  readonly channel: Channel;
  readonly restricted: boolean;
  /** The agent has asked to be told, whatever the views and channels say: a reminder. */
  readonly asked?: boolean;
};

/** What is to be done, or why nothing is. */
export type Announcement =
  | { readonly how: 'not'; readonly why: 'switched-off' | 'paused' | 'quiet-hours' | 'no-rule' | 'channel' }
  | {
      readonly how: 'silent' | 'sound';
      readonly kind: NoticeKind;
      /** False: neither who nor what. */
      readonly words: boolean;
    };

/** Decides by the agent's rules whether and how something is announced; `zone` is for tests, absent: this machine's. */
export function announce(
  event: NotifyEvent,
  settings: NotifySettings & { readonly on: boolean },
  now: number,
  zone?: string,
): Announcement {
  if (!settings.on) return { how: 'not', why: 'switched-off' };
  const rules: readonly Rule[] = event.asked
    ? [{ name: null, kind: 'mine', loudness: 'sound' }]
    : rulesFor(event, settings.views);
  if (loudestOf(rules).loudness === 'off') return { how: 'not', why: 'no-rule' };
  const most = event.asked ? 'sound' : (settings.channels[event.channel] ?? 'sound');
  if (most === 'off') return { how: 'not', why: 'channel' };
  if (settings.pausedUntil !== null && now < settings.pausedUntil) return { how: 'not', why: 'paused' };
  const { quiet } = settings;
  const isQuiet = inQuietHours(quiet, now, zone);
  const { kind, loudness } = loudestOf(
    isQuiet ? rules.filter(({ name }) => name !== null && quiet.despite.includes(name)) : rules,
  );
  if (loudness === 'off') return { how: 'not', why: 'quiet-hours' };
  return {
    how: most === 'silent' ? 'silent' : loudness,
    kind,
    words: settings.showText && !event.restricted,
  };
}

/** Null: by no rule of the agent's. */
type Rule = { readonly name: string | null; readonly kind: NoticeKind; readonly loudness: Loudness };

function rulesFor(event: NotifyEvent, loudness: NotifySettings['views']): Rule[] {
  const rule = (name: string, kind: NoticeKind): Rule => ({ name, kind, loudness: loudness[name] ?? 'off' });
  return [
    ...(event.mentioned ? [rule('mentions', 'mention')] : []),
    ...(event.assigned ? [rule('assigned', 'assigned')] : []),
    ...event.views.map((view) => rule(view, view === 'mine' ? 'mine' : 'watched')),
    ...(event.followed ? [rule('following', 'watched')] : []),
  ];
}

function loudestOf(rules: readonly Rule[]): Pick<Rule, 'kind' | 'loudness'> {
  return rules.reduce<Pick<Rule, 'kind' | 'loudness'>>(
    (loudest, one) =>
      loudnesses.indexOf(one.loudness) > loudnesses.indexOf(loudest.loudness) ? one : loudest,
    { kind: 'watched', loudness: 'off' },
  );
}

/** Where the agent is, as far as the shell can tell. */
export type Circumstances = {
  /** A window of ours has the focus. */
  readonly inFront: boolean;
  /** That conversation is in sight in one of our windows. */
  readonly inSight: boolean;
  /** The system's do-not-disturb; null where it can't be read. */
  readonly systemQuiet: boolean | null;
};

/** What of an announcement is left where the agent is: the note of the system, and the sound. */
export function tonedDown(
  { how, soundInFront }: { readonly how: 'silent' | 'sound'; readonly soundInFront: boolean },
  { inFront, inSight, systemQuiet }: Circumstances,
): { readonly note: boolean; readonly sound: boolean } {
  if (inFront && inSight) return { note: false, sound: false };
  // The system keeps the note for later by itself; the sound is ours to hold back.
  const sound = how === 'sound' && systemQuiet !== true && (!inFront || soundInFront);
  return { note: !inFront, sound };
}

/** By the wall clock of the zone: when clocks are changed, quiet hours still end when the clock on the wall says so. */
export function inQuietHours(
  { on, days }: Pick<NotifySettings['quiet'], 'on' | 'days'>,
  now: number,
  zone?: string,
): boolean {
  if (!on) return false;
  const { weekday, minute } = wallClock(now, zone);
  const today = days[weekday];
  if (today && minute >= today.from && (today.to <= today.from || minute < today.to)) return true;
  const yesterday = days[(weekday + 6) % 7];
  return Boolean(yesterday && yesterday.to <= yesterday.from && minute < yesterday.to);
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function wallClock(now: number, zone: string | undefined): { weekday: number; minute: number } {
  if (zone === undefined) {
    const date = new Date(now);
    return { weekday: date.getDay(), minute: date.getHours() * 60 + date.getMinutes() };
  }
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    weekday: weekdays.indexOf(part('weekday')),
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

/** Eight in the morning of the next day by this machine's clock: what “until tomorrow” means. */
export function tomorrowMorning(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, 8).getTime();
}
