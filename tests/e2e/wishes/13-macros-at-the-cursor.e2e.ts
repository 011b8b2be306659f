import { expectWritten, writtenIn } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';

// What a team's or everyone's are: tests/sync/queue-macros; how they come to have files: tests/e2e/knowledge/studio.
test('13. “Macros from the keyboard and the palette; inserted at the cursor, several stacked; with files and inline pictures; private; inputs and shared fragments” @workspace @long', async ({
  sitDown,
}) => {
  test.setTimeout(240_000);
  const { window, desk } = await sitDown();
  await desk.view('Everything');
  const { keyboard } = window;
  const listed = window.getByRole('listbox', { name: 'Macros' }).getByRole('option');
  const along = desk.composer.getByRole('list', { name: 'What happens along with it' });

  for (const channel of ['Live chat', 'E-mail'])
    await test.step(`from the keyboard, at the cursor, in ${channel}`, async () => {
      await desk.openFirst(channel);
      await keyboard.press('r');
      await keyboard.type('Before.  After.');
      for (let step = 0; step < 'After.'.length + 1; step += 1) await keyboard.press('ArrowLeft');
      await keyboard.type('/gen-hi');
      await expect(listed.first()).toContainText('gen-hi');
      await keyboard.press('Enter');
      await expectWritten(desk.field, /^Before\. (?!\/)[\s\S]+ After\.$/);
      // The second one behind it, by the key; what either does adds up.
      const one = await writtenIn(desk.field);
      await keyboard.press('Control+End');
      await keyboard.press('Escape');
      await keyboard.press('m');
      await expect(listed.first()).toBeVisible();
      await keyboard.type('gen-solved');
      await expect(listed.first()).toContainText('gen-solved');
      await keyboard.press('Enter');
      await expect(listed).toHaveCount(0);
      const both = await writtenIn(desk.field);
      expect(both.startsWith(`${one} `)).toBe(true);
      expect(both.length).toBeGreaterThan(one.length + 10);
      await expect(along).toBeVisible();
    });

  await test.step('in one go, without a look at the list: what was typed is what goes in', async () => {
    await desk.openFirst('Live chat');
    await desk.field.fill('');
    await keyboard.press('Escape');
    await keyboard.press('r');
    // As keys come from a fast hand: none waits for what the one before it does.
    await Promise.all([...'/gen-thanks', 'Enter', ...'PS.'].map((key) => keyboard.press(key)));
    await expectWritten(desk.field, /^(?!\/)[\s\S]{20,}PS\.$/);
    await expect(window.getByRole('listbox', { name: 'Macros' })).toBeHidden();
  });

  await test.step('from the palette, without a look at it', async () => {
    const before = await writtenIn(desk.field);
    // As keys come from a fast hand: neither for the palette nor for what it finds is waited.
    await keyboard.press('Control+k');
    await Promise.all([...'greeting in chat', 'Enter'].map((key) => keyboard.press(key)));
    await expect.poll(async () => (await writtenIn(desk.field)).length).toBeGreaterThan(before.length);
    // Behind what stands there, and apart from it.
    expect((await writtenIn(desk.field)).startsWith(`${before} `)).toBe(true);
    await expect(window.getByRole('dialog')).toBeHidden();
  });

  await test.step('from the palette, by the pointer', async () => {
    const before = await writtenIn(desk.field);
    await keyboard.press('Control+k');
    await expect(window.getByRole('combobox', { name: /command/i })).toBeFocused();
    await keyboard.type('Greeting in chat');
    await window.getByRole('option', { name: /^Greeting in chat/ }).click();
    await expect(window.getByRole('dialog')).toBeHidden();
    await expect.poll(async () => (await writtenIn(desk.field)).length).toBeGreaterThan(before.length);
  });

  for (const channel of ['Live chat', 'E-mail'])
    await test.step(`with what it asks for filled in by keyboard, in ${channel}`, async () => {
      await desk.openFirst(channel);
      await desk.field.focus();
      await keyboard.press('Control+a');
      await keyboard.press('Delete');
      await keyboard.type('/trade-fill');
      await expect(listed.first()).toContainText('trade-fill');
      await keyboard.press('Enter');
      const asked = desk.composer.getByRole('form', { name: 'What this macro asks for' });
      await expect(asked.getByRole('textbox').first()).toBeFocused();
      await keyboard.type('ORDER-1');
      await keyboard.press('Enter');
      await keyboard.type('LIMIT-2');
      await keyboard.press('Enter');
      await keyboard.type('BEST-3');
      await keyboard.press('Enter');
      await expect(asked).toHaveCount(0);
      await expectWritten(desk.field, /ORDER-1[\s\S]*LIMIT-2[\s\S]*BEST-3/);
      expect(await writtenIn(desk.field)).not.toContain('{{');
      await keyboard.type(' And more.');
      await expectWritten(desk.field, / And more\.$/);
    });

  await test.step('what one marks is at hand beside the composer and above the folders', async () => {
    await desk.openFirst('Live chat');
    await desk.field.focus();
    await keyboard.press('Control+a');
    await keyboard.press('Delete');
    await window.getByRole('tab', { name: 'Macros' }).click();
    await window.getByRole('combobox', { name: 'Search macros' }).fill('gen-thanks');
    const found = window.getByRole('listbox', { name: 'Search macros' }).getByRole('option').first();
    await expect(found).toContainText('gen-thanks');
    await found.click();
    await window.getByRole('button', { name: 'Add to favourites' }).click();
    await expect(window.getByRole('button', { name: 'Remove from favourites' })).toBeVisible();
    await window.getByRole('button', { name: 'All macros' }).click();
    await window.getByRole('combobox', { name: 'Search macros' }).fill('');
    const marked = window.getByRole('region', { name: 'Favourites' }).getByRole('button');
    await expect(marked).toHaveCount(1);
    await expect(marked).toContainText('gen-thanks');
    const suggested = desk.composer.getByRole('list', { name: 'Suggested macros' });
    await suggested.getByRole('button').first().click();
    await expect.poll(async () => (await writtenIn(desk.field)).length).toBeGreaterThan(20);
    await expect(suggested).toBeHidden();
  });

  await test.step('a reply becomes a macro of one’s own, by keyboard alone, and is at hand for the next customer', async () => {
    await desk.openFirst('Live chat');
    await desk.field.focus();
    await keyboard.press('Control+a');
    await keyboard.type('Hello, I look into it.');
    await keyboard.press('Control+k');
    await Promise.all([...'keep the reply as', 'Enter'].map((key) => keyboard.press(key)));
    const dialog = window.getByRole('dialog', { name: 'A macro of your own' });
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
    const says = dialog.getByRole('textbox', { name: 'What it says' });
    await expect(says).toHaveValue('Hello, I look into it.');
    // Another macro within it, and a picture along with it.
    await says.fill('Hello, I look into it. {% render "gen-thanks" %}');
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'where.png',
      mimeType: 'image/png',
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
        'base64',
      ),
    });
    await expect(dialog.getByText('where.png')).toBeVisible();
    await says.press('Control+End');
    await says.press('Enter');
    await dialog.getByRole('button', { name: 'Place where.png in the text' }).click();
    await expect(says).toHaveValue(/"gen-thanks" %\}\n\[where\.png\]$/);
    await dialog.getByRole('textbox', { name: 'Name' }).focus();
    await keyboard.type('Looking into it');
    await keyboard.press('Tab');
    await keyboard.type('my-look');
    await picture(window, 'own-macro');
    await keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await picture(window, 'own-macro-kept');
    await desk.openFirst('E-mail');
    await desk.field.focus();
    await keyboard.press('Control+a');
    await keyboard.press('Delete');
    await keyboard.type('/my-look');
    await expect(listed.first()).toContainText('Your own');
    const preview = window.getByRole('region', { name: 'Looking into it', exact: false });
    await expect(preview.getByRole('img', { name: 'where.png' })).toBeVisible();
    await keyboard.press('Enter');
    // As the shared one says it, to this customer; the picture is to be seen before it leaves, where it will stand.
    await expectWritten(desk.field, /^Hello, I look into it\. (?!\{)[\s\S]{10,}\n\[where\.png\]$/);
    await expect(desk.field.getByRole('img', { name: 'where.png' })).toBeVisible();
    expect(await writtenIn(desk.field)).not.toMatch(/\{[{%]/);
    const files = desk.composer.getByRole('list', { name: 'Files that go along' });
    await expect(files).toContainText('where.png');
    await expect(files.locator('img')).toBeVisible();
    await picture(window, 'picture-in-place');
    await desk.composer.getByRole('button', { name: /^Send/ }).first().click();
    await expectWritten(desk.field, '');
    // In its place, and not once more among the files.
    await expect(desk.thread.getByText('[where.png]')).toHaveCount(0);
    await expect(desk.thread.getByRole('img', { name: 'where.png' })).toHaveCount(1);
    await desk.openFirst('Live chat');
    await desk.field.focus();
    await keyboard.press('Control+a');
    await keyboard.press('Delete');
    await keyboard.type('/my-look');
    await expect(listed.first()).toContainText('Your own');
    await keyboard.press('Enter');
    // A chat carries none in its text.
    await expectWritten(desk.field, /^Hello, I look into it\. [^[]{10,}$/);
    await expect(files).toContainText('where.png');
    const own = window.getByRole('region', { name: 'Your own' });
    await own.getByRole('button', { name: /Looking into it/ }).click();
    await picture(window, 'own-macro-reading');
    await window.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(own.getByRole('button', { name: /Looking into it/ })).toBeHidden();
    await window.getByRole('button', { name: 'Undo' }).last().click();
    await expect(own.getByRole('button', { name: /Looking into it/ })).toBeVisible();
  });
});
