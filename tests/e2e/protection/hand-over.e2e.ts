import { chatOf, expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';

test('M8: the hand-over note begins with what was sent, who was checked and how, and each step says whether the customer hears of it @protection', async ({
  sitDown,
  launchCustomer,
}) => {
  test.setTimeout(240_000);
  const { window, desk, hub } = await sitDown();
  const { keyboard } = window;
  const { page } = await launchCustomer();
  const chat = chatOf(page);
  await chat.start(hub.chatPage, 'Quillon Abara');
  await chat.write('I sent 500 USDT over BEP-20 and nothing came. My address is quillon@mail.example');
  await desk.view('Everything');
  await desk.open('Quillon Abara');

  await test.step('a macro and an article are sent, and the customer shows who they are', async () => {
    await desk.field.pressSequentially('/gen-hi');
    await expect(window.getByRole('option', { name: /gen-hi/ })).toBeVisible();
    await keyboard.press('Enter');
    await expectWritten(desk.field, /Quillon/);
    await desk.field.press('End');
    await desk.field.pressSequentially(' I have looked it up: ??memo');
    await expect(window.getByRole('listbox', { name: 'Articles' }).getByRole('option').first()).toBeVisible();
    await keyboard.press('Enter');
    await expectWritten(desk.field, /https:\/\//);
    await desk.composer.getByRole('button', { name: /^Send/ }).first().click();
    await expect(chat.messages).toContainText('https://', { timeout: 20_000 });
    const line = window.getByRole('region', { name: 'Account protection' });
    await line.getByRole('button', { name: 'Check identity' }).press('Enter');
    const check = window.getByRole('dialog', { name: /^Check who / });
    await check.getByRole('button', { name: 'Not sure, or not them' }).press('Enter');
    await expect(line).toContainText('Identity check failed 1 time');
  });

  const card = window.getByRole('dialog', { name: /^Escalate: Quillon Abara/ });
  await test.step('where there are no words in the customer’s language, the card says in which they are', async () => {
    const language = window
      .getByRole('combobox', { name: 'Language' })
      .or(window.getByLabel('Language'))
      .first();
    const answerIn = async (name: string) => {
      await language.click();
      await language.fill(name);
      await window.getByRole('option', { name, exact: true }).click();
      await expect(language).toHaveValue(name);
    };
    for (const [name, said] of [
      ['German', 'Shown in English, because there is none in German.'],
      ['Russian', 'относимся к нему со всей серьёзностью'],
    ] as const) {
      await answerIn(name);
      await desk.list.focus();
      await keyboard.press('s');
      await expect(card).toContainText(said);
      await expect(card).toContainText(`Tell the customer (${name === 'German' ? 'English' : name})`);
      await picture(window, `told-${name}`);
      await keyboard.press('Escape');
      await expect(card).toBeHidden();
    }
    await answerIn('English');
  });
  await test.step('the note has all of it', async () => {
    await desk.list.focus();
    await keyboard.press('s');
    const note = card.getByLabel('Hand-over note');
    await expect(note).toHaveValue(/Identity check failed 1 time/);
    await expect(note).toHaveValue(/Macros sent: .+/);
    await expect(note).toHaveValue(/Guides sent or linked: .+/);
    await expect(note).toHaveValue(/500 USDT/);
    await picture(window, 'note');
    await keyboard.press('Control+Enter');
    if (await card.isVisible()) await keyboard.press('Control+Enter');
    await expect(card).toBeHidden();
  });

  await test.step('before a step is taken its card says whether the customer is told', async () => {
    const here = window.getByRole('list', { name: 'Escalations' });
    await expect(here).toContainText('Waiting', { timeout: 20_000 });
    await here.getByRole('button', { name: /Tier 2/ }).press('Enter');
    await expect(here).toContainText('The customer is not told: Withdraw');
    await expect(here.getByRole('button', { name: 'Withdraw' })).toHaveAccessibleDescription(
      /^The customer is not told/,
    );
    await picture(window, 'told');
  });
});
