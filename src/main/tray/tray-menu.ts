import { tomorrowMorning } from '../../shared/domain/notify-rules.ts';
import type { ShellText } from '../text/shell-text.ts';

/** What the tray shows: how many conversations need the agent, and until when nothing is announced. */
export type Desk = { readonly needsYou: number; readonly quietUntil: number | null };

export type TrayActions = {
  show(): void;
  next(): void;
  quiet(until: number | null): void;
  settings(): void;
  quit(): void;
};

export type TrayItem =
  | { readonly label: string; readonly enabled?: boolean; run(): void }
  | { readonly label: string; readonly items: TrayItem[] }
  | 'line';

const halfHourMs = 30 * 60_000;

export const isQuiet = ({ quietUntil }: Desk, now: number): boolean =>
  quietUntil !== null && quietUntil > now;

/** The tray's menu as data; `say` puts an instant into the agent's words. */
export function trayMenu(
  desk: Desk,
  now: number,
  { tray }: Pick<ShellText, 'tray'>,
  say: (instant: number) => string,
  actions: TrayActions,
): TrayItem[] {
  const { quietUntil } = desk;
  const quiet: TrayItem =
    quietUntil !== null && isQuiet(desk, now)
      ? { label: tray.quietEnds(say(quietUntil)), run: () => actions.quiet(null) }
      : {
          label: tray.quiet,
          items: [
            { label: tray.halfHour, run: () => actions.quiet(Date.now() + halfHourMs) },
            { label: tray.tomorrow, run: () => actions.quiet(tomorrowMorning(Date.now())) },
          ],
        };
  return [
    { label: tray.show, run: actions.show },
    {
      label: desk.needsYou === 0 ? tray.nothing : tray.next(desk.needsYou),
      enabled: desk.needsYou > 0,
      run: actions.next,
    },
    'line',
    quiet,
    { label: tray.settings, run: actions.settings },
    'line',
    { label: tray.quit, run: actions.quit },
  ];
}

/** The line that is shown when the pointer rests on the icon. */
export function trayTip(
  desk: Desk,
  now: number,
  { tray }: Pick<ShellText, 'tray'>,
  say: (instant: number) => string,
): string {
  const lines = ['Groundcrew', desk.needsYou > 0 ? tray.needsYou(desk.needsYou) : tray.nothing];
  if (desk.quietUntil !== null && isQuiet(desk, now)) lines.push(tray.quietUntil(say(desk.quietUntil)));
  return lines.join('\n');
}
