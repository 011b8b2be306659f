import {
  arrow,
  box,
  colour,
  cross,
  line,
  marker,
  paragraph,
  sheet,
  sheetWidth,
  type Tone,
  text,
  textWidth,
  tick,
  toneOf,
} from './kit.ts';
import { drawPart, logo, type Part } from './parts.ts';

export type Drawing = { readonly name: string; readonly svg: string };

const margin = 40;

export type Screen = {
  readonly name: string;
  /** What the picture shows, for people who don't see it. */
  readonly title: string;
  /** Where in the app it is: "Wallet › Deposit". */
  readonly place: string;
  readonly parts: readonly Part[];
  /** One sentence per numbered dot, in order. */
  readonly legend: readonly string[];
};

/** A screen of the app with numbered dots, and the legend beside it. */
export function screen({ name, title, place, parts, legend }: Screen): Drawing {
  const [left, width, inner] = [margin, 540, margin + 32];
  let y = 122;
  let body = '';
  let marks = '';
  for (const part of parts) {
    const drawn = drawPart(part, inner, y, width - 64);
    body += drawn.svg;
    if (part.mark) marks += marker(left + width, drawn.markY, part.mark);
    y += drawn.height;
  }
  const explained = drawLegend(legend, left + width + 44, 118, sheetWidth - (left + width + 44) - 34);
  const bottom = Math.max(y + 16, explained.bottom);
  const frame =
    box(left, 32, width, bottom - 32, { radius: 16 }) +
    line(left, 92, left + width, 92) +
    logo(inner, 53) +
    text(inner + 34, 69, 'Northgate', { size: 18, bold: true }) +
    text(left + width - 32, 69, place, { size: 15, fill: colour.muted, anchor: 'end' });
  return { name, svg: sheet(bottom + 32, title, frame + body + marks + explained.svg) };
}

function drawLegend(legend: readonly string[], x: number, top: number, width: number) {
  let y = top;
  let svg = '';
  for (const [at, sentence] of legend.entries()) {
    const words = paragraph(x + 30, y + 6, width - 30, sentence, { size: 17 });
    svg += marker(x, y, at + 1) + words.svg;
    y += words.height + 22;
  }
  return { svg, bottom: y };
}

export type Table = {
  readonly name: string;
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Widths of the columns as shares of the whole. */
  readonly shares: readonly number[];
  /** The row that the article speaks about. */
  readonly highlight?: number;
  readonly foot?: string;
};

/** A table as a picture: figures that people send each other as screenshots. */
export function table({ name, title, heads, rows, shares, highlight, foot }: Table): Drawing {
  const width = sheetWidth - 2 * margin;
  const total = shares.reduce((sum, share) => sum + share, 0);
  const offsets = shares.map((_, at) => shares.slice(0, at).reduce((sum, share) => sum + share, 0) / total);
  const rowHeight = 50;
  const top = 92;
  let body = '';
  const cells = (values: readonly string[], y: number, bold: boolean, fill: string): string =>
    values
      .map((value, at) => {
        const x = margin + 28 + (offsets[at] ?? 0) * (width - 40);
        return value && text(x, y, value, { size: 17, bold, fill });
      })
      .join('');
  body +=
    box(margin, top, width, 46, { fill: colour.ink, stroke: colour.ink, radius: 10 }) +
    cells(heads, top + 30, true, colour.paper);
  for (const [at, row] of rows.entries()) {
    const y = top + 46 + 8 + at * rowHeight;
    const chosen = at === highlight;
    if (chosen)
      body += box(margin, y, width, rowHeight, { fill: colour.accentWash, stroke: colour.accent, radius: 8 });
    else if (at > 0 && at - 1 !== highlight) body += line(margin + 16, y, margin + width - 16, y);
    body += cells(row, y + 32, chosen, colour.ink);
  }
  const bottom = top + 54 + rows.length * rowHeight + 14;
  const frame = box(margin - 12, 24, width + 24, bottom - 24 + (foot ? 34 : 0), { radius: 16 });
  const caption = text(margin + 16, 66, title, { size: 20, bold: true });
  const below = foot ? text(margin + 16, bottom + 8, foot, { size: 15, fill: colour.muted }) : '';
  return { name, svg: sheet(bottom + (foot ? 34 : 0) + 24, title, frame + caption + body + below) };
}

export type Step = { readonly head: string; readonly text: string; readonly tone?: Tone };

/** Stations from left to right with what happens at each. */
export function flow(name: string, title: string, steps: readonly Step[], foot?: string): Drawing {
  const width = sheetWidth - 2 * margin;
  const gap = 26;
  const each = (width - gap * (steps.length - 1)) / steps.length;
  const [top, pad] = [92, 18];
  const drawn = steps.map((step, at) => {
    const x = margin + at * (each + gap);
    const { ink, wash } = toneOf(step.tone ?? 'accent');
    const head = paragraph(x + pad, top + 72, each - 2 * pad + 4, step.head, { size: 17, bold: true });
    const words = paragraph(x + pad, top + 72 + head.height + 6, each - 2 * pad + 6, step.text, {
      size: 15.5,
      fill: colour.muted,
    });
    const badge =
      box(x + pad, top + 18, 32, 32, { fill: wash, stroke: wash, radius: 16 }) +
      text(x + pad + 16, top + 40, String(at + 1), { size: 16, bold: true, fill: ink, anchor: 'middle' });
    return { x, svg: badge + head.svg + words.svg, height: 72 + head.height + words.height };
  });
  const height = Math.max(...drawn.map((step) => step.height)) + 10;
  const boxes = drawn.map(({ x, svg }, at) => {
    const tone = toneOf(steps[at]?.tone ?? 'accent');
    const cap = `<rect x="${x + 12}" y="${top - 2}" width="${each - 24}" height="5" rx="2.5" fill="${tone.ink}"/>`;
    const link =
      at < drawn.length - 1
        ? arrow(x + each + 4, top + height / 2, x + each + gap - 4, top + height / 2)
        : '';
    return box(x, top, each, height, { radius: 12 }) + cap + svg + link;
  });
  const foots = foot
    ? paragraph(margin, top + height + 40, width, foot, { size: 16, fill: colour.muted })
    : { svg: '', height: 0 };
  const total = top + height + (foot ? foots.height + 40 : 36);
  return {
    name,
    svg: sheet(total, title, text(margin, 60, title, { size: 21, bold: true }) + boxes.join('') + foots.svg),
  };
}

