import { v7 as newId } from 'uuid';
import type { LearnedNote } from '../../../src/shared/wire/learning.ts';
import { expectWritten, people, writtenIn } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';
import { wireClient } from '../../support/wire.ts';

const sentence = 'If anything comes up, I’m one message away.';

/** Customers write of deposits. */
const asked = 'zorbing deposit';

/** Agents look for a macro about it. */
const wanted = 'kazoo refund';

/** Tells the hub what other workstations counted: of the macro of this shortcut, and of a search in vain. */
async function othersCounted(hubUrl: string, shortcut: string, query: string) {
  const session = await wireClient(hubUrl).auth.signIn({ ...people.marcus, workstation: 'studio' });
  const { studio, learning } = wireClient(hubUrl, session);
  const { macros } = await studio.library({});
  const all = await Promise.all(macros.map(({ documentId }) => studio.macro({ documentId })));
  const live = all.find((one) => one.live?.shortcut === shortcut)?.live;
  if (!live) throw new Error(`no macro ${shortcut}`);
  const day = Math.floor(Date.now() / 86_400_000);
  const of = { macroId: live.id, version: live.version, locale: 'en', day };
  const said = live.bodies.en?.slice(live.bodies.en.indexOf('If anything')).trim() ?? sentence;
  const notes: LearnedNote[] = [
    { kind: 'macro', ...of, edited: 13, kept: 1_500, times: 20 },
    {
      kind: 'edit',
      ...of,
      how: 'replaced',
      sentence: said,
      became: said.replace('one message away', 'here all day'),
      times: 13,
    },
    { kind: 'search', query, surface: 'articles', outcome: 'none', times: 2, day },
    { kind: 'search', query: asked, surface: 'articles', outcome: 'none', times: 4, day },
    { kind: 'search', query: wanted, surface: 'macro-picker', outcome: 'none', times: 5, day },
  ];
  await learning.report({ id: newId(), notes });
  return { title: live.title, said, read: () => learning.read({}) };
}

test.describe('learning from use @knowledge @long', () => {
  test.setTimeout(240_000);

  test('what agents change and look for in vain becomes a draft, an article and another word in one press each', async ({
    sitDown,
  }) => {
    const { window, desk, hub } = await sitDown();
    await desk.synced();
    const { keyboard } = window;
    const query = 'zorbing kazoo';
    const { title, said, read } = await othersCounted(hub.url, 'gen-thanks', query);
    const button = (name: string | RegExp) => window.getByRole('button', { name, exact: true });
    const topic = (name: string) =>
      window.getByRole('navigation', { name: 'Studio' }).getByRole('button', { name });
    const toDo = async () => {
      await button('Studio').click();
      await window
        .getByRole('radiogroup', { name: 'What is shown' })
        .getByText('To do', { exact: true })
        .click();
    };

    await test.step('an agent looks for something in vain, and sends a macro with another ending', async () => {
      await desk.view('Unassigned');
      await desk.openFirst('Live chat');
      await button('Knowledge base').click();
      const field = window.getByRole('combobox', { name: 'Search articles' });
      await field.fill(`${query} 4815162342`);
      await field.fill(query);
      await expect(window.getByRole('navigation', { name: 'Knowledge base' })).toContainText('kazoo');
      const begun = Date.now();
      // What stands for a second and a half was meant; a slow machine begins to count later.
      await expect.poll(() => Date.now() - begun, { timeout: 10_000 }).toBeGreaterThan(3_000);
      await desk.page('Inbox');
      await keyboard.press('r');
      await keyboard.type('/gen-thanks');
      await expect(window.getByRole('option', { name: /gen-thanks/ })).toBeVisible();
      await keyboard.press('Enter');
      await expectWritten(desk.field, /message away\.\s*$/);
      await keyboard.press('Control+End');
      while (/message|one|away/.test(await writtenIn(desk.field))) await keyboard.press('Control+Backspace');
      await keyboard.type('here all day.');
      await desk.composer.getByRole('button', { name: /^Send/ }).first().click();
      await expect
        .poll(async () => (await read()).searches.map(({ query: one, times }) => [one, times.count]), {
          timeout: 30_000,
        })
        .toEqual([
          [wanted, 5],
          [asked, 4],
          [query, 3],
        ]);
      await expect
        .poll(async () => (await read()).edits.map(({ times, of }) => [times.count, of]), { timeout: 30_000 })
        .toEqual([[14, 21]]);
    });

    await test.step('the trainer sees it, and begins a draft that says it', async () => {
      await toDo();
      await picture(window, 'waiting');
      await topic('How macros do').click();
      await expect(window.getByRole('row', { name: new RegExp(title) })).toContainText('67% (14 of 21)');
      await picture(window, 'macros');
      await topic('Changed every time').click();
      await expect(window.getByRole('main', { name: 'To do' })).toContainText(
        'Replaced by this: 67% (14 of 21)',
      );
      await expect(window.getByRole('insertion').first()).toHaveText('here');
      await picture(window, 'edits');
      await button(`Begin a draft with it: ${title}`).click();
      await expect(window.getByLabel('Text in English')).toHaveValue(/here all day/);
      await expect(window.getByLabel('Text in English')).not.toHaveValue(new RegExp(said));
      await picture(window, 'draft');
    });

    await test.step('she puts the search aside, takes it up again, and says another word for it', async () => {
      await toDo();
      await topic('Looked for in vain').click();
      const main = window.getByRole('main', { name: 'To do' });
      await expect(main).toContainText('Nothing found: 3 of 3, too few for a share');
      await picture(window, 'searches');
      await button(`Put aside: ${query}`).click();
      await window.getByRole('menuitem', { name: 'It is meant to be so' }).click();
      await expect(main).not.toContainText(query);
      await topic('Put aside').click();
      await picture(window, 'aside');
      await button(`Take up again: ${query}`).click();
      await topic('Looked for in vain').click();
      await button(`Another word for “${query}”`).click();
      await expect(window.getByRole('combobox', { name: 'Words that mean the same' })).toBeFocused();
      await keyboard.type('deposit');
      await keyboard.press('Enter');
      await button('Save').click();
      await expect(button(`Change ${query} = deposit`)).toBeVisible();
      await picture(window, 'synonyms');
      await button('Knowledge base').click();
      await window.getByRole('combobox', { name: 'Search articles' }).fill(query);
      await expect(window.getByRole('option', { name: /deposit/i }).first()).toBeVisible();
    });

    await test.step('what was looked for among macros becomes a macro in one press', async () => {
      await toDo();
      await topic('Looked for in vain').click();
      await expect(button(`Begin an article about “${wanted}”`)).toHaveCount(0);
      await button(`Begin a macro about “${wanted}”`).click();
      await expect(window.getByLabel('Title', { exact: true })).toHaveValue('Kazoo refund');
      await expect(window.getByLabel('Text in English')).toHaveValue('');
      await picture(window, 'macro');
    });

    await test.step('an article about the other begins with what customers asked, for the team alone', async () => {
      await toDo();
      await topic('Looked for in vain').click();
      await button(`Begin an article about “${asked}”`).click();
      await expect(window.getByLabel('Title', { exact: true })).toHaveValue('Zorbing deposit');
      const read = window.getByRole('region', { name: 'As it is read' });
      await expect(read).toContainText('What customers asked');
      await expect(read.getByRole('blockquote').first()).toContainText(/deposit/i);
      await picture(window, 'article');
    });
  });
});
