import { describe, expect, it } from 'vitest';
import { notifyDefaults } from './notify-defaults.ts';
import { type Announcement, announce, inQuietHours, type NotifyEvent, tonedDown } from './notify-rules.ts';
import { NotifySettings, type QuietSpan } from './notify-settings.ts';

const noon = Date.UTC(2026, 10, 25, 12); // a Wednesday
const settings = { ...notifyDefaults, on: true };
const mine: NotifyEvent = {
  views: ['all', 'open', 'mine', 'group:1'],
  assigned: false,
  channel: 'chat',
  restricted: false,
};
const none: (QuietSpan | null)[] = [null, null, null, null, null, null, null];

type Case = [
  what: string,
  event: Partial<NotifyEvent>,
  changes: Partial<typeof settings>,
  announced: Announcement,
];
const cases: Case[] = [
  ['my own conversation', {}, {}, { how: 'sound', kind: 'mine', words: true }],
  ['all switched off', {}, { on: false }, { how: 'not', why: 'switched-off' }],
  ['a view without a rule', { views: ['all', 'group:1'] }, {}, { how: 'not', why: 'no-rule' }],
  ['my own, off by rule', {}, { views: { mine: 'off' } }, { how: 'not', why: 'no-rule' }],
  ['my own, silent by rule', {}, { views: { mine: 'silent' } }, { how: 'silent', kind: 'mine', words: true }],
  [
    'a queue that I watch',
    { views: ['all', 'group:1'] },
    { views: { 'group:1': 'silent' } },
    { how: 'silent', kind: 'watched', words: true },
  ],
  [
    'a view that I built',
    { views: ['all', 'own:7'] },
    { views: { 'own:7': 'sound' } },
    { how: 'sound', kind: 'watched', words: true },
  ],
  [
    'several rules: the loudest counts',
    {},
    { views: { mine: 'silent', 'group:1': 'sound' } },
    { how: 'sound', kind: 'watched', words: true },
  ],
  ['given to me', { assigned: true }, {}, { how: 'sound', kind: 'assigned', words: true }],
  [
    'given to me, which is off: it is still mine',
    { assigned: true },
    { views: { mine: 'silent', assigned: 'off' } },
    { how: 'silent', kind: 'mine', words: true },
  ],
  [
    'my name in a note',
    { views: ['all'], mentioned: true },
    {},
    { how: 'sound', kind: 'mention', words: true },
  ],
  [
    'one that I follow',
    { views: ['all'], followed: true },
    {},
    { how: 'silent', kind: 'watched', words: true },
  ],
  ['a channel that is off', {}, { channels: { chat: 'off' } }, { how: 'not', why: 'channel' }],
  [
    'a channel that is silent',
    {},
    { channels: { chat: 'silent' } },
    { how: 'silent', kind: 'mine', words: true },
  ],
  [
    'a channel makes nothing louder',
    {},
    { channels: { chat: 'sound' }, views: { mine: 'silent' } },
    { how: 'silent', kind: 'mine', words: true },
  ],
  [
    'another channel that is off',
    {},
    { channels: { email: 'off' } },
    { how: 'sound', kind: 'mine', words: true },
  ],
  [
    'a reminder, whatever view and channel say',
    { views: ['all'], asked: true },
    { views: {}, channels: { chat: 'off' } },
    { how: 'sound', kind: 'mine', words: true },
  ],
  ['a reminder while it is quiet', { asked: true }, { pausedUntil: noon + 1 }, { how: 'not', why: 'paused' }],
  ['restricted: without a word', { restricted: true }, {}, { how: 'sound', kind: 'mine', words: false }],
  ['no text wished', {}, { showText: false }, { how: 'sound', kind: 'mine', words: false }],
  ['quiet for now', {}, { pausedUntil: noon + 1 }, { how: 'not', why: 'paused' }],
  ['quiet no longer', {}, { pausedUntil: noon }, { how: 'sound', kind: 'mine', words: true }],
  [
    'quiet hours on another day',
    {},
    { quiet: { on: true, days: none.with(2, { from: 0, to: 1440 }), despite: [] } },
    { how: 'sound', kind: 'mine', words: true },
  ],
  [
    'quiet hours',
    {},
    { quiet: { on: true, days: none.with(3, { from: 720, to: 780 }), despite: [] } },
    { how: 'not', why: 'quiet-hours' },
  ],
  [
    'a queue that quiet hours leave alone',
    { views: ['all', 'mine', 'group:1'] },
    {
      views: { mine: 'sound', 'group:1': 'silent' },
      quiet: { on: true, days: none.with(3, { from: 720, to: 780 }), despite: ['group:1'] },
    },
    { how: 'silent', kind: 'watched', words: true },
  ],
  [
    'what quiet hours leave alone and nothing announces',
    {},
    {
      views: { mine: 'sound', 'group:1': 'off' },
      quiet: { on: true, days: none.with(3, { from: 720, to: 780 }), despite: ['group:1'] },
    },
    { how: 'not', why: 'quiet-hours' },
  ],
  [
    'quiet for now, whatever quiet hours leave alone',
    {},
    {
      pausedUntil: noon + 1,
      quiet: { on: true, days: none.with(3, { from: 720, to: 780 }), despite: ['mine'] },
    },
    { how: 'not', why: 'paused' },
  ],
  [
    'quiet hours switched off',
    {},
    { quiet: { on: false, days: none.with(3, { from: 720, to: 780 }), despite: [] } },
    { how: 'sound', kind: 'mine', words: true },
  ],
];

