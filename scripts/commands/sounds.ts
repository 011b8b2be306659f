import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SoundName } from '../../src/shared/domain/notify-settings.ts';
import { root } from '../paths.ts';

const folder = join(root, 'resources', 'sounds');
const rate = 22_050;

/** One struck tone: its pitch and when it begins, in hertz and seconds; `bend` is the pitch that it glides to. */
interface Tone {
  pitch: number;
  at: number;
  /** Seconds until it has all but died away. */
  length: number;
  loud: number;
  bend?: number;
  /** Overtones by their multiple of the pitch, with their share. */
  over?: readonly (readonly [multiple: number, share: number])[];
}

const soft = [[2, 0.18]] as const;
const metal = [
  [2.76, 0.35],
  [5.4, 0.12],
] as const;

const sounds: Record<SoundName, readonly Tone[]> = {
  chime: [
    { pitch: 784, at: 0, length: 0.45, loud: 0.5, over: soft },
    { pitch: 1175, at: 0.11, length: 0.6, loud: 0.5, over: soft },
  ],
  bell: [{ pitch: 880, at: 0, length: 0.9, loud: 0.5, over: metal }],
  knock: [
    { pitch: 190, at: 0, length: 0.09, loud: 0.9, bend: 120, over: [[3.1, 0.2]] },
    { pitch: 190, at: 0.14, length: 0.11, loud: 0.9, bend: 110, over: [[3.1, 0.2]] },
  ],
  drop: [{ pitch: 520, at: 0, length: 0.22, loud: 0.65, bend: 1_150 }],
  glow: [
    { pitch: 392, at: 0, length: 0.8, loud: 0.28, over: soft },
    { pitch: 494, at: 0.07, length: 0.8, loud: 0.28, over: soft },
    { pitch: 587, at: 0.14, length: 0.9, loud: 0.28, over: soft },
  ],
};

function samples(tones: readonly Tone[]): Float64Array {
  const seconds = Math.max(...tones.map(({ at, length }) => at + length));
  const wave = new Float64Array(Math.ceil(seconds * rate));
  for (const { pitch, at, length, loud, bend = pitch, over = [] } of tones) {
    let phase = 0;
    for (let n = 0; n < length * rate; n += 1) {
      const time = n / rate;
      const share = time / length;
      phase += (2 * Math.PI * (pitch + (bend - pitch) * share)) / rate;
      // A few milliseconds of rise keep it from clicking; it ends at nothing.
      const rise = Math.min(1, time / 0.004);
      const fade = Math.exp(-5 * share) * Math.min(1, (1 - share) / 0.05);
      const tone = over.reduce(
        (sum, [multiple, part]) => sum + part * Math.sin(phase * multiple),
        Math.sin(phase),
      );
      const place = Math.floor(at * rate) + n;
      if (place < wave.length) wave[place] = (wave[place] ?? 0) + tone * loud * rise * fade;
    }
  }
  return wave;
}

/** One channel, sixteen bits. */
function wav(wave: Float64Array): Buffer {
  const loudest = wave.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const bytes = Buffer.alloc(44 + wave.length * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + wave.length * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(wave.length * 2, 40);
  wave.forEach((value, n) => {
    bytes.writeInt16LE(Math.round((value / loudest) * 0.7 * 32_767), 44 + n * 2);
  });
  return bytes;
}

mkdirSync(folder, { recursive: true });
for (const [name, tones] of Object.entries(sounds)) {
  writeFileSync(join(folder, `${name}.wav`), wav(samples(tones)));
}
console.log(`${Object.keys(sounds).length} sounds written to ${folder}`);
