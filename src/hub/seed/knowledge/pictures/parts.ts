import {
  box,
  chevron,
  circle,
  colour,
  copyIcon,
  line,
  paragraph,
  path,
  qrPattern,
  type TextStyle,
  type Tone,
  text,
  textWidth,
  toneOf,
} from './kit.ts';

/** One thing on a drawn screen. `mark` puts the numbered dot of the legend on it. */
export type Part = { readonly mark?: number } & (
  | {
      readonly kind: 'field';
      label: string;
      value: string;
      look?: 'select' | 'copy' | 'plain';
      mono?: boolean;
      tone?: Tone;
      hint?: string;
    }
  | { readonly kind: 'button'; label: string; tone?: 'accent' | 'bad' | 'quiet' }
  | { readonly kind: 'note'; text: string; tone: Tone }
  | { readonly kind: 'qr'; seed: number; label: string; value: string }
  | { readonly kind: 'row'; label: string; value: string; tone?: Tone; strong?: boolean }
  | { readonly kind: 'toggle'; label: string; on: boolean; hint?: string }
  | { readonly kind: 'code'; digits: string; label: string }
  | { readonly kind: 'heading'; text: string }
  | { readonly kind: 'tabs'; names: readonly string[]; active: number }
  | { readonly kind: 'progress'; label: string; share: number; value: string }
);

type Drawn = { readonly svg: string; readonly height: number; readonly markY: number };

/** Draws one part at a place; the caller stacks them by the height that comes back. */
export function drawPart(part: Part, x: number, y: number, width: number): Drawn {
  switch (part.kind) {
    case 'field':
      return drawField(part, x, y, width);
    case 'button':
      return drawButton(part, x, y, width);
    case 'note':
      return drawNote(part, x, y, width);
    case 'qr':
      return drawQr(part, x, y, width);
    case 'row':
      return drawRow(part, x, y, width);
    case 'toggle':
      return drawToggle(part, x, y, width);
    case 'code':
      return drawCode(part, x, y, width);
    case 'heading':
      return { svg: text(x, y + 18, part.text, { size: 18, bold: true }), height: 34, markY: y + 12 };
    case 'tabs':
      return drawTabs(part, x, y, width);
    case 'progress':
      return drawProgress(part, x, y, width);
  }
}

type Of<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;

function drawField(part: Of<'field'>, x: number, y: number, width: number): Drawn {
  const edge = part.tone ? toneOf(part.tone).ink : colour.line;
  const style: TextStyle = { size: 17, mono: part.mono ?? false };
  let svg = text(x, y + 14, part.label, { size: 15, bold: true, fill: colour.muted });
  svg += box(x, y + 24, width, 46, { fill: colour.wash, stroke: edge, strokeWidth: part.tone ? 2 : 1.5 });
  svg += text(x + 16, y + 53, shorten(part.value, width - 70, style), style);
  if (part.look === 'select') svg += chevron(x + width - 34, y + 44);
  if (part.look === 'copy') svg += copyIcon(x + width - 38, y + 37);
  if (part.hint) {
    const fill = part.tone ? toneOf(part.tone).ink : colour.muted;
    svg += text(x, y + 90, part.hint, { size: 14.5, fill });
  }
  return { svg, height: part.hint ? 106 : 82, markY: y + 47 };
}

/** Cuts the middle out of a text that is too long for its field, as the app does with addresses. */
function shorten(value: string, width: number, style: TextStyle): string {
  if (textWidth(value, style) <= width) return value;
  const room = Math.floor(width / (textWidth(value, style) / value.length)) - 1;
  const head = Math.ceil(room / 2);
  return `${value.slice(0, head)}…${value.slice(value.length - (room - head))}`;
}

function drawButton(part: Of<'button'>, x: number, y: number, width: number): Drawn {
  const fill = part.tone === 'bad' ? colour.bad : part.tone === 'quiet' ? colour.paper : colour.accent;
  const ink = part.tone === 'quiet' ? colour.accent : colour.paper;
  const stroke = part.tone === 'quiet' ? colour.accent : fill;
  const label = text(x + width / 2, y + 39, part.label, {
    size: 17,
    bold: true,
    fill: ink,
    anchor: 'middle',
  });
  return { svg: box(x, y + 8, width, 48, { fill, stroke }) + label, height: 68, markY: y + 32 };
}

function drawNote(part: Of<'note'>, x: number, y: number, width: number): Drawn {
  const { ink, wash } = toneOf(part.tone);
  const words = paragraph(x + 22, y + 27, width - 40, part.text, { size: 15.5, fill: ink });
  const height = words.height + 20;
  const bar = `<rect x="${x}" y="${y}" width="6" height="${height}" rx="3" fill="${ink}"/>`;
  return {
    svg: box(x, y, width, height, { fill: wash, stroke: wash, radius: 6 }) + bar + words.svg,
    height: height + 14,
    markY: y + height / 2,
  };
}

