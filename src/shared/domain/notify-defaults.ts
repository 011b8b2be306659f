import type { NotifySettings, QuietSpan } from './notify-settings.ts';

const night: QuietSpan = { from: 22 * 60, to: 7 * 60 };
export const notifyDefaults: NotifySettings = {
  views: { mine: 'sound', assigned: 'sound', mentions: 'sound', following: 'silent' },
  channels: {},
  showText: true,
  soundInFront: true,
  quiet: { on: false, days: [night, night, night, night, night, night, night], despite: [] },
  pausedUntil: null,
  sounds: { mine: 'chime', assigned: 'bell', mention: 'knock', watched: 'drop' },
  volume: 70,
};
