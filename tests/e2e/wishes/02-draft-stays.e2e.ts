import { expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';

test.describe('wish 2 @workspace @long', () => {
  test.setTimeout(180_000);

  test('“A draft never follows you to another customer.”', async ({ sitDown }) => {
    const { window, desk } = await sitDown();
    await desk.view('Everything');
    await desk.openFirst();
    const first = await desk.customerName();

    // Typed and switched at once, before any pause could save it; and typed on without looking.
    await desk.field.pressSequentially('For the first one');
    await window.keyboard.press('Escape');
    await desk.list.focus();
    await window.keyboard.press('j');
    await window.keyboard.press('Enter');
    await expect(desk.composer).not.toHaveAccessibleName(`Write to ${first}`);
    await expectWritten(desk.field, '');
    const second = await desk.customerName();
    await desk.field.pressSequentially('For the second one');
    await desk.list.focus();
    for (const [step, name, text] of [
      ['k', first, 'For the first one'],
      ['j', second, 'For the second one'],
      ['k', first, 'For the first one'],
    ] as const) {
      await window.keyboard.press(step);
      await window.keyboard.press('Enter');
      await expect(desk.composer).toHaveAccessibleName(`Write to ${name}`);
      await expectWritten(desk.field, text);
      await desk.list.focus();
    }
    // Sent is what was written to whom it was written.
    await desk.field.focus();
    await window.keyboard.press('Control+Enter');
    await expect(desk.thread.getByText('For the first one')).toBeVisible();
    await expect(desk.thread.getByText('For the second one')).toHaveCount(0);

    // Typed on right behind the key that leads to another tab: kept for the customer whom it led to.
    await desk.field.focus();
    for (const [key, name, typed, whole] of [
      ['Control+2', second, ' goes on', 'For the second one goes on'],
      ['Control+1', first, 'Next for the first', 'Next for the first'],
      ['Control+2', second, ' and on', 'For the second one goes on and on'],
    ] as const) {
      await window.keyboard.press(key);
      await window.keyboard.type(typed);
      await expect(desk.composer).toHaveAccessibleName(`Write to ${name}`);
      await expectWritten(desk.field, whole);
    }
  });
});