export type Sample = {
  readonly good: boolean;
  readonly label: string;
  readonly draw: (x: number, y: number, w: number, h: number) => string;
};

/** Right beside wrong: cards with a drawing, a tick or a cross, and why. */
export function doAndDont(name: string, title: string, samples: readonly Sample[]): Drawing {
  const columns = samples.length > 4 ? 3 : samples.length;
  const gap = 20;
  const each = (sheetWidth - 2 * margin - gap * (columns - 1)) / columns;
  const [top, pictureHeight, cardHeight] = [84, 150, 238];
  const cards = samples.map(({ good, label, draw }, at) => {
    const x = margin + (at % columns) * (each + gap);
    const y = top + Math.floor(at / columns) * (cardHeight + gap);
    const tone = toneOf(good ? 'good' : 'bad');
    const words = paragraph(x + 50, y + pictureHeight + 40, each - 60, label, { size: 16, bold: true });
    return (
      box(x, y, each, cardHeight, { radius: 12, stroke: tone.ink, strokeWidth: 2 }) +
      box(x + 12, y + 12, each - 24, pictureHeight - 8, {
        fill: colour.wash,
        stroke: colour.wash,
        radius: 8,
      }) +
      draw(x + 12, y + 12, each - 24, pictureHeight - 8) +
      (good ? tick(x + 28, y + pictureHeight + 34) : cross(x + 28, y + pictureHeight + 34)) +
      words.svg
    );
  });
  const rows = Math.ceil(samples.length / columns);
  const height = top + rows * (cardHeight + gap) + 12;
  return {
    name,
    svg: sheet(height, title, text(margin, 54, title, { size: 21, bold: true }) + cards.join('')),
  };
}

export type Mail = {
  readonly name: string;
  readonly title: string;
  readonly from: string;
  readonly subject: string;
  readonly fake: boolean;
  readonly lines: readonly { text: string; mark?: number; look?: 'button' | 'code' }[];
  /** Marks 1 and 2 belong to sender and subject. */
  readonly legend: readonly string[];
};

/** An e-mail taken apart: what gives it away, or what makes it genuine. */
export function mail({ name, title, from, subject, fake, lines, legend }: Mail): Drawing {
  const [left, width] = [margin, 540];
  const [x, right] = [left + 28, left + width];
  const tone = toneOf(fake ? 'bad' : 'good');
  let y = 206;
  let body = '';
  let marks = marker(right, 103, 1) + marker(right, 140, 2);
  for (const entry of lines) {
    if (entry.look === 'button') {
      const wide = textWidth(entry.text, { size: 16, bold: true }) + 56;
      body += box(x, y, wide, 46, { fill: fake ? colour.bad : colour.accent, stroke: 'none' });
      body += text(x + wide / 2, y + 30, entry.text, {
        size: 16,
        bold: true,
        fill: colour.paper,
        anchor: 'middle',
      });
      if (entry.mark) marks += marker(right, y + 23, entry.mark);
      y += 74;
    } else if (entry.look === 'code') {
      body += box(x, y - 6, width - 56, 44, { fill: tone.wash, stroke: tone.wash, radius: 8 });
      body += text(x + 16, y + 22, entry.text, { size: 16, bold: true, fill: tone.ink });
      if (entry.mark) marks += marker(right, y + 16, entry.mark);
      y += 66;
    } else {
      const words = paragraph(x, y + 8, width - 66, entry.text, { size: 16.5 });
      body += words.svg;
      if (entry.mark) marks += marker(right, y + 4, entry.mark);
      y += words.height + 14;
    }
  }
  const explained = drawLegend(legend, right + 44, 108, sheetWidth - (right + 44) - 34);
  const bottom = Math.max(y + 14, explained.bottom);
  const head =
    box(left, 32, width, bottom - 32, { radius: 16, stroke: tone.ink, strokeWidth: 2 }) +
    text(x, 67, fake ? 'A forged message' : 'A genuine message', { size: 15, bold: true, fill: tone.ink }) +
    text(x, 108, 'From', { size: 15, fill: colour.muted }) +
    text(x + 76, 108, from, { size: 16, mono: true }) +
    text(x, 145, 'Subject', { size: 15, fill: colour.muted }) +
    text(x + 76, 145, subject, { size: 16, bold: true }) +
    line(left, 168, right, 168);
  return { name, svg: sheet(bottom + 32, title, head + body + marks + explained.svg) };
}
