import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, screen } from 'electron';
import { z } from 'zod';
import { reachable } from './reachable.ts';

const State = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof State>;

/** The remembered place, or null when there is none or its screen is gone. */
export function readWindowState(path: string): WindowState | null {
  let state: WindowState | null;
  try {
    state = State.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  return state && reachable(state, screens) ? state : null;
}

/** Remembers the window's place shortly after each change and at its end. */
export function keepWindowState(window: BrowserWindow, path: string): void {
  let timer: NodeJS.Timeout | null = null;
  const save = () => {
    timer = null;
    if (window.isDestroyed() || window.isMinimized()) return;
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(`${path}.new`, JSON.stringify(state));
      renameSync(`${path}.new`, path);
    } catch {
      // A full or read-only disk must not keep the window from working.
    }
  };
  const soon = () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(save, 400);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', () => {
    if (timer) clearTimeout(timer);
    save();
  });
}