describe('what is announced, and how', () => {
  it.each(cases)('%s', (_what, event, changes, announced) => {
    expect(announce({ ...mine, ...event }, { ...settings, ...changes }, noon, 'UTC')).toEqual(announced);
  });
});

describe('what is left of it where the agent is', () => {
  it.each([
    ['another program is in front', 'sound', false, false, null, true, { note: true, sound: true }],
    ['silent', 'silent', false, false, null, true, { note: true, sound: false }],
    ['the agent looks at it', 'sound', true, true, null, true, { note: false, sound: false }],
    ['the agent looks at another', 'sound', true, false, null, true, { note: false, sound: true }],
    ['… and wants no sound then', 'sound', true, false, null, false, { note: false, sound: false }],
    ['in sight, but behind another program', 'sound', false, true, null, true, { note: true, sound: true }],
    ['do not disturb', 'sound', false, false, true, true, { note: true, sound: false }],
    ['no do not disturb', 'sound', false, false, false, true, { note: true, sound: true }],
  ] as const)('%s', (_what, how, inFront, inSight, systemQuiet, soundInFront, left) => {
    expect(tonedDown({ how, soundInFront }, { inFront, inSight, systemQuiet })).toEqual(left);
  });
});

describe('quiet hours', () => {
  const every = (from: number, to: number) => ({
    on: true,
    days: Array.from({ length: 7 }, () => ({ from, to })),
  });
  const night = every(22 * 60, 7 * 60);

  it.each([
    ['before', '2026-11-25T21:59:00Z', false],
    ['at their beginning', '2026-11-25T22:00:00Z', true],
    ['after midnight', '2026-11-26T00:30:00Z', true],
    ['in their last minute', '2026-11-26T06:59:00Z', true],
    ['at their end', '2026-11-26T07:00:00Z', false],
  ])('over midnight: %s', (_when, at, quiet) => {
    expect(inQuietHours(night, Date.parse(at), 'UTC')).toBe(quiet);
  });

  it('belong to the day on which they begin', () => {
    const fridayNight = { on: true, days: none.with(5, { from: 1320, to: 420 }) };
    expect(inQuietHours(fridayNight, Date.parse('2026-11-28T03:00:00Z'), 'UTC')).toBe(true);
    expect(inQuietHours(fridayNight, Date.parse('2026-11-27T03:00:00Z'), 'UTC')).toBe(false);
  });

  it('last a whole day when they are to', () => {
    const sunday = { on: true, days: none.with(0, { from: 0, to: 1440 }) };
    expect(inQuietHours(sunday, Date.parse('2026-11-29T00:00:00Z'), 'UTC')).toBe(true);
    expect(inQuietHours(sunday, Date.parse('2026-11-29T23:59:00Z'), 'UTC')).toBe(true);
    expect(inQuietHours(sunday, Date.parse('2026-11-30T00:00:00Z'), 'UTC')).toBe(false);
  });

  it.each([
    // Clocks go forward on 29 March 2026, at 02:00 in Berlin: the night is an hour shorter.
    ['forward, just before', '2026-03-29T04:59:00Z', true],
    ['forward, at seven on the wall', '2026-03-29T05:00:00Z', false],
    // And back on 25 October: seven comes an hour later.
    ['back, six hours after one', '2026-10-25T05:30:00Z', true],
    ['back, just before', '2026-10-25T05:59:00Z', true],
    ['back, at seven on the wall', '2026-10-25T06:00:00Z', false],
  ])('end by the clock on the wall when clocks are changed: %s', (_when, at, quiet) => {
    expect(inQuietHours(night, Date.parse(at), 'Europe/Berlin')).toBe(quiet);
  });
});

it('has defaults that its own schema takes', () => {
  expect(NotifySettings.parse(notifyDefaults)).toEqual(notifyDefaults);
});
