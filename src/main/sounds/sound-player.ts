import { BrowserWindow } from 'electron';
import type { ShellCommand } from '../../shared/contract/shell.ts';
import type { SoundName } from '../../shared/domain/notify-settings.ts';
import type { Log } from '../log.ts';
import { appOrigin } from '../protocol/origin.ts';

type Sound = { name: SoundName; volume: number };

/** A page that has not begun to play by then does not play: it hangs, reloads or is gone. */
const patienceMs = 1_500;
/** A storm of messages is one sound, not a drum roll. */
const restMs = 1_200;
const closeAfterMs = 60_000;

/**
 * Plays the sounds of notifications, whatever the windows do: a window of ours that is hidden or behind others plays
 * all the same, and when none does, one that nobody ever sees takes over.
 */
export function createSoundPlayer(
  log: Log,
  windows: () => BrowserWindow[],
  tell: (window: BrowserWindow, command: ShellCommand) => void,
) {
  let lastAt = 0;
  let hidden: { window: BrowserWindow; timer: NodeJS.Timeout | null } | null = null;

  async function play(sound: Sound): Promise<void> {
    if (sound.volume === 0 || Date.now() - lastAt < restMs) return;
    lastAt = Date.now();
    for (const window of windows()) {
      if (window.isDestroyed() || window.webContents.isCrashed()) continue;
      const begun = beginsToPlay(window);
      tell(window, { type: 'sound', ...sound });
      if (await begun) return;
      break;
    }
    await playUnseen(sound).catch((error: unknown) =>
      log.warn({ error: String(error) }, 'a sound was not played'),
    );
  }

  async function playUnseen({ name, volume }: Sound): Promise<void> {
    const window = hidden?.window ?? openUnseen();
    if (hidden?.timer) clearTimeout(hidden.timer);
    const timer = setTimeout(() => {
      hidden = null;
      window.destroy();
    }, closeAfterMs);
    hidden = { window, timer };
    await window.loadURL(`${appOrigin}/sounds/${name}.wav`);
    await window.webContents.executeJavaScript(
      `{ const player = document.querySelector('video, audio'); player.volume = ${volume / 100}; void player.play(); }`,
    );
  }

  return {
    play: (sound: Sound) => void play(sound),
    close(): void {
      if (hidden?.timer) clearTimeout(hidden.timer);
      hidden?.window.destroy();
      hidden = null;
    },
  };
}

function beginsToPlay(window: BrowserWindow): Promise<boolean> {
  const contents = window.webContents;
  return new Promise((resolve) => {
    const done = (begun: boolean) => {
      clearTimeout(timer);
      if (!window.isDestroyed()) contents.off('media-started-playing', started);
      resolve(begun);
    };
    const started = () => done(true);
    const timer = setTimeout(() => done(false), patienceMs);
    contents.on('media-started-playing', started);
  });
}

/** As locked as every other window, and without a preload: it loads one of our own sounds. */
function openUnseen(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 200,
    height: 100,
    skipTaskbar: true,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
      devTools: false,
    },
  });
}
