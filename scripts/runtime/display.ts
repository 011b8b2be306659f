import { step } from '../setup/progress.mjs';
import { hasDisplay, startVirtualDisplay } from '../setup/virtual-display.ts';
import { rememberDisplay } from './running-displays.ts';

/** Where the app will show its window. */
export interface AppDisplay {
  env: Record<string, string>;
  /** Arguments that suit it. */
  args: string[];
  stop: () => Promise<void>;
}

/** The machine's own display; where there is none a virtual one, with a word on how to look at it. */
export async function displayForApp(): Promise<AppDisplay> {
  if (hasDisplay()) return { env: {}, args: [], stop: async () => {} };
  const { env, framebuffer, stop } = await step('Display', async (say) => {
    const started = await startVirtualDisplay();
    say(`none here, so the app runs on a virtual one (${started.env.DISPLAY})`);
    return started;
  });
  rememberDisplay(framebuffer);
  console.log('    to see its window:  npm run screenshot -- window.png  (from another terminal)');
  return { env, args: ['--disable-gpu'], stop };
}
