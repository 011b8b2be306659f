import type { Rectangle } from 'electron';

/** A window's place on one monitor, relative to that monitor's work area. */
export type Place = {
  readonly display: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
};

export type Monitor = { readonly id: number; readonly workArea: Rectangle };
export type Placed = Rectangle & { readonly maximized: boolean };

/** At least this much of a window's title must lie on a screen, or it could not be moved back by hand. */
const grip = 80;
/** Monitors whose places are remembered: a desk, a flat, a meeting room. */
const mostPlaces = 8;

/** True when a window at this place can be reached on the screens that are there. */
export function reachable(place: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((area) => {
    const width = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
    const titleInside = place.y >= area.y && place.y < area.y + area.height - grip / 2;
    return width >= grip && titleInside;
  });
}

/**
 * Where a window opens: as it last stood on a monitor that is there, the newest first. Are all of them gone, it keeps
 * its size as far as that fits and stands in the middle of the primary one (the first). null: it never stood anywhere.
 */
export function choosePlace(places: readonly Place[], monitors: readonly Monitor[]): Placed | null {
  for (const place of places) {
    const monitor = monitors.find(({ id }) => id === place.display);
    if (!monitor) continue;
    const { width, height, maximized } = place;
    const absolute = { x: monitor.workArea.x + place.x, y: monitor.workArea.y + place.y, width, height };
    const areas = monitors.map(({ workArea }) => workArea);
    return { ...(reachable(absolute, areas) ? absolute : middleOf(monitor.workArea, place)), maximized };
  }
  const [newest] = places;
  const [primary] = monitors;
  if (!newest || !primary) return null;
  return { ...middleOf(primary.workArea, newest), maximized: newest.maximized };
}

export function middleOf(area: Rectangle, size: { width: number; height: number }): Rectangle {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

/** With this place as the newest; one for each monitor. */
export function withPlace(places: readonly Place[], monitor: Monitor, placed: Placed): Place[] {
  const { x, y, ...rest } = placed;
  const place = { display: monitor.id, x: x - monitor.workArea.x, y: y - monitor.workArea.y, ...rest };
  return [place, ...places.filter(({ display }) => display !== monitor.id)].slice(0, mostPlaces);
}
