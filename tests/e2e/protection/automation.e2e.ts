import { chatOf, deskOf, expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { startModelEndpoint } from '../../support/model-endpoint.ts';
import { picture } from '../../support/pictures.ts';

const page = 'https://help.northgate.example/fees';

test.describe('automation @protection @long', () => {
  test.setTimeout(240_000);

  test('M17: a lead lets arrivals be confirmed, tries it first, and customers read it, the hard ones without a page', async ({
    startHub,
    takeSeat,
    launchCustomer,
  }) => {
    const model = await startModelEndpoint();
    const hub = await startHub({
      GROUNDCREW_MODEL_URL: model.url,
      GROUNDCREW_MODEL_NAME: 'drafter-1',
      GROUNDCREW_MODEL_KEY: 'no-workstation-has-it',
    });
    const { window } = await takeSeat();
    const desk = deskOf(window);
    await desk.signIn(hub.url, people.ana);
    await desk.ready();

    await test.step('it is off at first, and is tried before it is saved', async () => {
      await desk.list.focus();
      await window.keyboard.press('g');
      await window.keyboard.press('r');
      await window.getByRole('tab', { name: 'Automation' }).click();
      const active = window.getByRole('switch', { name: 'Confirm what arrives' });
      await expect(active).not.toBeChecked();
      await active.press('Space');
      await window.getByRole('button', { name: 'Add a page' }).press('Enter');
      await window.getByLabel('Name', { exact: true }).fill('What we charge');
      await window.getByLabel('Address of the page').fill(page);
      const words = window.getByRole('combobox', { name: 'Or with one of these words' });
      await words.fill('fees');
      await words.press('Enter');
      const tried = window.getByLabel('What the customer writes');
      const answer = window.getByRole('region', { name: 'Try it' }).getByRole('status');
      await tried.fill('What are the fees?');
      await expect(answer).toContainText(page);
      await expect(answer).toContainText('because of the word “fees”');
      await tried.fill('My account was hacked, and what are the fees?');
      await expect(answer).toContainText('Only a person answers this:');
      await expect(answer).not.toContainText(page);
      // The part scrolls in itself: the app stays where it is.
      expect(
        await window.evaluate(
          () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
        ),
      ).toBe(0);
      await picture(window, 'rules');
      await window.getByRole('button', { name: 'Save', exact: true }).press('Enter');
      await expect(window.getByText('Automatic confirmation saved')).toBeVisible();
    });

    await test.step('a customer reads it, and the desk sees that no person wrote it', async () => {
      const { page: browser } = await launchCustomer();
      const chat = chatOf(browser);
      await chat.start(hub.chatPage, 'Ines Valdes');
      await chat.write('What are the fees?');
      await expect(chat.messages).toContainText('We have received your message.');
      await expect(chat.messages).toContainText(page);
      await desk.page('Inbox');
      await desk.view('Everything');
      await desk.open('Ines Valdes');
      await expect(desk.thread).toContainText('Automatic');
      await expect(desk.thread).toContainText('with “What we charge” because of the word “fees”');
      await picture(window, 'confirmed');
    });

    await test.step('the language model drafts an answer, which nobody sends as it is', async () => {
      model.be({ says: 'Hello {{customer.first_name}}, our fees stand on one page.' });
      const ask = desk.composer.getByRole('button', { name: /^Have a reply drafted/ });
      await ask.press('Enter');
      await expectWritten(desk.field, 'Hello Ines, our fees stand on one page.');
      expect(model.calls[0]?.body).toContain('What are the fees?');
      expect(model.calls[0]?.body).not.toMatch(/Ines|Valdes/);
      await picture(window, 'drafted');
      await desk.field.press('Control+Enter');
      await expect(window.getByRole('dialog')).toContainText('word by word');
      await window.keyboard.press('Escape');
      await desk.field.press('Control+End');
      await window.keyboard.type(' Ask me whatever is unclear.');
      await desk.field.press('Control+Enter');
      await expect(desk.thread).toContainText('Ask me whatever is unclear.');
      await expectWritten(desk.field, '');
    });

    await test.step('it sums up for the team, below what stands there and by its name', async () => {
      model.be({ says: 'Asks what is charged; was told of the page.' });
      await window.keyboard.press('Escape');
      await window.keyboard.press('s');
      const card = window.getByRole('dialog', { name: 'Escalate' });
      const note = card.getByLabel('Hand-over note');
      const before = await note.inputValue();
      expect(before).toContain('fees');
      await card.getByRole('button', { name: 'Summarise' }).press('Enter');
      await expect(note).toHaveValue(
        `${before.trimEnd()}\n\nSummary by the language model, read by nobody yet:\nAsks what is charged; was told of the page.`,
      );
      expect(model.calls.at(-1)?.body).not.toMatch(/Ines|Valdes/);
      await picture(window, 'summary');
      await window.keyboard.press('Escape');
    });

    await test.step('who was robbed reads that it has arrived, and nothing more', async () => {
      const { page: browser } = await launchCustomer({ name: 'another' });
      const chat = chatOf(browser);
      await chat.start(hub.chatPage, 'Noor Amin');
      await chat.write('Somebody took my coins. Will I pay fees?');
      await expect(chat.messages).toContainText('We have received your message.');
      await expect(chat.messages).not.toContainText(page);
      await desk.view('Everything');
      await desk.open('Noor Amin');
      await expect(desk.field).toBeVisible();
      await expect(desk.composer.getByRole('button', { name: /^Have a reply drafted/ })).toHaveCount(0);
    });
    await model.close();
  });
});
