import type { Settings } from '../../shared/contract/settings.ts';

type Appearance = Pick<Settings, 'theme' | 'density'>;
const remembered = 'groundcrew:appearance';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
let current: Appearance = { theme: 'auto', density: 'comfortable' };

function draw(): void {
  const dark = current.theme === 'dark' || (current.theme === 'auto' && prefersDark.matches);
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  document.documentElement.dataset.density = current.density;
}

/** Whether the window is dark right now, whoever decided it. */
export const isDark = () => document.documentElement.dataset.mantineColorScheme === 'dark';

/** Dresses the page as it was left, before the first paint; the engine's settings follow. */
export function startAppearance(): void {
  try {
    current = {
      ...current,
      ...(JSON.parse(localStorage.getItem(remembered) ?? '{}') as Partial<Appearance>),
    };
  } catch {
    // An unreadable memory is no memory.
  }
  prefersDark.addEventListener('change', draw);
  draw();
}

/** Dresses the page by the settings, and remembers that for the next start. */
export function applyAppearance({ theme, density }: Appearance): void {
  if (theme === current.theme && density === current.density) return;
  current = { theme, density };
  localStorage.setItem(remembered, JSON.stringify(current));
  draw();
}
