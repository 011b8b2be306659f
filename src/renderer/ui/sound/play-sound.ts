import type { SoundName } from '../../../shared/domain/notify-settings.ts';

/** Plays one of the app's own sounds, also while the window is hidden; volume in percent. */
export function playSound(name: SoundName, volume: number): void {
  const audio = new Audio(`app://groundcrew/sounds/${name}.wav`);
  audio.volume = Math.max(0, Math.min(100, volume)) / 100;
  // The shell hears that nothing plays, and plays it elsewhere.
  void audio.play().catch(() => {});
}
