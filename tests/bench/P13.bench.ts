import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { deskOf, people } from '../support/desk.ts';
import { copySeededHub, startHubProcess } from '../support/hub-process.ts';
import { type BenchDesk, withBenchDesk } from './support/bench-desk.ts';
import { type ChatCustomer, startChat } from './support/chat-customer.ts';
import { launch, wallClock } from './support/launch.ts';
import { measure, median, printReport, quantile } from './support/report.ts';
import { pageOf, showInList } from './support/window-page.ts';

/**
 * From a customer's POST to their words painted in the agent's list: chat call, hub's transaction, push, engine's
 * transaction, event to the page, query, paint. Hub and app are processes of their own, on loopback.
 */
const messagesPerRound = 40;
const pauseMs = 150;

await withBenchDesk(async (desk) => {
  const hubFolder = join(desk.folder, 'hub');
  await copySeededHub(hubFolder);
  const hub = await startHubProcess(hubFolder);
  try {
    await measureWith(desk, hub);
  } finally {
    await hub.stop();
  }
});

async function measureWith(desk: BenchDesk, hub: { url: string }): Promise<void> {
  const userData = join(desk.folder, 'workstation');
  mkdirSync(userData);
  writeFileSync(join(userData, 'hub-choice.json'), JSON.stringify({ embedded: false }));
  const app = launch({ app: desk.ours, userData, env: desk.env, devTools: true });
  const { page, browser } = await pageOf(app);
  const agent = deskOf(page);
  await agent.signIn(hub.url, people.ana);
  await agent.status.getByText('%').waitFor({ state: 'detached', timeout: 60_000 });
  await showInList(page, { view: 'all', sort: 'newest' });

  // A hub lets one address send 60 messages a minute.
  const customers = await Promise.all(
    [2, 3, 4, 5].map((n) => startChat(hub.url, `Customer ${n}`, `127.0.0.${n}`)),
  );
  // The first ones make tables, caches and compiled code warm, as they are in a shift.
  for (let i = 0; i < 12; i++) await customers[i % customers.length]?.write(`before ${i}`);
  await page.getByText('before 11').first().waitFor();
  await notePaints(page);

  const times: number[] = [];
  const answered: number[] = [];
  let sent = 0;
  const report = await measure({
    name: 'P13',
    title: 'customer’s chat message to painted in the agent’s list',
    unit: 'ms p95',
    async ours() {
      const before = times.length;
      for (let i = 0; i < messagesPerRound; i++) {
        sent += 1;
        const customer = customers[sent % customers.length] as ChatCustomer;
        const { toPainted, toAnswer } = await write(page, customer, `bench-${sent}-end`);
        times.push(toPainted);
        answered.push(toAnswer);
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      return quantile(times.slice(before), 0.95);
    },
    goal: [{ of: 'ours', at: 'most', value: 100 }],
    context: {
      runtime: desk.runtime,
      runs: 'app and hub as processes of their own on loopback, the hub on PGlite with a demo exchange',
      hubGathersCommitsMs: 12,
    },
  });
  printReport({
    ...report,
    context: {
      ...report.context,
      messages: times.length,
      'median, ms': Number(median(times).toPrecision(3)),
      'p99, ms': Number(quantile(times, 0.99).toPrecision(3)),
      'hub’s answer to the customer, median, ms': Number(median(answered).toPrecision(3)),
    },
  });
  for (const customer of customers) customer.close();
  await browser.close();
  await app.quit();
}

type Noting = { painted: Map<string, number> };

/** Notes for each text when it stood in the list at the end of a frame: after the frame's drawing was handed over. */
async function notePaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const painted = new Map<string, number>();
    Object.assign(globalThis, { painted });
    const list = document.querySelector('[role="listbox"]');
    if (!list) throw new Error('there is no list');
    const look = () => {
      const fresh = [...(list.textContent ?? '').matchAll(/bench-\d+-end/g)].map(([text]) => text);
      if (fresh.every((text) => painted.has(text))) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          const now = performance.timeOrigin + performance.now();
          for (const text of fresh) if (!painted.has(text)) painted.set(text, now);
        };
        port2.postMessage(0);
      });
    };
    new MutationObserver(look).observe(list, { childList: true, subtree: true, characterData: true });
  });
}

async function write(page: Page, customer: ChatCustomer, text: string) {
  const start = wallClock();
  await customer.write(text);
  const toAnswer = wallClock() - start;
  const painted = await page.waitForFunction(
    (wanted) => (globalThis as unknown as Noting).painted.get(wanted),
    text,
    // Asked rarely: asking takes time of the page that is measured.
    { polling: 100, timeout: 10_000 },
  );
  return { toAnswer, toPainted: ((await painted.jsonValue()) ?? Number.NaN) - start };
}
