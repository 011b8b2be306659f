/** The strokes of one design language: the exchange's app as its help centre draws it. All sizes in pixels. */

export const colour = {
  ink: '#14213d',
  muted: '#56627a',
  faint: '#8792a8',
  line: '#d5dce8',
  ground: '#eaeff7',
  paper: '#ffffff',
  wash: '#f5f7fb',
  accent: '#1f4fd1',
  accentWash: '#e4ebfd',
  good: '#0f6b4c',
  goodWash: '#dcf2e8',
  warn: '#8a4b00',
  warnWash: '#fdeed3',
  bad: '#ab1f16',
  badWash: '#fde5e2',
} as const;

export type Tone = 'accent' | 'good' | 'warn' | 'bad' | 'plain';

const toneColours = {
  accent: { ink: colour.accent, wash: colour.accentWash },
  good: { ink: colour.good, wash: colour.goodWash },
  warn: { ink: colour.warn, wash: colour.warnWash },
  bad: { ink: colour.bad, wash: colour.badWash },
  plain: { ink: colour.muted, wash: colour.wash },
} as const satisfies Record<Tone, { ink: string; wash: string }>;

export function toneOf(tone: Tone): { ink: string; wash: string } {
  return toneColours[tone];
}

export type TextStyle = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly mono?: boolean;
};

export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { size = 17, bold = false, fill = colour.ink, anchor = 'start', mono = false } = style;
  const family = mono ? 'Noto Sans Mono' : 'Noto Sans';
  const weight = bold ? ' font-weight="700"' : '';
  const aligned = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" font-family="${family}, sans-serif" font-size="${size}"${weight} fill="${fill}"${aligned}>${escapeXml(content)}</text>`;
}

/** Estimated width of a text, a little on the generous side. */
export function textWidth(
  content: string,
  { size = 17, bold = false, mono = false }: TextStyle = {},
): number {
  if (mono) return content.length * size * 0.6;
  let units = 0;
  for (const letter of content) units += letterWidth(letter);
  return units * size * (bold ? 1.08 : 1);
}

function letterWidth(letter: string): number {
  if ("iljtIf.,:;'|!()[] ".includes(letter)) return 0.31;
  if ('mwMW@%…—'.includes(letter)) return 0.92;
  if (letter >= 'A' && letter <= 'Z') return 0.66;
  return 0.575;
}

/** Breaks a text into lines that fit the width. */
export function wrap(content: string, width: number, style: TextStyle = {}): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of content.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, style) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** Several lines of text; returns the drawing and how high it is. */
export function paragraph(x: number, y: number, width: number, content: string, style: TextStyle = {}) {
  const size = style.size ?? 17;
  const step = Math.round(size * 1.42);
  const lines = wrap(content, width, style);
  const svg = lines.map((line, at) => text(x, y + at * step, line, style)).join('');
  return { svg, height: lines.length * step };
}

export type BoxStyle = {
  readonly fill?: string;
  readonly stroke?: string;
  readonly radius?: number;
  readonly strokeWidth?: number;
  readonly dash?: boolean;
};

export function box(x: number, y: number, width: number, height: number, style: BoxStyle = {}): string {
  const { fill = colour.paper, stroke = colour.line, radius = 10, strokeWidth = 1.5, dash = false } = style;
  const dashed = dash ? ' stroke-dasharray="7 6"' : '';
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${strokeWidth}"${dashed}/>`;
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string = colour.line,
  width = 1.5,
) {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"/>`;
}

export function path(d: string, stroke: string, width = 2.5, fill = 'none'): string {
  return `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

export function circle(cx: number, cy: number, r: number, fill: string, stroke = 'none', width = 2): string {
  return `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;
}

/** A numbered dot that ties a spot on the screen to a line of the legend. */
export function marker(cx: number, cy: number, number: number): string {
  const digit = text(cx, cy + 5.5, String(number), {
    size: 15,
    bold: true,
    fill: colour.paper,
    anchor: 'middle',
  });
  return circle(cx, cy, 14, colour.accent, colour.paper, 3) + digit;
}

