import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, type Display, screen } from 'electron';
import { z } from 'zod';
import { shellChannels } from '../../shared/contract/shell-channels.ts';
import { choosePlace, type Monitor, middleOf, type Placed, reachable, withPlace } from './placing.ts';

const farthest = 100_000;
const Place = z.object({
  display: z.number(),
  x: z.int().min(-farthest).max(farthest),
  y: z.int().min(-farthest).max(farthest),
  width: z.int().min(300).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
const lowestZoom = -4;
const highestZoom = 5;
const State = z.object({
  /** One for each monitor on which the window has stood, the newest first. */
  places: z.array(Place).max(20),
  /** In Chromium's levels: each is a fifth larger than the one before. */
  zoom: z.number().min(lowestZoom).max(highestZoom).default(0),
});
type State = z.infer<typeof State>;

const settleMs = 400;

/** What is remembered of a window; without a readable file, nothing. */
export function readWindowState(path: string): State {
  try {
    return State.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? { places: [], zoom: 0 };
  } catch {
    return { places: [], zoom: 0 };
  }
}

/** Where the window opens on the monitors that are there now; null: nothing is remembered. */
export function placeNow({ places }: State): Placed | null {
  return choosePlace(places, monitors());
}

const zooms = new WeakMap<BrowserWindow, (change: 'in' | 'out' | 'reset') => void>();

/** Makes all in this window larger or smaller; other windows stay as they are. */
export function zoomWindow(window: BrowserWindow, change: 'in' | 'out' | 'reset'): void {
  zooms.get(window)?.(change);
}

/**
 * Remembers where the window stands on each monitor, shortly after each change and at its end, and how large it shows
 * things. When its monitor goes it stays in sight, and when that comes back it goes back.
 */
export function keepWindowState(window: BrowserWindow, path: string, start: State): void {
  let state = start;
  let timer: NodeJS.Timeout | null = null;
  /** The monitor that went away from under it. */
  let awayFrom: number | null = null;

  const write = () => {
    try {
      writeFileSync(`${path}.new`, JSON.stringify(state));
      renameSync(`${path}.new`, path);
    } catch {
      // A full or read-only disk must not keep the window from working.
    }
  };
  const save = () => {
    timer = null;
    if (window.isDestroyed() || window.isMinimized()) return;
    const bounds = window.getNormalBounds();
    const monitor = monitorOf(screen.getDisplayMatching(bounds));
    const places = withPlace(state.places, monitor, { ...bounds, maximized: window.isMaximized() });
    state = { ...state, places };
    write();
  };
  const soon = () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(save, settleMs);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', () => {
    if (timer) clearTimeout(timer);
    save();
  });

  const removed = (_event: unknown, gone: Display) => {
    if (state.places[0]?.display === gone.id) awayFrom = gone.id;
    const bounds = window.getBounds();
    const areas = monitors().map(({ workArea }) => workArea);
    const [primary] = areas;
    if (primary && !reachable(bounds, areas)) window.setBounds(middleOf(primary, bounds));
  };
  const added = (_event: unknown, { id }: Display) => {
    if (awayFrom !== id) return;
    awayFrom = null;
    const place = choosePlace(
      state.places.filter(({ display }) => display === id),
      monitors(),
    );
    if (place) window.setBounds({ x: place.x, y: place.y, width: place.width, height: place.height });
  };
  screen.on('display-removed', removed);
  screen.on('display-added', added);
  window.on('closed', () => {
    screen.off('display-removed', removed);
    screen.off('display-added', added);
  });

  const showZoom = () => {
    if (!window.isDestroyed()) window.webContents.send(shellChannels.zoom, state.zoom);
  };
  window.webContents.on('dom-ready', showZoom);
  zooms.set(window, (change) => {
    const step = { in: 0.5, out: -0.5, reset: -state.zoom }[change];
    state = { ...state, zoom: Math.max(lowestZoom, Math.min(highestZoom, state.zoom + step)) };
    showZoom();
    write();
  });
}

/** The primary one first. */
function monitors(): Monitor[] {
  const primary = screen.getPrimaryDisplay();
  return [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)].map(monitorOf);
}

const monitorOf = ({ id, workArea }: Display): Monitor => ({ id, workArea });
