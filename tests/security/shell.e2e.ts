import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { contentPolicy } from '../../src/main/protocol/content-policy.ts';
import { appWindows } from '../support/app-windows.ts';
import { sharedApp, test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { launchAsOrdinaryUser } from '../support/ordinary-user.ts';
import { commandLine, environmentOf, kernelView, processTree } from '../support/process-tree.ts';
import { startAgain } from '../support/running-app.ts';
import { copySeededWorkstation } from '../support/seeded-workstation.ts';
import { isInFront, lookAway } from '../support/shell-seam.ts';

/** A server that must never be asked: counts who asks all the same. */
async function forbiddenServer() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('asked');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { asked, port, url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

test.describe('the shell, on the live app @main-job @security', () => {
  const theApp = sharedApp(copySeededWorkstation);

  test('runs the page sandboxed, isolated and without node', async () => {
    const app = theApp();
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Not in Electron's types, but the one place that tells what a window really got.
      const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    const page = await app.window.evaluate(() => ({
      node: typeof (globalThis as Record<string, unknown>).require,
      process: typeof (globalThis as Record<string, unknown>).process,
      electron: typeof (globalThis as Record<string, unknown>).electron,
      offered: Object.keys((globalThis as unknown as { groundcrew: object }).groundcrew).sort(),
      protocol: location.protocol,
    }));
    expect(page).toMatchObject({
      node: 'undefined',
      process: 'undefined',
      electron: 'undefined',
      protocol: 'app:',
    });
    expect(page.offered).toEqual([
      'copyBriefly',
      'desktop',
      'goInMain',
      'info',
      'onCommand',
      'onHealth',
      'openExternal',
      'openWindow',
      'reloadPage',
      'reportFault',
      'requestEnginePort',
      'restart',
      'saveFile',
      'setGlobalShortcut',
      'setLanguage',
      'setStartAtLogin',
      'setTheme',
      'showIn',
      'useDemo',
    ]);
  });

  test('gives the page no network at all', async () => {
    const app = theApp();
    const server = await forbiddenServer();
    const attempts = await app.window.evaluate(async (url) => {
      const settled = async (attempt: Promise<unknown>) =>
        attempt.then(
          () => 'went through',
          () => 'refused',
        );
      const loaded = (tag: 'img' | 'script' | 'iframe' | 'link', address: string) =>
        new Promise<unknown>((resolve, reject) => {
          const element = document.createElement(tag);
          element.addEventListener('error', () => reject(new Error(tag)));
          element.addEventListener('load', () => (tag === 'iframe' ? reject(new Error(tag)) : resolve(tag)));
          if (element instanceof HTMLLinkElement) {
            element.rel = 'stylesheet';
            element.href = address;
          } else element.src = address;
          document.body.append(element);
          setTimeout(() => reject(new Error('nothing happened')), 2000);
        });
      const socket = (address: string) =>
        new Promise<unknown>((resolve, reject) => {
          const opening = new WebSocket(address);
          opening.onopen = resolve;
          opening.onerror = reject;
        });
      return {
        fetch: await settled(fetch(`${url}/fetch`)),
        beacon: navigator.sendBeacon(`${url}/beacon`, 'x') ? 'queued' : 'refused',
        image: await settled(loaded('img', `${url}/image.png`)),
        script: await settled(loaded('script', `${url}/script.js`)),
        style: await settled(loaded('link', `${url}/style.css`)),
        frame: await settled(loaded('iframe', `${url}/frame`)),
        socket: await settled(Promise.resolve().then(() => socket(`${url.replace('http', 'ws')}/socket`))),
        file: await settled(fetch('file:///etc/passwd')),
      };
    }, server.url);
    for (const [way, outcome] of Object.entries(attempts)) {
      if (way !== 'beacon') expect(outcome, way).toBe('refused');
    }
    expect(server.asked).toEqual([]);
    server.close();
  });

  test('leaves spelling to our own dictionaries: the browser’s checker, which would fetch its own, is off', async () => {
    const app = theApp();
    const browsers = await app.electron.evaluate(({ session }) =>
      session.defaultSession.isSpellCheckerEnabled(),
    );
    expect(browsers).toBe(false);
  });

  test('lets no peer connection out of the page', async () => {
    const app = theApp();
    const candidates = await app.window.evaluate(async () => {
      try {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] });
        peer.createDataChannel('x');
        await peer.setLocalDescription(await peer.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 500));
        return (peer.localDescription?.sdp.match(/a=candidate/g) ?? []).length;
      } catch {
        return 0;
      }
    });
    expect(candidates).toBe(0);
  });

  test('serves its pages with the policy, and runs no text as code', async () => {
    const app = theApp();
    const header = await app.electron.evaluate(async ({ net }) => {
      const response = await net.fetch('app://groundcrew/index.html');
      return response.headers.get('content-security-policy');
    });
    expect(header).toBe(contentPolicy);
    const ran = await app.window.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ranInline = true';
      document.body.append(script);
      const holder = document.createElement('div');
      holder.innerHTML = '<img src="app://groundcrew/none.png" onerror="globalThis.ranHandler = true">';
      document.body.append(holder);
      // The debugger that runs this may evaluate text; a timer runs it as the page would.
      setTimeout('globalThis.ranText = true');
      await new Promise((resolve) => setTimeout(resolve, 200));
      const flags = globalThis as Record<string, unknown>;
      return {
        inline: flags.ranInline === true,
        handler: flags.ranHandler === true,
        text: flags.ranText === true,
      };
    });
    expect(ran).toEqual({ inline: false, handler: false, text: false });
  });

  test('serves nothing but its own files and stored pictures', async () => {
    const app = theApp();
    const answers = await app.electron.evaluate(async ({ net }) => {
      const status = async (url: string) => (await net.fetch(url)).status;
      return {
        page: await status('app://groundcrew/index.html'),
        outside: await status('app://groundcrew/%2e%2e/main/index.js'),
        other: await status('app://other/index.html'),
        missing: await status(`gc-file://local/${'0'.repeat(64)}`),
        path: await status('gc-file://local/..%2f..%2fsecrets.json'),
      };
    });
    expect(answers).toEqual({ page: 200, outside: 404, other: 404, missing: 404, path: 404 });
  });

  test('opens no window, follows no link, starts no download', async () => {
    const app = theApp();
    const server = await forbiddenServer();
    await app.window.evaluate((url) => {
      window.open(`${url}/popup`);
      const link = document.createElement('a');
      link.href = `${url}/navigation`;
      link.click();
      link.target = '_blank';
      link.click();
      link.download = 'x';
      link.target = '';
      link.click();
      location.assign(`${url}/assign`);
    }, server.url);
    await app.window.waitForTimeout(500);
    expect(app.window.url()).toBe('app://groundcrew/index.html');
    expect(appWindows(app.electron)).toHaveLength(1);
    expect(server.asked).toEqual([]);
    server.close();
  });

  test('grants no permission but copying', async () => {
    const app = theApp();
    const states = await app.window.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
        'midi',
      ] as const;
      const found: Record<string, string> = {};
      for (const name of names) {
        const status = await navigator.permissions.query({ name: name as PermissionName });
        found[name] = status.state;
      }
      found.asked = await Notification.requestPermission();
      found.media = await navigator.mediaDevices
        .getUserMedia({ audio: true })
        .then(() => 'granted')
        .catch(() => 'denied');
      return found;
    });
    for (const [name, state] of Object.entries(states)) expect(state, name).toBe('denied');
  });

  test('hands nothing but https and mail to the system, and shows the real host first', async () => {
    const app = theApp();
    await app.electron.evaluate(({ dialog, shell }) => {
      const seen: { asked: string[]; opened: string[] } = { asked: [], opened: [] };
      (globalThis as Record<string, unknown>).seen = seen;
      dialog.showMessageBox = (async (...given: unknown[]) => {
        seen.asked.push((given.at(-1) as { message: string }).message);
        return { response: 1, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
      shell.openExternal = async (url: string) => {
        seen.opened.push(url);
      };
    });
    for (const url of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://x/y',
      'https://user@northgate.example/',
      'http://x.example/',
      'https://help.northgate.example/a',
      'mailto:desk@northgate.example?attach=/etc/passwd',
    ]) {
      await app.window.evaluate(
        (address) =>
          (
            globalThis as unknown as { groundcrew: { openExternal(url: string): Promise<boolean> } }
          ).groundcrew.openExternal(address),
        url,
      );
    }
    const seen = await app.electron.evaluate(() => (globalThis as Record<string, unknown>).seen);
    expect(seen).toEqual({
      asked: ['Open help.northgate.example?', 'Open desk@northgate.example?'],
      opened: ['https://help.northgate.example/a', 'mailto:desk@northgate.example'],
    });
  });

  test('keeps its children’s environment and command lines free of secrets', async () => {
    const app = theApp();
    const pids = processTree(app.pid);
    expect(pids.length).toBeGreaterThan(3);
    const children = pids.filter((pid) => pid !== app.pid);
    expect(children.some((pid) => environmentOf(pid) !== '')).toBe(true);
    for (const pid of children) {
      // Secrets are 64 hex digits or JWTs.
      for (const told of [commandLine(pid), environmentOf(pid)])
        expect(told).not.toMatch(/[0-9a-f]{64}|eyJ[\w-]{10,}\./);
    }
  });

  test('writes down what breaks in the page, and nothing of whom it was about', async () => {
    const app = theApp();
    // Before that nobody listens for what breaks.
    const drawn = () => app.window.evaluate(() => document.querySelector('#root > *') !== null);
    await expect.poll(drawn, { timeout: 60_000 }).toBe(true);
    await app.window.evaluate(() => {
      setTimeout(() => {
        throw new RangeError('Maya Quint wrote: legal winner thank');
      });
      void Promise.reject(new TypeError('maya@quint.example'));
      const offered = (globalThis as unknown as { groundcrew: { reportFault(fault: unknown): void } })
        .groundcrew;
      const fault = { kind: 'error', name: 'Error', stack: [], within: [] };
      offered.reportFault({ ...fault, message: 'Maya Quint' });
      offered.reportFault({ ...fault, name: 'Maya Quint' });
      offered.reportFault({ ...fault, name: 'LastOfAll' });
    });
    const file = join(app.userData, 'logs', 'renderer.log');
    const written = () => readFile(file, 'utf8').catch(() => '');
    for (const name of ['RangeError', 'TypeError', 'LastOfAll']) await expect.poll(written).toContain(name);
    const text = await written();
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { process: string; kind: string; name: string });
    expect(lines).toContainEqual(expect.objectContaining({ kind: 'error', name: 'RangeError' }));
    expect(lines).toContainEqual(expect.objectContaining({ kind: 'rejection', name: 'TypeError' }));
    expect(new Set(lines.map((line) => line.process))).toEqual(new Set(['renderer']));
    expect(text.toLowerCase()).not.toMatch(/maya|winner/);
  });

  test('starts once: a second start shows the first window and ends', async () => {
    const app = theApp();
    const { electron } = app;
    await lookAway(electron);
    expect(await startAgain(app.userData)).toBe(0);
    await expect.poll(() => isInFront(electron)).toBe(true);
    expect(appWindows(app.electron)).toHaveLength(1);
  });
});

test('the page’s process runs in the kernel’s sandbox as an ordinary user @main-job @security', async () => {
  const app = await launchAsOrdinaryUser();
  try {
    await expect(app.window).toHaveTitle(/Groundcrew/);
    const processes = processTree(app.pid).map((pid) => ({ pid, command: commandLine(pid) }));
    expect(processes.filter(({ command }) => command.includes('--no-sandbox'))).toEqual([]);
    const renderers = processes.filter(({ command }) => command.includes('--type=renderer'));
    expect(renderers.length).toBeGreaterThan(0);
    for (const { pid } of renderers) {
      const { seccomp, noNewPrivileges, uid } = kernelView(pid);
      expect(seccomp).toBe(2);
      expect(noNewPrivileges).toBe(true);
      expect(uid).not.toBe(0);
    }
  } finally {
    await app.close();
  }
});
