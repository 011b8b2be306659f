import { wireVersion } from '../../src/shared/wire/version.ts';
import { deskOf, people } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';

/** Another lead's workstation, as far as the hub can tell. */
async function otherLead(hubUrl: string) {
  const call = async (path: string, body: object, token?: string) => {
    const response = await fetch(`${hubUrl}/api/v1${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'groundcrew-wire': String(wireVersion),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const { accessToken } = await call('/auth/sign-in', {
    email: 'desmond.achterberg@northgate.example',
    password: people.ana.password,
    workstation: 'another desk',
  });
  return (path: string, body: object) => call(path, body, accessToken);
}

test.describe('how the desk is run @workspace @long', () => {
  test.setTimeout(240_000);

  test('a lead sees and changes the rules, tries them first, loses nothing to another lead or to a lost line', async ({
    startHub,
    takeSeat,
  }) => {
    const hub = await startHub();
    const { window } = await takeSeat();
    const desk = deskOf(window);
    await desk.signIn(hub.url, people.ana);
    await desk.list.focus();
    await window.keyboard.press('g');
    await window.keyboard.press('r');
    await expect(window.getByRole('heading', { name: 'Rules', exact: true })).toBeVisible();
    // The part that was looked at last at this desk is shown.
    await window.getByRole('tab', { name: /^Routing/ }).click();
    const routing = window.getByRole('region', { name: 'Routing rules' });
    const rule = (name: string) => routing.getByRole('listitem').filter({ hasText: name });
    await expect(rule('Account takeover first')).toContainText('Words in subject or text: hacked, stolen');

    // The test box says step by step what would happen.
    const trial = window.getByRole('complementary', { name: 'Try it' });
    await trial.getByLabel('What the customer writes').fill('All my coins were stolen');
    await expect(trial.locator('dl')).toContainText('PriorityUrgent');
    await expect(trial).toContainText('The customer wrote “stolen”.');

    // A rule is tried before it is saved, and kept while one looks at something else.
    await routing.getByRole('button', { name: 'New rule' }).click();
    await routing.getByLabel('Name').fill('Lighthouse keepers');
    await routing.getByLabel('Words in subject or text').fill('lighthouse');
    await window.keyboard.press('Enter');
    await routing.getByLabel('Move to queue').click();
    await window.getByRole('option', { name: 'KYC' }).click();
    await trial.getByLabel('What the customer writes').fill('I keep a lighthouse');
    await expect(trial).toContainText('With your unsaved changes');
    await expect(trial.locator('dl')).toContainText('QueueKYC');
    await desk.page('Inbox');
    await window
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('button', { name: /^Rules/ })
      .click();
    await expect(routing.getByLabel('Name')).toHaveValue('Lighthouse keepers');
    await routing.getByLabel('Name').press('Control+Enter');
    await expect(rule('Lighthouse keepers')).toContainText('Queue: KYC');
    await expect(trial).not.toContainText('With your unsaved changes');

    // It moves by keyboard.
    const places = routing.getByRole('listitem').getByRole('button', { name: /^Edit / });
    const before = await places.count();
    await expect(places.nth(before - 1)).toHaveAccessibleName('Edit Lighthouse keepers');
    await places.nth(before - 1).press('Alt+ArrowUp');
    await expect(places.nth(before - 2)).toHaveAccessibleName('Edit Lighthouse keepers');

    // What is wrong is said before anything is saved.
    await places.nth(before - 2).click();
    await routing.getByLabel('Move to queue').click();
    await window.getByRole('option', { name: 'Leave as it is' }).click();
    await routing.getByLabel('Name').press('Control+Enter');
    await expect(routing.getByRole('alert')).toContainText('It decides nothing');
    await routing.getByRole('button', { name: 'Discard changes' }).click();
    await expect(rule('Lighthouse keepers')).toContainText('Queue: KYC');

    // Another lead saves the same rule meanwhile: nobody's work is lost.
    await places.nth(before - 2).click();
    await routing.getByLabel('Name').fill('Keepers of lighthouses');
    const other = await otherLead(hub.url);
    const { rules } = await other('/desk/routing', {});
    const theirs = rules.find((one: { rule: { name: string } }) => one.rule.name === 'Lighthouse keepers');
    await other('/desk/routing/save', {
      rule: { ...theirs.rule, priority: 'high' },
      expected: theirs.version,
    });
    await routing.getByLabel('Name').press('Control+Enter');
    const clash = routing.getByRole('alert').filter({ hasText: 'Somebody else saved this' });
    await expect(clash).toContainText('Priority: High');
    await expect(routing.getByLabel('Name')).toHaveValue('Keepers of lighthouses');
    await clash.getByRole('button', { name: 'Keep mine' }).click();
    await routing.getByLabel('Name').press('Control+Enter');
    await expect(rule('Keepers of lighthouses')).not.toContainText('Priority: High');

    // Service levels: what comes in on Friday evening is due on Monday morning.
    await window.getByRole('tab', { name: /^Service levels/ }).click();
    await window.getByRole('button', { name: 'New calendar' }).click();
    const calendars = window.getByRole('region', { name: 'Calendars' });
    await calendars.getByLabel('Name').fill('Office');
    await calendars.getByRole('button', { name: 'Save' }).click();
    await expect(calendars.getByRole('button', { name: 'Edit Office' })).toBeVisible();
    const levels = window.getByRole('region', { name: 'Service levels', exact: true });
    await levels.getByRole('button', { name: 'New service level' }).click();
    await levels.getByLabel('Name').fill('E-mail in office hours');
    const first = levels.getByRole('group', { name: 'First reply' });
    await first.getByLabel('Hours').fill('1');
    await first.getByLabel('Minutes').fill('30');
    await levels.getByLabel('Clocks run').click();
    await window.getByRole('option', { name: 'Office' }).click();
    await levels.getByLabel('Name').press('Control+Enter');
    await expect(levels.getByRole('button', { name: 'Edit E-mail in office hours' })).toBeVisible();
    await expect(levels).toContainText('First reply: 1 hour, 30 minutes');
    const due = window.getByRole('complementary', { name: 'When is it due?' });
    await due.getByLabel('Day').fill('2026-12-04');
    await due.getByLabel('Time', { exact: true }).fill('18:30');
    await expect(due.locator('dl')).toContainText(/First reply is due\s*Monday.*10:30/);
    await expect(due).toContainText('By “E-mail in office hours”');

    // Capacity.
    await window.getByRole('tab', { name: /^Capacity/ }).click();
    const cell = window.getByRole('textbox', { name: 'Everybody, Live chat: limit' });
    await expect(cell).toHaveValue('6');
    await cell.fill('4');
    await expect(window.getByText('1 change is not saved')).toBeVisible();
    await window.getByRole('button', { name: 'Save' }).click();
    await expect(window.getByText('1 change is not saved')).toBeHidden();
    expect((await other('/desk/capacity', {})).limits).toContainEqual({
      agentId: null,
      channel: 'chat',
      groupId: null,
      most: 4,
    });

    // Without the hub everything can be looked at and written, and says why nothing can be saved.
    await hub.stop();
    await expect(window.getByText('The hub cannot be reached. You see what it said last')).toBeVisible({
      timeout: 60_000,
    });
    await cell.fill('5');
    await expect(window.getByRole('button', { name: 'Save' })).toBeDisabled();
    await hub.start();
    await expect(window.getByRole('button', { name: 'Save' })).toBeEnabled({ timeout: 60_000 });
    await expect(cell).toHaveValue('5');
  });
});
