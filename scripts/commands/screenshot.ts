import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { latestDisplay } from '../runtime/running-displays.ts';
import { problem } from '../setup/progress.mjs';
import { pngOfWindowDump } from '../setup/x-window-dump.ts';

const framebuffer = latestDisplay();
if (!framebuffer) {
  throw problem(
    'No app of this checkout runs on a virtual display.',
    'run npm start on a machine without a display first; where there is one, use its own screenshot key.',
  );
}
const target = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? 'groundcrew.png');
writeFileSync(target, pngOfWindowDump(readFileSync(framebuffer)));
console.log(`The screen as it is now: ${target}`);
