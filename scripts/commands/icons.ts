import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../paths.ts';

const folder = join(root, 'resources', 'icons');
const source = (name: string) => readFileSync(join(folder, `${name}.svg`), 'utf8');

interface Picture {
  file: string;
  svg: string;
  pixels: number;
  /** For one-colour drawings. */
  colour?: string;
  /** Something is waiting: a dot in the corner. */
  dot?: boolean;
}

const appSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const tray = source('tray');
const pictures: Picture[] = [
  ...appSizes.map((pixels) => ({
    file: `${pixels}x${pixels}.png`,
    svg: source(pixels <= 32 ? 'icon-small' : 'icon'),
    pixels,
  })),
  { file: 'icon.png', svg: source('icon'), pixels: 1024 },
  ...[false, true].flatMap((dot): Picture[] => {
    const waiting = dot ? '-waiting' : '';
    return [
      { file: `tray${waiting}-light.png`, svg: tray, pixels: 32, colour: '#ffffff', dot },
      { file: `tray${waiting}-dark.png`, svg: tray, pixels: 32, colour: '#1b2733', dot },
      // macOS tints a file whose name ends in Template, and takes @2x on sharp screens.
      { file: `tray${waiting}Template.png`, svg: tray, pixels: 16, colour: '#000000', dot },
      { file: `tray${waiting}Template@2x.png`, svg: tray, pixels: 32, colour: '#000000', dot },
    ];
  }),
];

const corner = '<circle cx="13" cy="13" r="2.8" fill="#ff7a1a" stroke="none"/></svg>';

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.GROUNDCREW_CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: process.getuid?.() !== 0,
});
const page = await browser.newPage();
for (const { file, svg, pixels, colour = '', dot = false } of pictures) {
  await page.setViewportSize({ width: pixels, height: pixels });
  const drawing = dot ? svg.replace('</svg>', corner) : svg;
  await page.setContent(
    `<style>body { margin: 0; color: ${colour} } svg { display: block; width: ${pixels}px; height: ${pixels}px }</style>${drawing}`,
  );
  writeFileSync(join(folder, file), await page.screenshot({ omitBackground: true }));
}
await browser.close();
console.log(`${pictures.length} pictures drawn in ${folder}`);
