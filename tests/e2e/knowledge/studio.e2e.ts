import { v7 as newId } from 'uuid';
import { deskOf, expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { publishNext } from '../../support/next-version.ts';
import { picture } from '../../support/pictures.ts';
import { wireClient } from '../../support/wire.ts';

/** A trainer at another desk, with the macro of this shortcut. */
async function otherTrainer(hubUrl: string, shortcut: string) {
  const session = await wireClient(hubUrl).auth.signIn({ ...people.marcus, workstation: 'studio' });
  const { studio } = wireClient(hubUrl, session);
  const { macros } = await studio.library({});
  const all = await Promise.all(macros.map(({ documentId }) => studio.macro({ documentId })));
  const live = all.find((one) => one.live?.shortcut === shortcut)?.live;
  if (!live) throw new Error(`no macro ${shortcut}`);
  const work = async () => (await studio.macro({ documentId: live.id })).versions.find((one) => !one.number);
  return {
    live,
    async approve() {
      const version = await work();
      const change = {
        do: 'approve' as const,
        documentId: live.id,
        versionId: version?.id ?? '',
        expected: version?.revision ?? 0,
      };
      expect(await studio.change({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
    },
  };
}

test.describe('looking after macros @knowledge @long', () => {
  test.setTimeout(240_000);

  test('a new version goes from a draft past another’s review to the agent’s picker, and back in one press', async ({
    startHub,
    takeSeat,
  }) => {
    const hub = await startHub();
    const { window } = await takeSeat();
    const desk = deskOf(window);
    const { keyboard } = window;
    await desk.signIn(hub.url, people.ana);
    await desk.synced();
    const marcus = await otherTrainer(hub.url, 'gen-thanks');
    const { title, version } = marcus.live;
    const button = (name: string | RegExp) => window.getByRole('button', { name, exact: true });
    const cycle = window.getByRole('region', { name: 'Next steps' });
    const text = window.getByLabel('Text in English');
    const openStudio = async () => {
      await button('Studio').click();
      // It shows the list that Ana had open at this workstation last.
      const lists = window.getByRole('radiogroup', { name: 'What is shown' });
      await lists.getByText('Macros', { exact: true }).click();
    };
    const inserted = async (wanted: RegExp) => {
      await desk.page('Inbox');
      await desk.field.fill('');
      await desk.field.focus();
      await keyboard.type('/gen-thanks');
      await expectWritten(desk.field, '/gen-thanks');
      await expect(window.getByRole('option', { name: /gen-thanks/ })).toBeVisible();
      await keyboard.press('Enter');
      await expectWritten(desk.field, wanted);
      await desk.field.fill('');
    };
    await test.step('it is found by the keyboard, and doubted while one writes', async () => {
      await openStudio();
      const listed = window.getByRole('listbox', { name: 'Macros' }).getByRole('option');
      await expect(listed.first()).toBeVisible();
      await keyboard.press('/');
      await keyboard.type(title);
      await expect(listed).toHaveCount(1);
      await keyboard.press('Enter');
      await expect(window.getByRole('heading', { name: title })).toBeVisible();
      await text.fill('Hello {{customer.first_name}}, please send us your recovery phrase.');
      await expect(window.getByRole('region', { name: 'As a customer reads it' })).toContainText(
        'Hello Maya,',
      );
      const checks = window.getByRole('region', { name: 'Checks' });
      await expect(checks).toContainText('asks for a secret: send us your recovery phrase');
      await expect(cycle).toContainText('A check stops it');
      await expect(button('Save and submit for review')).toBeDisabled();
    });

    await test.step('what is not saved outlives the page', async () => {
      await window.reload();
      await desk.ready();
      await openStudio();
      await expect(text).toHaveValue(/recovery phrase/);
      await text.fill('Thank you, {{customer.first_name}}. Take care!');
      await window.getByLabel('What changed, and why').fill('Shorter');
    });

    await test.step('what comes along with it is chosen there: what happens, and a file', async () => {
      const along = window.getByRole('region', { name: 'What comes along with it' });
      await along.getByRole('button', { name: 'Action' }).press('Enter');
      await window.getByRole('menuitem', { name: 'Tags' }).press('Enter');
      await along.getByRole('combobox', { name: 'Tags to add' }).fill('thanked,');
      await along.getByRole('button', { name: 'Action' }).press('Enter');
      await window.getByRole('menuitem', { name: 'Snooze' }).press('Enter');
      await along.getByRole('textbox', { name: 'How many' }).fill('2');
      await along.getByRole('button', { name: 'Action' }).press('Enter');
      await window.getByRole('menuitem', { name: 'Ask a team' }).press('Enter');
      const checks = window.getByRole('region', { name: 'Checks' });
      await expect(checks).toContainText('Says nothing yet');
      await along.getByLabel('Subject').fill('Thanks from {{customer.first_name}}');
      await along.getByLabel('What the team is asked').fill('Did {{customer.shoe}} write too?');
      await expect(checks).toContainText('Nothing fills this placeholder: {{customer.shoe}}');
      await along.getByLabel('What the team is asked').fill('Did {{customer.first_name}} write to you too?');
      await expect(checks.getByRole('listitem')).toHaveText([/^Not there yet in .*Spanish/]);
      await along.getByRole('button', { name: 'Action' }).press('Enter');
      await window.getByRole('menuitem', { name: 'Escalate' }).press('Enter');
      await picture(window, 'along-teams');
      await along.getByRole('button', { name: /^Take out: escalates/ }).press('Enter');
      await along.locator('input[type=file]').setInputFiles({
        name: 'How to say thanks.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Say it once, and mean it.'),
      });
      await expect(along.getByText('How to say thanks')).toBeVisible();
      await picture(window, 'along');
    });

    await test.step('its writer cannot approve it, another can, and it goes live', async () => {
      await button('Save and submit for review').click();
      await expect(cycle).toContainText('You had a hand in it: somebody else must approve it.');
      await expect(button('Approve')).toBeDisabled();
      await marcus.approve();
      // Whoever comes back sees how it stands now.
      await desk.page('Inbox');
      await openStudio();
      await button('Publish later…').click();
      await button('In an hour').click();
      await expect(cycle).toContainText('Goes live');
      await button('Publish now').click();
      await expect(cycle).toContainText(`Version ${version + 1} is what agents insert.`);
      const versions = window.getByRole('region', { name: 'Versions' });
      await expect(versions.getByRole('listitem').first()).toContainText(
        new RegExp(`Version ${version + 1}.*Ana Duarte.*Approved by Marcus Oyelaran.*Shorter`),
      );
      await button(`Compare: Version ${version + 1}`).click();
      const compared = window.getByRole('dialog', { name: `What changed: Version ${version + 1}` });
      await expect(compared.getByRole('insertion').filter({ hasText: 'care' })).toBeVisible();
      await expect(compared).toContainText('snoozes it for 2 working days');
      await keyboard.press('Escape');
      await expect(compared).toBeHidden();
    });

    await test.step('the agent inserts it, and the earlier one after one press', async () => {
      await desk.page('Inbox');
      await desk.view('Unassigned');
      await desk.openFirst('Live chat');
      await keyboard.press('r');
      await inserted(/^Thank you, \S+\. Take care!$/);
      const happens = desk.composer.getByRole('list', { name: 'What happens along with it' });
      await expect(happens).toContainText('#thanked');
      await expect(happens).toContainText('snoozes it for 2 working days');
      await expect(happens).toContainText(/asks .*, “Thanks from [^{]+”: Did [^{]+ write to you too\?/);
      await expect(desk.composer.getByRole('list', { name: 'Files that go along' })).toContainText(
        'How to say thanks',
      );
      await openStudio();
      await button(`Bring back version ${version}`).click();
      await expect(cycle).toContainText(`Version ${version + 2} is what agents insert.`);
      await inserted(/^(?!\/)(?!.*Take care!)[\s\S]{20,}/);
    });

    await test.step('any two versions are compared, not only neighbours', async () => {
      await publishNext(hub.url, 'gen-thanks', 'All the best to you, {{customer.first_name}}!');
      await desk.page('Inbox');
      await openStudio();
      await button(`Compare: Version ${version + 3}`).press('Enter');
      const compared = window.getByRole('dialog', { name: `What changed: Version ${version + 3}` });
      const gone = (words: string) => compared.getByRole('deletion').filter({ hasText: words });
      await expect(compared.getByRole('insertion').filter({ hasText: 'the best to' })).toBeVisible();
      await expect(gone('message away')).toBeVisible();
      await expect(gone('snoozes it for 2 working days')).toHaveCount(0);
      const against = compared.getByRole('combobox', { name: 'Compared with' });
      await expect(against).toHaveValue(`Version ${version + 2}`);
      await against.press('ArrowDown');
      const offered = window.getByRole('listbox', { name: 'Compared with' }).getByRole('option');
      await expect(offered).toHaveText([2, 1, 0].map((more) => `Version ${version + more}`));
      await offered.nth(1).click();
      await expect(against).toHaveValue(`Version ${version + 1}`);
      await expect(gone('Take')).toBeVisible();
      await expect(gone('snoozes it for 2 working days')).toBeVisible();
      await expect(gone('message away')).toHaveCount(0);
      await picture(window, 'far-apart');
      await keyboard.press('Escape');
      await expect(compared).toBeHidden();
    });

    await test.step('it is withdrawn with a reason, and the hub’s absence is told', async () => {
      await openStudio();
      await button(`Withdraw version ${version + 3}…`).click();
      await window.getByLabel('Why', { exact: true }).fill('Nobody says that any more.');
      await button('Withdraw').click();
      await expect(cycle).toContainText('nobody can send it');
      await expect(window.getByRole('region', { name: 'Versions' })).toContainText(
        'by Ana Duarte: Nobody says that any more.',
      );
      await hub.stop();
      await expect(cycle).toContainText('nothing can be changed until it is back', { timeout: 60_000 });
      await expect(button(`Bring back version ${version + 1}`)).toBeDisabled();
    });
  });
});
