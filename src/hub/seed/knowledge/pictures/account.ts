import { arrow, box, colour, sheet, text } from './kit.ts';
import { type Drawing, mail, screen } from './layouts.ts';

/** Account and security. */
export function accountPictures(): Drawing[] {
  return [
    screen({
      name: 'two-factor-setup',
      title: 'Setting up an authenticator app',
      place: 'Profile › Security',
      parts: [
        { kind: 'heading', text: 'Authenticator app' },
        { kind: 'qr', seed: 71, label: 'Setup key', value: 'shown here only', mark: 1 },
        { kind: 'code', label: 'Code from the app', digits: '482', mark: 2 },
        {
          kind: 'note',
          tone: 'warn',
          text: 'Write down the recovery codes before you leave this page.',
          mark: 3,
        },
        { kind: 'button', label: 'Confirm' },
      ],
      legend: [
        'Scan this with the authenticator app, or type the key. Never photograph it.',
        'Type the six digits that the app shows now.',
        'Without recovery codes a lost phone means a check of your identity.',
      ],
    }),
    screen({
      name: 'two-factor-login',
      title: 'Entering the code when signing in',
      place: 'Sign in',
      parts: [
        { kind: 'heading', text: 'Enter the code from your app' },
        { kind: 'code', label: 'Six digits', digits: '70', mark: 1 },
        { kind: 'button', label: 'Continue' },
        { kind: 'row', label: 'Use a recovery code', value: '›', tone: 'accent', mark: 2 },
        { kind: 'row', label: 'Use a passkey instead', value: '›', tone: 'accent' },
        { kind: 'row', label: 'I can’t get a code', value: '›', tone: 'accent', mark: 3 },
      ],
      legend: [
        'From your authenticator app, not from an SMS.',
        'One of the ten codes you wrote down.',
        'Starts the check of your identity.',
      ],
    }),
    screen({
      name: 'recovery-codes',
      title: 'Recovery codes',
      place: 'Profile › Security',
      parts: [
        { kind: 'heading', text: 'Your recovery codes' },
        { kind: 'row', label: '1   ••••• •••••', value: '6   ••••• •••••' },
        { kind: 'row', label: '2   ••••• •••••', value: '7   ••••• •••••' },
        { kind: 'row', label: '3   used', value: '8   ••••• •••••', mark: 1 },
        { kind: 'row', label: '4   ••••• •••••', value: '9   ••••• •••••' },
        { kind: 'row', label: '5   ••••• •••••', value: '10   ••••• •••••' },
        { kind: 'button', label: 'Make new codes', tone: 'quiet', mark: 2 },
      ],
      legend: ['Each code works once.', 'New codes make all the old ones invalid.'],
    }),
    screen({
      name: 'passkey-setup',
      title: 'Adding a passkey',
      place: 'Profile › Security',
      parts: [
        { kind: 'heading', text: 'Passkeys' },
        { kind: 'row', label: 'My phone', value: 'used today', strong: true },
        { kind: 'row', label: 'Security key, blue', value: 'used 3 May', mark: 1 },
        { kind: 'button', label: 'Add a passkey', mark: 2 },
        {
          kind: 'note',
          tone: 'good',
          text: 'A passkey works on northgate.example only. A forged page cannot use it.',
        },
      ],
      legend: [
        'Keep a second one on another device.',
        'Confirm with fingerprint, face or PIN. They never leave your device.',
      ],
    }),
    mail({
      name: 'new-device-mail',
      title: 'The genuine message about a new device',
      from: 'no-reply@northgate.example',
      subject: 'New device signed in',
      fake: false,
      lines: [
        { text: 'Your code: heron-42', look: 'code', mark: 3 },
        { text: 'Chrome on Windows signed in today at 09:41 (UTC), near Porto, Portugal.', mark: 4 },
        { text: 'Was it you? Then there is nothing to do.' },
        { text: 'If not, open the app and choose Profile › Security › Lock account.', mark: 5 },
      ],
      legend: [
        'The part after @ is exactly northgate.example.',
        'It says what happened, without a threat.',
        'Your own anti-phishing code.',
        'Device, time and rough place.',
        'It sends you to the app, not to a link.',
      ],
    }),
    mail({
      name: 'phishing-mail',
      title: 'A forged message, taken apart',
      from: 'security@northgate-help.example',
      subject: 'URGENT: withdrawal of 4,200 USDT',
      fake: true,
      lines: [
        { text: 'Dear customer,', mark: 3 },
        {
          text: 'a withdrawal is being processed. If this was not you, cancel it within 10 minutes or your funds will be lost.',
          mark: 4,
        },
        { text: 'Cancel withdrawal', look: 'button', mark: 5 },
        { text: 'Or call our security desk: +00 800 555 0100', mark: 6 },
      ],
      legend: [
        'Another domain that only sounds like ours.',
        'Alarm in the subject.',
        'No anti-phishing code, no name.',
        'Hurry, so that you don’t think.',
        'A button to a forged page.',
        'A number where the fraudsters answer.',
      ],
    }),
    screen({
      name: 'devices-list',
      title: 'Devices and keys with access',
      place: 'Profile › Security › Devices',
      parts: [
        { kind: 'row', label: 'This phone · Lisbon', value: 'now', tone: 'good', strong: true, mark: 1 },
        { kind: 'row', label: 'Firefox on Linux · Lisbon', value: 'yesterday' },
        {
          kind: 'row',
          label: 'Chrome on Windows · unknown',
          value: 'Sign out',
          tone: 'bad',
          strong: true,
          mark: 2,
        },
        { kind: 'heading', text: 'API keys' },
        { kind: 'row', label: 'Tax tool · read only', value: 'Delete', tone: 'accent', mark: 3 },
        { kind: 'button', label: 'Sign out everywhere', tone: 'bad', mark: 4 },
      ],
      legend: [
        'The device in your hand.',
        'Not yours? Sign it out, then change your password.',
        'Programs with access.',
        'Ends every session, this one too.',
      ],
    }),
    screen({
      name: 'lock-account',
      title: 'Locking the account',
      place: 'Profile › Security',
      parts: [
        { kind: 'heading', text: 'Lock my account' },
        { kind: 'row', label: 'Withdrawals not yet signed', value: 'cancelled', strong: true, mark: 1 },
        { kind: 'row', label: 'Sessions and API keys', value: 'ended', strong: true },
        { kind: 'row', label: 'Northgate card', value: 'blocked', strong: true },
        {
          kind: 'row',
          label: 'Open orders and margin',
          value: 'stay open',
          tone: 'warn',
          strong: true,
          mark: 2,
        },
        { kind: 'button', label: 'Lock now', tone: 'bad', mark: 3 },
      ],
      legend: [
        'What has been sent already cannot be stopped.',
        'Tell us if you want them closed.',
        'Works at once. Unlocking takes a check of your identity.',
      ],
    }),
    screen({
      name: 'security-overview',
      title: 'The security page',
      place: 'Profile › Security',
      parts: [
        { kind: 'note', tone: 'warn', text: 'Withdrawals paused for 31 h 12 min after a change.', mark: 1 },
        { kind: 'toggle', label: 'Two-factor', on: true, hint: 'Authenticator app, 2 passkeys' },
        {
          kind: 'toggle',
          label: 'Whitelist',
          on: true,
          hint: 'Withdrawals to saved addresses only',
          mark: 2,
        },
        { kind: 'toggle', label: 'Anti-phishing code', on: false, hint: 'Not set yet' },
        { kind: 'button', label: 'Lock account', tone: 'bad', mark: 3 },
      ],
      legend: [
        'How long the pause still lasts. Nobody can shorten it.',
        'The best protection for withdrawals.',
        'Stops everything, at any time.',
      ],
    }),
    screen({
      name: 'anti-phishing-code',
      title: 'Setting the anti-phishing code',
      place: 'Profile › Security',
      parts: [
        { kind: 'field', label: 'Your word, 4 to 20 letters or digits', value: 'heron-42', mark: 1 },
        { kind: 'button', label: 'Save' },
        { kind: 'heading', text: 'So it looks in our e-mails' },
        { kind: 'note', tone: 'good', text: 'Your code: heron-42', mark: 2 },
      ],
      legend: [
        'Not a password, not your name.',
        'It stands in the first line. If it is missing, the message is forged.',
      ],
    }),
    screen({
      name: 'whitelist-add',
      title: 'Adding an address to the whitelist',
      place: 'Profile › Security › Whitelist',
      parts: [
        { kind: 'field', label: 'Name', value: 'My hardware wallet' },
        { kind: 'field', label: 'Asset and network', value: 'USDT · Tron (TRC-20)', look: 'select', mark: 1 },
        { kind: 'field', label: 'Address', value: 'TNorthgateExampLeAddressOnLy4kQ9x7', mono: true, mark: 2 },
        { kind: 'note', tone: 'accent', text: 'Usable after 24 hours. You will get an e-mail.', mark: 3 },
        { kind: 'button', label: 'Add address' },
      ],
      legend: [
        'An entry is for one network.',
        'Compare it with the wallet’s own display.',
        'Time for you to notice an entry that is not yours.',
      ],
    }),
    screen({
      name: 'password-reset',
      title: 'Choosing a new password',
      place: 'Sign in › New password',
      parts: [
        { kind: 'field', label: 'E-mail', value: 'ana@mail.example' },
        {
          kind: 'field',
          label: 'New password',
          value: '••••••••••••••••',
          mark: 1,
          hint: 'At least 12 characters',
        },
        { kind: 'code', label: 'Code from your app', digits: '', mark: 2 },
        { kind: 'button', label: 'Save' },
        { kind: 'row', label: 'I can’t open my mailbox', value: '›', tone: 'accent', mark: 3 },
      ],
      legend: [
        'One that you use nowhere else.',
        'The second factor is needed here too.',
        'For an address you no longer have.',
      ],
    }),
    screen({
      name: 'name-change',
      title: 'Personal data',
      place: 'Profile › Verification',
      parts: [
        { kind: 'heading', text: 'Personal data' },
        { kind: 'row', label: 'Name', value: 'Ana Example', strong: true },
        { kind: 'row', label: 'Date of birth', value: '••.••.1990' },
        { kind: 'row', label: 'Address', value: 'Rua do Exemplo 12, Porto' },
        { kind: 'row', label: 'Name has changed', value: '›', tone: 'accent', mark: 1 },
        { kind: 'row', label: 'I have moved', value: '›', tone: 'accent', mark: 2 },
        { kind: 'row', label: 'There’s a mistake', value: '›', tone: 'accent', mark: 3 },
      ],
      legend: [
        'Needs the new document and the paper that explains it.',
        'Needs a proof of the new address.',
        'If we read your document wrongly.',
      ],
    }),
    screen({
      name: 'close-account',
      title: 'Account page',
      place: 'Profile › Account',
      parts: [
        { kind: 'heading', text: 'My data' },
        { kind: 'row', label: 'Request a copy', value: '›', tone: 'accent', mark: 1 },
        { kind: 'heading', text: 'Close account' },
        { kind: 'row', label: 'Balances', value: 'empty', tone: 'good' },
        { kind: 'row', label: 'Staking', value: '0.5 ETH leaving', tone: 'warn', mark: 2 },
        { kind: 'row', label: 'Reports', value: 'download first', tone: 'warn' },
        { kind: 'button', label: 'Close account', tone: 'bad', mark: 3 },
      ],
      legend: [
        'An encrypted archive, here in the app.',
        'What still has to be finished.',
        'Final after 14 days; sign in to change your mind.',
      ],
    }),
    clipboard(),
  ];
}

function clipboard(): Drawing {
  const card = (y: number, label: string, address: string, differs: string, edge: string): string =>
    box(220, y, 700, 96, { stroke: edge, strokeWidth: 2 }) +
    text(244, y + 34, label, { size: 16, bold: true, fill: colour.muted }) +
    text(244, y + 70, address, { size: 18, mono: true }) +
    text(896, y + 34, differs, { size: 16, bold: true, fill: edge, anchor: 'end' });
  const body =
    text(40, 60, 'Copy one address, paste another', { size: 21, bold: true }) +
    text(40, 148, 'You copy', { size: 18, bold: true }) +
    card(94, 'In the app', 'bc1q7northgate0example0address0x4k9', 'yours', colour.good) +
    arrow(570, 200, 570, 244) +
    text(594, 228, 'a program on the device exchanges it', { size: 16, fill: colour.muted }) +
    text(40, 308, 'You paste', { size: 18, bold: true }) +
    card(254, 'In the sending wallet', 'bc1q7n0t0yours0at0all0example0z4k9', 'somebody else’s', colour.bad) +
    text(220, 392, 'Compare the middle as well, not the ends alone.', { size: 17 });
  return { name: 'clipboard-malware', svg: sheet(424, 'Copied and pasted address differ', body) };
}
