import type { Rectangle } from 'electron';

/** At least this much of a window's title must lie on a screen, or it could not be moved back by hand. */
const grip = 80;

/** True when a remembered place can still be reached on the screens that are there now. */
export function reachable(place: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((area) => {
    const width = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
    const titleInside = place.y >= area.y && place.y < area.y + area.height - grip / 2;
    return width >= grip && titleInside;
  });
}
