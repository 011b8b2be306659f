import { box, circle, colour, line, path, text } from './kit.ts';
import { type Drawing, doAndDont, flow, screen, table } from './layouts.ts';

/** Identity verification. */
export function verificationPictures(): Drawing[] {
  return [
    flow('verification-steps', 'From document to verified', [
      { head: 'Document', text: 'Front and back, the original, in good light.', tone: 'plain' },
      { head: 'Selfie', text: 'Look at the camera and turn your head slowly.', tone: 'plain' },
      { head: 'Automatic check', text: 'Usually under ten minutes.' },
      { head: 'Person, if needed', text: 'Usually within a day.', tone: 'warn' },
      { head: 'Result', text: 'Verified, or the app says what to do again.', tone: 'good' },
    ]),
    doAndDont('id-capture', 'Pictures of documents', [
      { good: true, label: 'Original, all corners, sharp', draw: card({}) },
      { good: false, label: 'Reflection over the data', draw: card({ glare: true }) },
      { good: false, label: 'Corner cut off', draw: card({ shift: 90 }) },
      { good: false, label: 'Finger over the data', draw: card({ finger: true }) },
      { good: false, label: 'Too dark', draw: card({ dark: true }) },
      { good: false, label: 'Picture of a screen', draw: card({ onScreen: true }) },
    ]),
    doAndDont('selfie-check', 'The selfie', [
      { good: true, label: 'Light from the front, face free', draw: face({}) },
      { good: false, label: 'Window behind you', draw: face({ backlight: true }) },
      { good: false, label: 'Sunglasses, hat, mask', draw: face({ glasses: true }) },
      { good: false, label: 'Two people', draw: face({ two: true }) },
    ]),
    doAndDont('proof-of-address', 'Proof of address', [
      { good: true, label: 'Name, address, issuer and date are readable', draw: letter({}) },
      { good: false, label: 'Older than three months', draw: letter({ old: true }) },
      { good: false, label: 'Part of the page is missing', draw: letter({ cut: true }) },
    ]),
    screen({
      name: 'verification-retry',
      title: 'What the app says when something has to be repeated',
      place: 'Profile › Verification',
      parts: [
        { kind: 'row', label: 'E-mail', value: 'done', tone: 'good', strong: true },
        { kind: 'row', label: 'Document, front', value: 'done', tone: 'good', strong: true },
        { kind: 'row', label: 'Document, back', value: 'not clear', tone: 'bad', strong: true, mark: 1 },
        { kind: 'row', label: 'Selfie', value: 'done', tone: 'good', strong: true },
        {
          kind: 'note',
          tone: 'warn',
          text: 'There is a reflection on the back. Switch the flash off and tilt the card a little.',
          mark: 2,
        },
        { kind: 'button', label: 'Try again' },
      ],
      legend: ['Only this has to be repeated.', 'What was wrong, and what helps.'],
    }),
    screen({
      name: 'verification-requests',
      title: 'Requests from us',
      place: 'Profile › Requests',
      parts: [
        { kind: 'heading', text: 'One open request' },
        {
          kind: 'row',
          label: 'Where do these funds come from?',
          value: 'open',
          tone: 'warn',
          strong: true,
          mark: 1,
        },
        { kind: 'field', label: 'In your own words', value: 'Sale of my car in March' },
        { kind: 'field', label: 'Files', value: 'contract.pdf, statement.pdf', look: 'select', mark: 2 },
        { kind: 'button', label: 'Send' },
      ],
      legend: [
        'Every genuine request stands here. If it isn’t here, the e-mail was forged.',
        'PDF or pictures, several at once.',
      ],
    }),
    table({
      name: 'verification-levels',
      title: 'Verification levels',
      heads: ['', 'Basic', 'Verified', 'Enhanced'],
      shares: [1.6, 1, 1.1, 1.3],
      highlight: 2,
      rows: [
        ['Needs', 'e-mail', 'document, selfie', 'address, source of funds'],
        ['Deposits and trading', 'no', 'yes', 'yes'],
        ['Crypto withdrawals a day', 'none', '50,000 EUR', '500,000 EUR'],
        ['Bank withdrawals a day', 'none', '10,000 EUR', '100,000 EUR'],
        ['Card purchases a month', 'none', '5,000 EUR', '20,000 EUR'],
        ['Margin, where offered', 'no', 'no', 'yes'],
      ],
      foot: 'Amounts are equivalents. The app shows what applies to you.',
    }),
  ];
}

type Fault = {
  readonly glare?: boolean;
  readonly shift?: number;
  readonly finger?: boolean;
  readonly dark?: boolean;
  readonly onScreen?: boolean;
};

