import { chatOf, expectWritten } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { listenToReadOut } from '../support/read-out.ts';

test('a live chat that waits pulses gently and takes no focus; who it was given to, says why @workspace @long', async ({
  sitDown,
  launchCustomer,
}) => {
  test.setTimeout(240_000);
  const { window, desk, hub } = await sitDown();
  await desk.synced();
  const name = 'Quillon Abara';
  const { page } = await launchCustomer();
  const chat = chatOf(page);
  await chat.start(hub.chatPage, name);
  await chat.write('All my coins were stolen');
  await chat.write('Buenos días, todavía no he recibido mi dinero y estoy bastante preocupado por ello.');
  await desk.view('Everything');
  await desk.open(name);

  await test.step('the decision of a rule says what it went by', async () => {
    await expect(desk.thread.getByText(/^Routing set the priority to Urgent\./)).toBeVisible({
      timeout: 30_000,
    });
    await expect(
      desk.thread.getByText('Rule: Account takeover first. The customer wrote “stolen”.'),
    ).toBeVisible();
  });

  await test.step('the card says in what they write besides', async () => {
    const card = window.getByRole('complementary', { name: 'Customer and knowledge' });
    await expect(card.getByText('Also writes in')).toBeVisible();
    await expect(card.getByRole('definition').filter({ hasText: /^Spanish$/ })).toBeVisible();
  });

  const tab = window.locator('[role="tab"][data-tab-panel-id]').filter({ hasText: name });
  const pulse = () =>
    tab.locator('[data-waits]').evaluate((node) => {
      const { animationName, animationIterationCount } = getComputedStyle(node);
      return { moves: animationName !== 'none', times: animationIterationCount };
    });

  await test.step('it pulses in its tab while the agent writes to another, and no key is lost', async () => {
    await window.getByLabel('Filter this list').fill('');
    await desk.openBehind(1);
    await window.keyboard.press('Control+2');
    await expect.poll(() => desk.customerName()).not.toBe(name);
    await window.keyboard.press('r');
    await expect(desk.field).toBeFocused();
    await window.keyboard.type('I am still ');
    await chat.write('Hello? Is anybody there?');
    await expect(tab.locator('[data-waits]')).toBeVisible({ timeout: 30_000 });
    await window.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await pulse()).toEqual({ moves: true, times: 'infinite' });
    await expect(desk.field).toBeFocused();
    await window.keyboard.type('writing to you.');
    await expectWritten(desk.field, 'I am still writing to you.');
    await expect(tab).toHaveAttribute('aria-selected', 'false');
  });

  await test.step('nothing moves for who wants no motion', async () => {
    await window.emulateMedia({ reducedMotion: 'reduce' });
    expect(await pulse()).toMatchObject({ moves: false });
    await window.keyboard.press('Control+k');
    const dialog = window.getByRole('dialog', { name: 'Commands and search' });
    await expect(dialog).toBeVisible();
    const durations = await dialog.evaluate(() =>
      document.getAnimations().map((one) => Number(one.effect?.getComputedTiming().duration ?? 0)),
    );
    expect(Math.max(0, ...durations)).toBeLessThan(1);
    await window.keyboard.press('Escape');
    await window.emulateMedia({ reducedMotion: null });
  });

  await test.step('a burst of messages is read out in a few sentences, and none of it is lost', async () => {
    await window.keyboard.press('Control+1');
    await expect.poll(() => desk.customerName()).toBe(name);
    await desk.field.focus();
    await expect(desk.composer.getByText(/^They write in Spanish/)).toBeVisible();
    const readOut = await listenToReadOut(window);
    const { id: conversationId = '' } = (await hub.order({ do: 'find by customer', name })) ?? {};
    const burst = 40;
    const began = Date.now();
    for (let n = 1; n <= burst; n += 1)
      await hub.order({
        do: 'customer writes',
        conversationId,
        text: `Todavía estoy esperando mi dinero, ${n}`,
      });
    const last = `Todavía estoy esperando mi dinero, ${burst}`;
    await expect(desk.thread.getByText(last)).toBeVisible();
    await expect.poll(async () => (await readOut()).at(-1)?.text, { timeout: 30_000 }).toContain(last);
    const heard = await readOut();
    // By one region alone, at most one sentence in five seconds and the first.
    expect(heard.filter(({ by }) => by !== 'log')).toEqual([]);
    expect(heard.length).toBeLessThanOrEqual(2 + (Date.now() - began) / 5_000);
    expect(heard[0]?.text).toMatch(
      /^Quillon Abara wrote: Todavía estoy esperando mi dinero, \d+$|^\d+ new messages from /,
    );
    const counted = heard.map(({ text }) =>
      Number(/^(\d+) new messages from Quillon Abara\./.exec(text)?.[1] ?? 1),
    );
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(burst);
  });
});
