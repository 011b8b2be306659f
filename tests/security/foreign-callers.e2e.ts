import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';

/** Everything the bridge offers is called; what each call came to, and how many ports to the engine were handed over. */
const callEverything = `(async () => {
  let ports = 0;
  addEventListener('message', (event) => { ports += event.ports.length; });
  groundcrew.requestEnginePort('0123456789abcdef');
  const answers = {};
  // One way: whether it was heard stands in the log.
  groundcrew.reportFault({ kind: 'error', name: 'ForeignFault', stack: [], within: [] });
  for (const [name, call] of Object.entries(groundcrew)) {
    if (name === 'requestEnginePort' || name === 'reportFault' || name.startsWith('on')) continue;
    answers[name] = await call().then(() => 'answered', (error) => error.message.replace(/^.*: /, ''));
  }
  await new Promise((resolve) => setTimeout(resolve));
  return { ports, answers };
})()`;

test.describe('who may call the shell @main-job @security', () => {
  test('the main frame of its own windows alone: no other window, whatever it shows, and no frame inside', async ({
    takeSeat,
  }) => {
    const { electron, window, userData } = await takeSeat();
    const shells = await electron.evaluate(async ({ app, BrowserWindow }, script) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`;
      const found: { ports: number; answers: Record<string, string> }[] = [];
      for (const address of ['app://groundcrew/index.html', 'data:text/html,foreign']) {
        const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await foreign.loadURL(address);
        found.push(await foreign.webContents.executeJavaScript(script));
        foreign.destroy();
      }
      return found;
    }, callEverything);
    for (const { ports, answers } of shells) {
      expect(Object.keys(answers).length).toBeGreaterThan(10);
      expect(new Set(Object.values(answers))).toEqual(new Set(['refused']));
      expect(ports).toBe(0);
    }
    // Whoever may is heard, and behind the others.
    await expect(window.getByLabel('Address of the hub')).toBeVisible();
    await window.evaluate(() =>
      (globalThis as unknown as { groundcrew: { reportFault(fault: object): void } }).groundcrew.reportFault({
        kind: 'error',
        name: 'OwnFault',
        stack: [],
        within: [],
      }),
    );
    const written = () => readFile(join(userData, 'logs', 'renderer.log'), 'utf8').catch(() => '');
    await expect.poll(written).toContain('OwnFault');
    expect(await written()).not.toContain('ForeignFault');
    const within = await window.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>inside</p>';
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      const inner = frame.contentWindow as unknown as Record<string, unknown>;
      const offered = [typeof inner.groundcrew, typeof inner.require];
      frame.remove();
      return offered;
    });
    expect(within).toEqual(['undefined', 'undefined']);
    // Whoever may is answered all the while.
    const info = await window.evaluate(() =>
      (globalThis as unknown as { groundcrew: { info(): Promise<object> } }).groundcrew.info(),
    );
    expect(info).toHaveProperty('version');
  });
});