function card(fault: Fault) {
  return (x: number, y: number, w: number, h: number): string => {
    const [cw, ch] = [170, 106];
    const left = x + (w - cw) / 2 + (fault.shift ?? 0);
    const top = y + (h - ch) / 2;
    const clip = `clip-${fault.shift ?? 0}-${Math.round(x)}-${Math.round(y)}`;
    let drawn = box(left, top, cw, ch, { fill: '#dfe9fb', stroke: colour.accent, radius: 8 });
    drawn += box(left + 12, top + 26, 44, 56, { fill: colour.paper, radius: 4 });
    drawn +=
      circle(left + 34, top + 46, 10, colour.faint) +
      path(`M${left + 18} ${top + 80} q16 -26 32 0`, colour.faint, 3, colour.faint);
    for (const [at, wide] of [86, 64, 78, 52].entries())
      drawn += line(left + 68, top + 34 + at * 16, left + 68 + wide, top + 34 + at * 16, colour.muted, 4);
    drawn += line(left + 12, top + 14, left + 78, top + 14, colour.accent, 5);
    if (fault.glare)
      drawn += `<ellipse cx="${left + 112}" cy="${top + 52}" rx="46" ry="30" fill="#ffffff" opacity="0.93"/>`;
    if (fault.finger)
      drawn += `<ellipse cx="${left + 140}" cy="${top + 92}" rx="40" ry="27" fill="#e3b493" stroke="#b98562" stroke-width="2"/>`;
    if (fault.dark)
      drawn += box(x, y, w, h, { fill: '#14213d', stroke: 'none', radius: 8 }).replace(
        '/>',
        ' opacity="0.78"/>',
      );
    if (fault.onScreen)
      drawn =
        box(left - 26, top - 14, cw + 52, ch + 26, { fill: '#29354f', stroke: '#29354f', radius: 8 }) +
        drawn +
        line(x + w / 2 - 40, y + h - 4, x + w / 2 + 40, y + h - 4, '#29354f', 6);
    return `<clipPath id="${clip}"><rect x="${x}" y="${y}" width="${w}" height="${h}" rx="8"/></clipPath><g clip-path="url(#${clip})">${drawn}</g>`;
  };
}

function face(fault: { readonly backlight?: boolean; readonly glasses?: boolean; readonly two?: boolean }) {
  const head = (cx: number, cy: number): string =>
    path(`M${cx - 34} ${cy + 66} q34 -44 68 0`, colour.accent, 3, '#dfe9fb') +
    circle(cx, cy, 30, '#f0cdb2', '#b98562', 2) +
    circle(cx - 10, cy - 4, 3, colour.ink) +
    circle(cx + 10, cy - 4, 3, colour.ink) +
    path(`M${cx - 9} ${cy + 11} q9 7 18 0`, colour.ink, 2.5);
  return (x: number, y: number, w: number, h: number): string => {
    const [cx, cy] = [x + w / 2, y + h / 2 - 10];
    const oval = `<ellipse cx="${cx}" cy="${cy + 10}" rx="52" ry="60" fill="none" stroke="${colour.accent}" stroke-width="2.5" stroke-dasharray="7 6"/>`;
    if (fault.two) return head(cx - 38, cy + 2) + head(cx + 38, cy + 2);
    if (fault.backlight) {
      return (
        box(x + 20, y + 10, w - 40, h - 20, { fill: '#fff3c4', stroke: '#e2c567', radius: 4 }) +
        `<g opacity="0.9">${circle(cx, cy, 30, '#3a4358')}${path(`M${cx - 34} ${cy + 66} q34 -44 68 0`, '#3a4358', 3, '#3a4358')}</g>`
      );
    }
    const mask = fault.glasses
      ? box(cx - 24, cy - 11, 20, 14, { fill: colour.ink, stroke: colour.ink, radius: 5 }) +
        box(cx + 4, cy - 11, 20, 14, { fill: colour.ink, stroke: colour.ink, radius: 5 }) +
        path(`M${cx - 32} ${cy - 20} q32 -30 64 0 z`, colour.muted, 3, colour.muted)
      : '';
    return head(cx, cy) + mask + oval;
  };
}

function letter(fault: { readonly old?: boolean; readonly cut?: boolean }) {
  return (x: number, y: number, w: number, h: number): string => {
    const [pw, top] = [150, y + 8];
    const left = x + (w - pw) / 2;
    const height = fault.cut ? 70 : h - 16;
    const rows = [46, 62, 78, 94, 110].filter((at) => at < height - 6);
    return (
      box(left, top, pw, height, { radius: 4 }) +
      line(left + 12, top + 16, left + 56, top + 16, colour.accent, 5) +
      text(left + pw - 10, top + 21, fault.old ? '2 years ago' : 'last month', {
        size: 12.5,
        bold: true,
        fill: fault.old ? colour.bad : colour.good,
        anchor: 'end',
      }) +
      rows
        .map((at) => line(left + 12, top + at, left + pw - 20 - (at % 3) * 14, top + at, colour.faint, 4))
        .join('')
    );
  };
}
