import { chatOf } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';

test.describe('human gate @protection @long', () => {
  test.setTimeout(240_000);

  test('M17: what only a person may answer is marked, says why and where, and stays so', async ({
    sitDown,
    launchCustomer,
  }) => {
    const { window, desk, hub } = await sitDown();
    const { page } = await launchCustomer();
    const chat = chatOf(page);
    await chat.start(hub.chatPage, 'Ines Valdes');
    await chat.write('How do I create an API key?');
    await desk.view('Everything');
    await desk.open('Ines Valdes');
    const gate = desk.conversation.getByTitle('Why only a person answers here');
    const mark = desk.row('Ines Valdes').getByTitle(/^Only a person answers/);

    await test.step('money that is gone is for a person, in the words that say so', async () => {
      await chat.write('todo lo que junté en el año ya no está');
      await expect(mark).toHaveCount(1);
      await expect(gate).toHaveText('Person only');
      await gate.focus();
      await window.keyboard.press('Enter');
      const why = window.getByRole('list', { name: 'Why only a person answers here' });
      const money = why.getByRole('listitem').filter({ hasText: 'Money or coins' });
      await expect(money).toContainText('todo lo que junté');
      await picture(window, 'why');
      await money.getByRole('button', { name: 'Show the message' }).press('Enter');
      await expect(why).toBeHidden();
      await expect(desk.thread.getByText('todo lo que junté en el año ya no está')).toBeInViewport();
    });

    await test.step('a life stands above all, and thanks afterwards change nothing', async () => {
      await chat.write('Ya no le veo sentido a seguir. No quiero vivir');
      await expect(gate).toHaveText('Person only, at once');
      await expect(desk.row('Ines Valdes').getByTitle('Only a person answers, and at once')).toHaveCount(1);
      await gate.press('Enter');
      await expect(window.getByText('A life may be in danger.')).toBeVisible();
      await picture(window, 'urgent');
      await window.keyboard.press('Escape');
      await chat.write('Gracias, ya está todo bien');
      await expect(desk.thread.getByText('Gracias, ya está todo bien')).toBeVisible();
      await expect(gate).toHaveText('Person only, at once');
    });

    await test.step('a search finds it by what it is about', async () => {
      await desk.list.focus();
      await window.keyboard.press('Control+Shift+f');
      const search = window.getByRole('combobox', { name: 'Search' });
      const found = window.getByRole('listbox', { name: 'What was found' }).getByRole('option');
      const hers = found.filter({ hasText: 'Ines Valdes' });
      await search.pressSequentially('gate:mon');
      await search.press('Tab');
      await expect(search).toHaveValue('gate:funds ');
      await expect(hers.first()).toBeVisible();
      await search.fill('gate:urgent');
      await expect(hers.first()).toBeVisible();
      await search.fill('gate:security valdes');
      await expect(window.getByText(/^Nothing found for/)).toBeVisible();
    });
  });
});
