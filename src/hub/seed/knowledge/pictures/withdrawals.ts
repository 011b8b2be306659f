import { arrow, box, colour, sheet, text, textWidth } from './kit.ts';
import { type Drawing, flow, screen } from './layouts.ts';

/** Withdrawals and what to look at before them. */
export function withdrawalPictures(): Drawing[] {
  return [
    flow('withdrawal-statuses', 'The stations of a withdrawal', [
      { head: 'Waiting for you', text: 'Link in the e-mail, or a question in the app.', tone: 'warn' },
      { head: 'In review', text: 'Rules or a person check it.' },
      { head: 'Processing', text: 'In the queue. You can still cancel.' },
      { head: 'Sent', text: 'On the network. Nobody can stop it now.', tone: 'plain' },
      { head: 'Completed', text: 'Confirmed at the address you gave.', tone: 'good' },
    ]),
    screen({
      name: 'withdraw-cancel',
      title: 'A withdrawal that can still be cancelled',
      place: 'Wallet › History',
      parts: [
        { kind: 'row', label: 'Amount', value: '− 0.25 ETH', strong: true },
        { kind: 'row', label: 'Network', value: 'Arbitrum One' },
        {
          kind: 'row',
          label: 'Status',
          value: 'Waiting for confirmation',
          tone: 'warn',
          strong: true,
          mark: 1,
        },
        { kind: 'button', label: 'Send the e-mail again', tone: 'quiet', mark: 2 },
        { kind: 'button', label: 'Cancel withdrawal', tone: 'bad', mark: 3 },
      ],
      legend: [
        'The link in our e-mail is valid for 30 minutes.',
        'Only the newest link works.',
        'As long as this button is there, it can be cancelled.',
      ],
    }),
    screen({
      name: 'travel-rule-form',
      title: 'Questions about the receiver',
      place: 'Wallet › Withdraw',
      parts: [
        { kind: 'tabs', names: ['Another exchange', 'My own wallet'], active: 0, mark: 1 },
        { kind: 'field', label: 'Exchange', value: 'Choose or type', look: 'select' },
        { kind: 'field', label: 'Receiver’s name there', value: 'Ana Example', mark: 2 },
        { kind: 'toggle', label: 'It is my own account', on: true },
        { kind: 'button', label: 'Continue' },
      ],
      legend: [
        'Choose what is true. It can’t be corrected afterwards.',
        'As it stands at the other exchange. Nothing of it goes onto the blockchain.',
      ],
    }),
    screen({
      name: 'scam-warning',
      title: 'A warning before a withdrawal',
      place: 'Wallet › Withdraw',
      parts: [
        { kind: 'row', label: 'To', value: '0x91c3…77be (new)', strong: true },
        {
          kind: 'note',
          tone: 'bad',
          text: 'Is anyone telling you what to do right now, or have you only met them online? Then stop here.',
          mark: 1,
        },
        { kind: 'toggle', label: 'I decided this alone', on: false, mark: 2 },
        { kind: 'button', label: 'Cancel', mark: 3 },
        { kind: 'button', label: 'Continue', tone: 'quiet' },
      ],
      legend: [
        'We show this for patterns we know from frauds.',
        'Answer honestly. Fraudsters tell people what to choose.',
        'Nothing is lost by waiting a day.',
      ],
    }),
    addressPoisoning(),
    clipboard(),
  ];
}

function addressPoisoning(): Drawing {
  const row = (
    y: number,
    label: string,
    head: string,
    middle: string,
    tail: string,
    edge: string,
  ): string => {
    const size = 20;
    const wide = (part: string): number => textWidth(part, { size, mono: true });
    const x = 64;
    return (
      box(40, y, 880, 100, { stroke: edge, strokeWidth: 2 }) +
      text(x, y + 34, label, { size: 16, bold: true, fill: colour.muted }) +
      box(x + wide(head) - 2, y + 50, wide(middle) + 4, 34, {
        fill: edge === colour.good ? colour.goodWash : colour.badWash,
        stroke: 'none',
        radius: 6,
      }) +
      text(x, y + 74, head, { size, mono: true, bold: true }) +
      text(x + wide(head), y + 74, middle, { size, mono: true, fill: edge }) +
      text(x + wide(head) + wide(middle), y + 74, tail, { size, mono: true, bold: true })
    );
  };
  const body =
    text(40, 60, 'Same beginning, same end, different middle', { size: 21, bold: true }) +
    row(88, 'The address you know', 'TQ7k', 'M2wYbD3vH6pLcS4jEuF9xR5nZaGt', '9x7P', colour.good) +
    row(
      208,
      'In your history, sent by somebody else',
      'TQ7k',
      'f8sJp1NqVh3cWzKe6rUyBd4mXoLa',
      '9x7P',
      colour.bad,
    ) +
    text(40, 346, 'Never copy an address out of the history.', { size: 17 });
  return { name: 'address-poisoning', svg: sheet(378, 'Look-alike addresses', body) };
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
