import { join } from 'node:path';
import pg from 'pg';
import { chatbotSecret } from '../../support/chatbot.ts';
import { startChatbotProcess } from '../../support/chatbot-process.ts';
import { chatOf, deskOf, people, writtenIn } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { notedDatabase } from '../../support/noted-databases.ts';
import { picture } from '../../support/pictures.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';

const conversation = 'talk-7f3a9c21';
const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

/** Tables of a database in some row of which these words stand. */
async function tablesWith(url: string, words: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    expect(rows.length).toBeGreaterThan(40);
    const found: string[] = [];
    for (const { name } of rows) {
      const held = await client.query(`select 1 from "${name}" as kept where kept::text like $1 limit 1`, [
        `%${words}%`,
      ]);
      if (held.rowCount) found.push(name);
    }
    return found;
  } finally {
    await client.end();
  }
}

test.describe('chatbot @protection @long', () => {
  test.setTimeout(240_000);

  test('M17: the exchange’s chatbot hands a customer over, who goes on with a person where they stood, and it is silent', async ({
    testFolder,
    launchApp,
    launchCustomer,
  }) => {
    const hub = await startSyncedHub(testFolder, { GROUNDCREW_CHATBOT_SECRET: chatbotSecret });
    const bot = await startChatbotProcess(hub.url);
    try {
      await copyWorkstationOf('tomas', join(testFolder, 'tomas'));
      const { window } = await launchApp({ workstation: 'tomas' });
      const desk = deskOf(window);
      await desk.signIn(hub.url, people.tomas);
      const { page } = await launchCustomer();
      const chat = chatOf(page);
      const card = desk.thread.getByRole('region', { name: 'Handed over by the chatbot' });
      const person = page.getByRole('button', { name: 'Talk to a person' });

      await test.step('the chatbot hands over what was said, and tells the customer where they go on', async () => {
        await bot.hear(conversation, 'Where is my withdrawal of yesterday?', 'Most take less than an hour.');
        await bot.hear(conversation, `I can prove it is mine: ${phrase}`, 'Please tell nobody those words.');
        await bot.hear(conversation, 'I want a human, please', 'I will get somebody.');
        const [answer] = await bot.handOver({
          conversation,
          customer: { name: 'Odalys Marchetti', locale: 'en' },
          understood: {
            topic: 'Delayed withdrawal',
            summary: 'Asks for a withdrawal of yesterday; impatient.',
            articles: [{ title: 'How long withdrawals take', link: 'https://help.northgate.example/w' }],
            answers: ['Most take less than an hour.'],
          },
        });
        expect(answer?.status).toBe(202);
        const path = (answer?.body.page as { path: string } | undefined)?.path;
        await page.goto(`${hub.url}${path}`);
        await expect(chat.messages).toContainText('Where is my withdrawal of yesterday?');
        await expect(chat.messages).toContainText('Most take less than an hour.');
        await expect(chat.messages).not.toContainText('sausage');
        await expect(chat.messages).toContainText('treat that wallet as compromised');
        await expect(page.getByText('You asked for a person.')).toBeVisible();
        await expect(person).toBeHidden();
        // Whoever looks at the address, or gets it from the history, opens nothing.
        expect(new URL(page.url()).hash).toBe('');
        if (process.env.GROUNDCREW_PICTURES)
          await page.screenshot({ path: test.info().outputPath('customer.png') });
      });

      await test.step('the agent sees why it came, what was understood and said, and opens the transcript by a key', async () => {
        await desk.view('Everything');
        await desk.open('Odalys Marchetti');
        await expect(card).toContainText('the customer asked for a person');
        await expect(card).toContainText('Delayed withdrawal');
        await expect(card).toContainText('How long withdrawals take');
        await expect(card).toContainText('Most take less than an hour.');
        await expect(desk.thread.getByText('I will get somebody.')).toHaveCount(0);
        await picture(window, 'folded');
        await card.getByRole('button', { name: 'Show 6 messages with the chatbot' }).press('Enter');
        await expect(card.getByText('I will get somebody.')).toBeVisible();
        await expect(card.getByText('recovery phrase removed')).toBeVisible();
        await expect(card.getByRole('article', { name: /^Chatbot, / })).toHaveCount(3);
        await expect(desk.thread.getByText('sausage')).toHaveCount(0);
        await picture(window, 'transcript');
        await card.getByRole('button', { name: 'Hide what was said to the chatbot' }).press('Enter');
        await expect(desk.thread.getByText('I will get somebody.')).toHaveCount(0);
      });

      await test.step('only a person answers it, and why can be looked at', async () => {
        await window.getByRole('button', { name: 'Person only' }).click();
        await expect(window.getByRole('dialog', { name: 'Person only' })).toContainText(
          'The customer asked for a person',
        );
        await window.keyboard.press('Escape');
      });

      await test.step('a search finds what was said to the chatbot, and opens the transcript there', async () => {
        await desk.list.focus();
        await window.keyboard.press('Control+Shift+f');
        const search = window.getByRole('combobox', { name: 'Search' });
        await search.fill('"I will get somebody"');
        const results = window.getByRole('listbox', { name: 'What was found' });
        await results.getByRole('option').filter({ hasText: 'I will get somebody' }).first().click();
        await expect(card.getByText('I will get somebody.')).toBeInViewport();
      });

      await test.step('the customer reads the answer and writes on; the chatbot may not', async () => {
        await desk.field.fill('Hello Odalys, I am looking at it now.');
        await desk.field.press('Control+Enter');
        await expect(chat.messages).toContainText('I am looking at it now.');
        await chat.write('Thank you!');
        await expect(desk.thread).toContainText('Thank you!');
        expect(await bot.write(conversation, 'I found your withdrawal!')).toEqual([
          { status: 409, body: { outcome: 'with-a-person' } },
        ]);
        const [again] = await bot.handOver({ conversation, fault: 'replayed' });
        expect(again).toMatchObject({ status: 200, body: { outcome: 'known' } });
        await expect(chat.messages).not.toContainText('I found your withdrawal!');
        await expect(desk.thread).not.toContainText('I found your withdrawal!');
      });

      await test.step('another customer presses the button, and the team reads that they did', async () => {
        const other = await launchCustomer({ name: 'another' });
        const otherChat = chatOf(other.page);
        await otherChat.start(hub.chatPage, 'Benedikt Aalto');
        await otherChat.write('What are the fees?');
        await other.page.getByRole('button', { name: 'Talk to a person' }).press('Enter');
        await expect(other.page.getByText('You asked for a person.')).toBeVisible();
        await expect(other.page.getByLabel('Your message')).toBeFocused();
        await desk.open('Benedikt Aalto');
        await expect(desk.thread).toContainText('Benedikt Aalto asked for a person');
        await other.page.reload();
        await expect(other.page.getByText('You asked for a person.')).toBeVisible();
      });

      await test.step('an article that fits is suggested, and goes in by a key; none where nothing fits', async () => {
        const suggested = desk.composer.getByRole('list', { name: 'Suggested articles' });
        await expect(suggested).toBeHidden();
        await bot.hear('talk-fees-0001', 'What is the fee of a BTC withdrawal?');
        await bot.handOver({
          conversation: 'talk-fees-0001',
          why: 'not-understood',
          customer: { name: 'Cosima Vale' },
        });
        await desk.open('Cosima Vale');
        const first = suggested.getByRole('button').first();
        await expect(first).toContainText(/BTC|fee/i);
        await picture(window, 'articles');
        const title = (await first.innerText()).trim();
        await first.focus();
        await window.keyboard.press('Enter');
        await expect.poll(() => writtenIn(desk.field)).toContain(`${title}: https://`);
        await expect(desk.field).toBeFocused();
        await expect(suggested).toBeHidden();
        await window.keyboard.press('Control+a');
        await window.keyboard.press('Backspace');
        await window.keyboard.type('??');
        await window.keyboard.press('Shift+Enter');
        await expect
          .poll(async () => (await writtenIn(desk.field)).length)
          .toBeGreaterThan(title.length + 80);
        await window.keyboard.press('Control+a');
        await window.keyboard.press('Backspace');
      });

      await test.step('the words of the wallet are nowhere in the hub’s database', async () => {
        const database = notedDatabase(join(testFolder, 'hub')) ?? '';
        expect(await tablesWith(database, 'Where is my withdrawal of yesterday')).not.toEqual([]);
        expect(await tablesWith(database, 'wave sausage')).toEqual([]);
      });
    } finally {
      await bot.close();
      await hub.stop();
    }
  });
});
