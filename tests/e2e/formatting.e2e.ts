import { expectWritten } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';

test('a reply by e-mail is written with formatting, kept, sent and shown as it was written @formatting @workspace @long', async ({
  sitDown,
}) => {
  test.setTimeout(240_000);
  const { window, desk } = await sitDown();
  await desk.view('Everything');
  const press = (keys: string) => window.keyboard.press(keys);
  const type = (text: string) => window.keyboard.type(text);
  const format = (name: string) => desk.composer.getByRole('button', { name, exact: true });
  const rich = desk.composer.locator('[contenteditable="true"]');

  await test.step('what is typed while the field for formatting comes up is there, and so is the cursor', async () => {
    await desk.openFirst('E-mail');
    await press('r');
    await type('Hello there, typed at once');
    await expect(rich).toBeFocused();
    await type(' and on.');
    await expectWritten(desk.field, 'Hello there, typed at once and on.');
  });

  await test.step('keys and buttons format', async () => {
    await press('Enter');
    await type('This is ');
    await press('Control+b');
    await type('important');
    await expect(format('Bold')).toHaveAttribute('aria-pressed', 'true');
    await press('Control+b');
    await type('.');
    await expect(rich.locator('strong')).toHaveText('important');
    await press('Enter');
    await press('Control+Shift+8');
    await type('first');
    await press('Enter');
    await type('second');
    await expect(rich.locator('ul > li')).toHaveText(['first', 'second']);
    await press('Enter');
    await press('Control+Shift+8');
    await type('Read ');
    await press('Control+Shift+k');
    await desk.composer.getByLabel('Address of the link').fill('northgate.example/memo');
    await press('Enter');
    await expect(rich.locator('a')).toHaveAttribute('href', 'https://northgate.example/memo');
    await expect(rich).toBeFocused();
    await press('Enter');
  });

  await test.step('macros go in at the cursor, and what they leave unfilled is marked', async () => {
    await type('/gen-hi');
    await expect(window.getByRole('listbox', { name: 'Macros' }).getByRole('option').first()).toBeVisible();
    await press('Enter');
    await expectWritten(desk.field, /Hello there, typed at once[\s\S]*second\nRead [\s\S]*\n[\s\S]*\p{L}+/u);
    await type(' {{ask.reason}}');
    await press('Control+Enter');
    await expect(desk.composer.getByRole('alert')).toContainText('ask.reason');
    expect(await window.evaluate(() => getSelection()?.toString())).toBe('{{ask.reason}}');
    await type('done');
  });

  const written = await rich.innerHTML();
  await test.step('the draft is the same after going elsewhere and back', async () => {
    await desk.openFirst('Live chat');
    await expect(desk.composer.locator('textarea')).toBeVisible();
    await desk.openFirst('E-mail');
    await expect(rich).toBeVisible();
    await expect.poll(() => rich.innerHTML()).toBe(written);
  });

  await test.step('it is sent as written, and comes back formatted when it is taken back', async () => {
    await desk.field.focus();
    await press('Control+Enter');
    const guard = window.getByRole('dialog', { name: /^Look at this before/ });
    const leaves = desk.composer.getByText(/^Goes out in \d+ s$/);
    await expect(leaves.or(guard).first()).toBeVisible();
    if (await guard.isVisible()) await guard.getByRole('button', { name: 'Send anyway' }).click();
    await expect(leaves).toBeVisible();
    await expectWritten(desk.field, '');
    const sent = desk.thread.getByRole('article').last();
    await expect(sent.locator('strong')).toHaveText('important');
    await expect(sent.locator('ul > li')).toHaveText(['first', 'second']);
    await desk.composer.getByRole('button', { name: /^Take back/ }).click();
    await expect(rich.locator('strong')).toHaveText('important');
    await press('Control+Enter');
    await expect(leaves.or(guard).first()).toBeVisible();
    if (await guard.isVisible()) await guard.getByRole('button', { name: 'Send anyway' }).click();
    await expect(desk.status).toContainText('Outbox empty', { timeout: 40_000 });
    // What the hub made of it is what was shown before.
    await expect(sent.locator('strong')).toHaveText('important');
    await expect(sent.locator('a')).toHaveAttribute('href', 'https://northgate.example/memo');
  });

  await test.step('in a chat the same keys put signs that are drawn as what they mean', async () => {
    await desk.openFirst('Live chat');
    await press('r');
    await type('Please ');
    await press('Control+b');
    await type('wait');
    await press('Control+b');
    await expectWritten(desk.field, 'Please **wait**');
    await press('Control+Enter');
    const guard = window.getByRole('dialog', { name: /^Look at this before/ });
    const sent = desk.thread.getByRole('article').last().locator('strong');
    await expect(sent.or(guard).first()).toBeVisible();
    if (await guard.isVisible()) await guard.getByRole('button', { name: 'Send anyway' }).click();
    await expect(sent).toHaveText('wait');
  });
});