export function pill(x: number, y: number, label: string, tone: Tone): string {
  const { ink, wash } = toneOf(tone);
  const width = textWidth(label, { size: 14, bold: true }) + 24;
  return (
    box(x, y, width, 26, { fill: wash, stroke: wash, radius: 13 }) +
    text(x + width / 2, y + 18, label, { size: 14, bold: true, fill: ink, anchor: 'middle' })
  );
}

export function tick(cx: number, cy: number, r = 13): string {
  const d = `M${cx - r * 0.45} ${cy + r * 0.02} l${r * 0.32} ${r * 0.34} l${r * 0.62} ${-r * 0.7}`;
  return circle(cx, cy, r, colour.good) + path(d, colour.paper, 2.6);
}

export function cross(cx: number, cy: number, r = 13): string {
  const s = r * 0.38;
  const d = `M${cx - s} ${cy - s} L${cx + s} ${cy + s} M${cx + s} ${cy - s} L${cx - s} ${cy + s}`;
  return circle(cx, cy, r, colour.bad) + path(d, colour.paper, 2.6);
}

export function chevron(x: number, y: number): string {
  return path(`M${x} ${y} l6 6 l6 -6`, colour.muted, 2.2);
}

/** Two overlapping sheets: the copy button. */
export function copyIcon(x: number, y: number): string {
  return (
    box(x, y, 13, 15, { fill: colour.paper, stroke: colour.accent, radius: 3, strokeWidth: 2 }) +
    box(x + 5, y + 5, 13, 15, { fill: colour.paper, stroke: colour.accent, radius: 3, strokeWidth: 2 })
  );
}

export function arrow(x1: number, y1: number, x2: number, y2: number, stroke: string = colour.muted): string {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const wing = (turn: number) =>
    `L${(x2 - 10 * Math.cos(angle + turn)).toFixed(1)} ${(y2 - 10 * Math.sin(angle + turn)).toFixed(1)}`;
  const head = `M${x2} ${y2} ${wing(0.5)} M${x2} ${y2} ${wing(-0.5)}`;
  return line(x1, y1, x2, y2, stroke, 2.5) + path(head, stroke, 2.5);
}

/** A pattern that reads as a QR code and encodes nothing. */
export function qrPattern(x: number, y: number, size: number, seed: number): string {
  const modules = 25;
  const unit = size / modules;
  let state = seed * 2654435761 + 97;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const inFinder = (row: number, column: number): boolean =>
    (row < 8 && column < 8) || (row < 8 && column > 16) || (row > 16 && column < 8);
  let d = '';
  for (let row = 0; row < modules; row++) {
    for (let column = 0; column < modules; column++) {
      if (inFinder(row, column) || next() < 0.52) continue;
      d += `M${(x + column * unit).toFixed(1)} ${(y + row * unit).toFixed(1)}h${unit.toFixed(1)}v${unit.toFixed(1)}h-${unit.toFixed(1)}z`;
    }
  }
  const finder = (column: number, row: number): string => {
    const [fx, fy] = [x + column * unit, y + row * unit];
    return `<rect x="${fx + unit / 2}" y="${fy + unit / 2}" width="${6 * unit}" height="${6 * unit}" fill="none" stroke="${colour.ink}" stroke-width="${unit}"/><rect x="${fx + 2 * unit}" y="${fy + 2 * unit}" width="${3 * unit}" height="${3 * unit}" fill="${colour.ink}"/>`;
  };
  return `<path d="${d}" fill="${colour.ink}"/>${finder(0, 0)}${finder(18, 0)}${finder(0, 18)}`;
}

/** The whole drawing, on its ground. */
export function sheet(height: number, title: string, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sheetWidth}" height="${height}" viewBox="0 0 ${sheetWidth} ${height}" role="img"><title>${escapeXml(title)}</title><rect width="${sheetWidth}" height="${height}" fill="${colour.ground}"/>${body}</svg>\n`;
}

export const sheetWidth = 960;

function escapeXml(content: string): string {
  return content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
