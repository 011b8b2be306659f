import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, type Page, type TestInfo } from '@playwright/test';
import { startVirtualDisplay } from '../../scripts/setup/virtual-display.ts';
import { displaySize } from './app-under-test.ts';
import { openCustomerBrowser } from './customer-browser.ts';
import { deskOf, people } from './desk.ts';
import { removeFolder } from './folders.ts';
import type { HubProcess } from './hub-process.ts';
import { dropNotedDatabases } from './noted-databases.ts';
import { type RunningApp, startApp } from './running-app.ts';
import { openSeat, type Seat } from './seat.ts';
import { type Agent, startSyncedHub } from './synced-desks.ts';

interface AppLaunch {
  /** The app's own arguments. */
  args?: string[] | undefined;
  env?: Record<string, string> | undefined;
  /** Another agent's workstation: a name keeps its data apart, and finds it again. */
  workstation?: string;
}

interface CustomerLaunch {
  /** The same name again is the same browser profile. */
  name?: string;
  phone?: boolean;
  locale?: string;
}

/** The app as a test holds it. */
export interface Workstation extends RunningApp {
  /** Quits if it still runs, and starts again with the same data; arguments and environment may differ. */
  relaunch: (launch?: Omit<AppLaunch, 'workstation'>) => Promise<Workstation>;
}

export interface Fixtures {
  /** A folder that is this test's alone and goes with it. */
  testFolder: string;
  /** Starts the app, with a user-data folder that lasts for the test: starting again is the same agent again. */
  launchApp: (launch?: AppLaunch) => Promise<Workstation>;
  /** A hub of the test's own at which agents have worked. */
  startHub: (env?: Readonly<Record<string, string>>) => Promise<HubProcess>;
  /**
   * The sign-in screen of a workstation that the tests of a worker share, with all that this agent has there. Whoever
   * has signed in there is signed out after the test.
   */
  takeSeat: (agent?: Agent) => Promise<RunningApp>;
  /** Ana at her workstation, all synced, with a hub of the test's own. */
  sitDown: () => Promise<RunningApp & { desk: ReturnType<typeof deskOf>; hub: HubProcess }>;
  /** Opens a customer's browser with one empty page. */
  launchCustomer: (launch?: CustomerLaunch) => Promise<{ page: Page; context: BrowserContext }>;
}

/** A trace of everything costs a third of a test's time: kept when it is asked for, to look into a test that failed. */
const trace = process.env.GROUNDCREW_TRACE ? { screenshots: true, snapshots: true, sources: true } : null;

const hasFailed = ({ status, expectedStatus }: TestInfo) => status !== expectedStatus;

/** What the agent had before their eyes when it failed: as a picture, and in the log, where pictures are not kept. */
async function keepSight({ window }: RunningApp, testInfo: TestInfo, number: number): Promise<void> {
  const picture = testInfo.outputPath(`app-${number}.png`);
  await window.screenshot({ path: picture, timeout: 5_000 }).catch(() => {});
  const text = await window.innerText('body', { timeout: 5_000 }).catch(String);
  console.log(`In the window of ${testInfo.title}:\n${text.replaceAll(/\n\s*/g, ' | ').slice(0, 1_500)}`);
}

/** Playwright's test with the app, and customers to write to it; everything is closed with the test. */
export const test = base.extend<Fixtures, { display: undefined; seat: Seat }>({
  // Each worker's own: keys taken from the whole desktop, and the focus, are one app's at a time.
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
    async ({}, use) => {
      if (process.platform !== 'linux') return use(undefined);
      const { width, height } = displaySize();
      const display = await startVirtualDisplay(width, height);
      Object.assign(process.env, display.env);
      await use(undefined);
      await display.stop();
    },
    { scope: 'worker', auto: true },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
  testFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'groundcrew-test-'));
    await use(folder);
    await dropNotedDatabases(folder);
    removeFolder(folder);
  },

  launchApp: async ({ testFolder }, use, testInfo) => {
    const started: RunningApp[] = [];
    const launch = async ({ args, env, workstation = 'workstation' }: AppLaunch): Promise<Workstation> => {
      const userData = join(testFolder, workstation);
      const app = await startApp({ userData, args, env, log: testInfo.outputPath(`${workstation}.log`) });
      started.push(app);
      if (trace) await app.electron.context().tracing.start(trace);
      return {
        ...app,
        relaunch: async (again) => {
          await app.close();
          return launch({ args: again?.args ?? args, env: again?.env ?? env, workstation });
        },
      };
    };
    await use((options = {}) => launch(options));
    const failed = hasFailed(testInfo);
    for (const [index, app] of started.entries()) {
      const path = testInfo.outputPath(`app-${index + 1}.trace.zip`);
      if (failed) await keepSight(app, testInfo, index + 1);
      // An app that the test ended itself has no trace to give.
      if (trace)
        await app.electron
          .context()
          .tracing.stop(failed ? { path } : {})
          .catch(() => {});
      await app.close();
    }
  },

  seat: [
    // Named for its order: the display comes first.
    async ({ display: _ }, use) => {
      const seat = await openSeat();
      await use(seat);
      await seat.giveUp();
    },
    { scope: 'worker' },
  ],

  startHub: async ({ testFolder }, use) => {
    let hub: HubProcess | undefined;
    await use(async (env) => {
      hub = await startSyncedHub(testFolder, env);
      return hub;
    });
    await hub?.stop();
  },

  // Named for its order: whoever signs out tells their hub.
  takeSeat: async ({ seat, startHub: _ }, use, testInfo) => {
    let taken: RunningApp | undefined;
    await use(async (agent = 'ana') => {
      taken = await seat.take(agent, testInfo.outputPath('workstation.log'));
      return taken;
    });
    if (!hasFailed(testInfo)) return seat.leave();
    if (taken) await keepSight(taken, testInfo, 1);
    await seat.giveUp();
  },

  sitDown: async ({ startHub, takeSeat }, use) => {
    await use(async () => {
      const hub = await startHub();
      const app = await takeSeat();
      const desk = deskOf(app.window);
      await desk.signIn(hub.url, people.ana);
      await desk.ready();
      return { ...app, desk, hub };
    });
  },

  launchCustomer: async ({ testFolder }, use) => {
    const opened: BrowserContext[] = [];
    await use(async ({ name = 'customer', phone, locale } = {}) => {
      const context = await openCustomerBrowser({ profile: join(testFolder, name), phone, locale });
      opened.push(context);
      return { context, page: context.pages()[0] ?? (await context.newPage()) };
    });
    for (const context of opened) await context.close();
  },
});

/**
 * One app for all tests of a describe, each of which leaves it to the next as it found it, started on what `prepare`
 * puts into its user-data folder. After a test that failed Playwright goes on in a new process, and so in a new app.
 */
export function sharedApp(prepare: (userData: string) => Promise<void>): () => RunningApp {
  let folder: string | undefined;
  let app: RunningApp | undefined;
  const running = () => {
    if (!app) throw new Error('the app of these tests does not run');
    return app;
  };
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
  test.beforeAll(async ({}, testInfo) => {
    folder = await mkdtemp(join(tmpdir(), 'groundcrew-test-'));
    const userData = join(folder, 'workstation');
    await prepare(userData);
    app = await startApp({ userData, log: testInfo.outputPath('workstation.log') });
  });
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
  test.afterEach(async ({}, testInfo) => {
    if (app && hasFailed(testInfo)) await keepSight(app, testInfo, 1);
  });
  test.afterAll(async () => {
    await app?.close();
    if (!folder) return;
    await dropNotedDatabases(folder);
    removeFolder(folder);
  });
  return running;
}
