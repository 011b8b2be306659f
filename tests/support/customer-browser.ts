import { existsSync } from 'node:fs';
import { type BrowserContext, chromium } from '@playwright/test';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface CustomerOptions {
  /** The browser's profile; the same one again is the same customer. */
  profile: string;
  /** A telephone's screen instead of a computer's. */
  phone?: boolean | undefined;
  locale?: string | undefined;
}

/** Opens the system's Chromium as a customer has it: a browser of its own, apart from the app. */
export async function openCustomerBrowser({
  profile,
  phone = false,
  locale = 'en-GB',
}: CustomerOptions): Promise<BrowserContext> {
  const executablePath = process.env.GROUNDCREW_CHROMIUM ?? candidates.find((path) => existsSync(path));
  if (!executablePath) throw new Error('no Chromium here: npm run e2e installs it or says how');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: quiet,
    locale,
    viewport: phone ? { width: 390, height: 844 } : { width: 1100, height: 800 },
    hasTouch: phone,
    isMobile: phone,
  });
}
