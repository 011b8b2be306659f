import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { readListings } from './network-facts.ts';
import { allPictures } from './pictures/catalogue.ts';

/**
 * Draws the help centre's pictures anew: SVG sources and lossless WebP under resources/seed/pictures. Run it after
 * changing a template: `node src/hub/seed/knowledge/render-pictures.ts [name…]`. Needs a Chromium (CHROMIUM names
 * it, Debian's by default), ImageMagick and the Noto fonts. Fails when texts overlap, leave the picture, or a file grows too big.
 */
const seedDir = fileURLToPath(new URL('../../../../resources/seed', import.meta.url));
const largest = 25 * 1024;

const wanted = new Set(process.argv.slice(2));
const drawings = allPictures(readListings(seedDir)).filter(
  ({ name }) => wanted.size === 0 || wanted.has(name),
);
const target = join(seedDir, 'pictures');
mkdirSync(join(target, 'svg'), { recursive: true });

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
const page = await browser.newPage();
let faults = 0;
for (const { name, svg } of drawings) {
  const found = await layoutFaults(page, svg);
  const bytes = await renderWebp(page);
  if (bytes.length > largest) found.push(`${bytes.length} bytes, more than ${largest}`);
  for (const fault of found) console.error(`${name}: ${fault}`);
  faults += found.length;
  writeFileSync(join(target, 'svg', `${name}.svg`), svg);
  writeFileSync(join(target, `${name}.webp`), bytes);
}
await browser.close();
console.log(`${drawings.length} pictures, ${faults} faults`);
process.exitCode = faults ? 1 : 0;

/** Texts that overlap each other or hang over the edge, as the browser measures them. */
async function layoutFaults(page: Page, svg: string): Promise<string[]> {
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  return page.evaluate(`(() => {
    const svg = document.querySelector('svg');
    const sheet = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map((node) => ({ words: node.textContent, box: node.getBBox() }));
    const faults = [];
    for (const { words, box } of texts) {
      if (box.x < 8 || box.x + box.width > sheet.width - 8 || box.y + box.height > sheet.height - 4) {
        faults.push('"' + words + '" leaves the picture');
      }
    }
    for (let a = 0; a < texts.length; a++) {
      for (let b = a + 1; b < texts.length; b++) {
        const [p, q] = [texts[a].box, texts[b].box];
        const across = Math.min(p.x + p.width, q.x + q.width) - Math.max(p.x, q.x);
        const down = Math.min(p.y + p.height, q.y + q.height) - Math.max(p.y, q.y);
        if (across > 0 && down > Math.min(p.height, q.height) * 0.35) {
          faults.push('"' + texts[a].words + '" overlaps "' + texts[b].words + '"');
        }
      }
    }
    return faults;
  })()`);
}

/** A lossless WebP of few colours suits flat drawings: crisp, and small enough to sync by the hundred. */
async function renderWebp(page: Page): Promise<Uint8Array> {
  const png = await page.locator('svg').screenshot({ type: 'png' });
  const options = [
    'png:-',
    '-strip',
    '+dither',
    '-colors',
    '64',
    '-define',
    'webp:lossless=true',
    '-define',
    'webp:method=6',
  ];
  const converted = spawnSync('convert', [...options, 'webp:-'], { input: png, maxBuffer: 2 ** 24 });
  if (converted.status !== 0) throw new Error(`ImageMagick's convert failed: ${converted.stderr}`);
  return new Uint8Array(converted.stdout);
}
