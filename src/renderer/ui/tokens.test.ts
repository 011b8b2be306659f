import { expect, it, vi } from 'vitest';

type Files = { readFileSync: (file: URL, encoding: 'utf8') => string };
// The page's types know no node, and vitest empties imported style sheets.
const { readFileSync } = await vi.importActual<Files>('node:fs');
const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colours of one scheme, by token name without `--gc-`. */
function coloursOf(scheme: 'light' | 'dark'): Map<string, string> {
  const block = new RegExp(`color-scheme="${scheme}"\\] \\{\\s*color-scheme:[^}]*\\}`).exec(css)?.[0] ?? '';
  return new Map(
    [...block.matchAll(/--gc-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['surface', 'surface-2', 'surface-3', 'hover', 'selected', 'bg'];
const pairs: [string, readonly string[]][] = [
  [
    'text',
    [
      ...surfaces,
      'note-bg',
      'warning-soft',
      'danger-soft',
      'success-soft',
      'bubble-agent',
      'bubble-customer',
    ],
  ],
  ['text-muted', [...surfaces, 'note-bg', 'warning-soft', 'bubble-agent', 'bubble-customer']],
  ['text-faint', surfaces],
  ['accent-fg', [...surfaces, 'accent-soft']],
  ['danger-fg', [...surfaces, 'danger-soft']],
  ['warning-fg', [...surfaces, 'warning-soft']],
  ['success-fg', ['surface', 'surface-2', 'success-soft']],
  ['note-fg', ['surface', 'surface-2', 'note-bg']],
  ['on-accent', ['accent', 'accent-hover', 'danger', 'note']],
  ...['grey', 'blue', 'teal', 'green', 'amber', 'pink'].map((name): [string, readonly string[]] => [
    `view-${name}`,
    ['surface', 'surface-2', 'surface-3', 'selected'],
  ]),
  ['mark-text', ['mark']],
];

for (const scheme of ['light', 'dark'] as const) {
  it(`can be read by everybody in the ${scheme} scheme: at least 4.5 to 1 (WCAG 2.2, 1.4.3)`, () => {
    const colours = coloursOf(scheme);
    const tooFaint = pairs.flatMap(([text, grounds]) =>
      grounds.flatMap((ground) => {
        const ratio = contrast(colours.get(text) ?? '#000000', colours.get(ground) ?? '#000000');
        return ratio < 4.5 ? [`${text} on ${ground}: ${ratio.toFixed(2)}`] : [];
      }),
    );
    expect(tooFaint).toEqual([]);
  });
}