function drawQr(part: Of<'qr'>, x: number, y: number, width: number): Drawn {
  const svg =
    box(x, y, width, 168, { fill: colour.wash }) +
    box(x + 14, y + 14, 140, 140, { fill: colour.paper, radius: 6 }) +
    qrPattern(x + 22, y + 22, 124, part.seed) +
    text(x + 174, y + 42, part.label, { size: 15, bold: true, fill: colour.muted }) +
    chunks(part.value, width - 240)
      .map((chunk, at) => text(x + 174, y + 72 + at * 26, chunk, { size: 17, mono: true }))
      .join('') +
    copyIcon(x + width - 40, y + 54);
  return { svg, height: 182, markY: y + 64 };
}

function chunks(value: string, width: number): string[] {
  const room = Math.max(8, Math.floor(width / (17 * 0.6)));
  const lines: string[] = [];
  for (let at = 0; at < value.length; at += room) lines.push(value.slice(at, at + room));
  return lines;
}

function drawRow(part: Of<'row'>, x: number, y: number, width: number): Drawn {
  const fill = part.tone ? toneOf(part.tone).ink : colour.ink;
  const bold = part.strong ?? false;
  const svg =
    text(x, y + 22, part.label, { size: 16, fill: colour.muted }) +
    text(x + width, y + 22, part.value, { size: 16, bold, fill, anchor: 'end' }) +
    line(x, y + 36, x + width, y + 36);
  return { svg, height: 42, markY: y + 17 };
}

function drawToggle(part: Of<'toggle'>, x: number, y: number, width: number): Drawn {
  const track = part.on ? colour.good : colour.faint;
  const svg =
    text(x, y + 22, part.label, { size: 16.5, bold: true }) +
    (part.hint ? text(x, y + 45, part.hint, { size: 14.5, fill: colour.muted }) : '') +
    box(x + width - 52, y + 6, 52, 28, { fill: track, stroke: track, radius: 14 }) +
    circle(x + width - (part.on ? 14 : 38), y + 20, 10, colour.paper) +
    line(x, y + 58, x + width, y + 58);
  return { svg, height: 68, markY: y + 20 };
}

function drawCode(part: Of<'code'>, x: number, y: number, width: number): Drawn {
  const cell = Math.min(58, (width - 50) / 6);
  let svg = text(x, y + 14, part.label, { size: 15, bold: true, fill: colour.muted });
  for (let at = 0; at < 6; at++) {
    const left = x + at * (cell + 10);
    svg += box(left, y + 24, cell, 56, { fill: colour.wash });
    const digit = part.digits.charAt(at);
    if (digit) svg += text(left + cell / 2, y + 61, digit, { size: 25, anchor: 'middle', mono: true });
  }
  return { svg, height: 96, markY: y + 52 };
}

function drawTabs(part: Of<'tabs'>, x: number, y: number, width: number): Drawn {
  const each = width / part.names.length;
  let svg = box(x, y, width, 42, { fill: colour.wash });
  for (const [at, name] of part.names.entries()) {
    const active = at === part.active;
    if (active)
      svg += box(x + at * each + 3, y + 3, each - 6, 36, {
        fill: colour.paper,
        stroke: colour.accent,
        radius: 8,
      });
    const fill = active ? colour.accent : colour.muted;
    svg += text(x + at * each + each / 2, y + 27, name, { size: 15.5, bold: active, fill, anchor: 'middle' });
  }
  return { svg, height: 58, markY: y + 21 };
}

function drawProgress(part: Of<'progress'>, x: number, y: number, width: number): Drawn {
  const done = Math.max(10, width * part.share);
  const fill = part.share >= 1 ? colour.good : colour.accent;
  const svg =
    text(x, y + 16, part.label, { size: 15.5, bold: true }) +
    text(x + width, y + 16, part.value, { size: 15.5, fill: colour.muted, anchor: 'end' }) +
    box(x, y + 28, width, 12, { fill: colour.ground, stroke: colour.ground, radius: 6 }) +
    box(x, y + 28, done, 12, { fill, stroke: fill, radius: 6 });
  return { svg, height: 58, markY: y + 34 };
}

/** The exchange's sign: a gate under a rising line. */
export function logo(x: number, y: number): string {
  return (
    path(`M${x} ${y + 18} V${y + 6} L${x + 10} ${y} L${x + 20} ${y + 6} V${y + 18}`, colour.accent, 3) +
    path(`M${x + 10} ${y + 18} V${y + 10}`, colour.accent, 3)
  );
}
