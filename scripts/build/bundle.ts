import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { outFolder, root } from '../paths.ts';
import { problem } from '../setup/progress.mjs';
import { nodeBundle } from '../vite/node-side.ts';
import { rendererBundle } from '../vite/renderer.ts';
import { chatPageBundle, embedBundle } from '../vite/widget.ts';
import { layOutSpelling } from './spelling.ts';
import { type BuildTarget, buildTargets } from './targets.ts';
import { workersOf } from './workers.ts';

/** A site that embeds the chat pays this much at most, gzipped. */
const embedLimitBytes = 40_000;

/** Empties a target's folder, but not the folder of another target inside it. */
function clear(target: BuildTarget) {
  const folder = join(outFolder, target.output);
  const nested = new Set(buildTargets.filter((other) => other !== target).map((other) => other.output));
  for (const entry of existsSync(folder) ? readdirSync(folder) : []) {
    if (!nested.has(`${target.output}/${entry}`)) rmSync(join(folder, entry), { recursive: true });
  }
}

async function bundleNode(target: BuildTarget, mode: string) {
  const { output } = target;
  const fileName = `${basename(target.entry, '.ts')}.js`;
  const workers = workersOf(dirname(target.entry));
  for (const file of [{ entry: target.entry, fileName }, ...workers]) {
    await build(nodeBundle({ ...file, output, format: 'es', mode }));
  }
}

async function bundleHub(target: BuildTarget, mode: string) {
  await bundleNode(target, mode);
  cpSync(join(root, 'src/hub/store/migrations'), join(outFolder, 'hub/migrations'), { recursive: true });
}

async function bundleWidget(mode: string): Promise<string> {
  await build(chatPageBundle(mode));
  await build(embedBundle(mode));
  const bytes = gzipSync(readFileSync(join(outFolder, 'hub/widget/embed.js')), { level: 9 }).length;
  if (bytes > embedLimitBytes) {
    throw problem(
      `The embeddable chat script is ${bytes} bytes gzipped; its limit is ${embedLimitBytes}.`,
      'look at what src/hub/widget/embed.ts imports and leave out what the first paint can do without.',
    );
  }
  return `embed.js ${(bytes / 1000).toFixed(1)} kB gzipped`;
}

/** Builds one target into its emptied folder; what it returns is worth telling. */
export async function bundle(target: BuildTarget, mode: string): Promise<string | undefined> {
  clear(target);
  switch (target.name) {
    case 'main':
      await bundleNode(target, mode);
      return undefined;
    case 'engine':
      await bundleNode(target, mode);
      layOutSpelling(join(outFolder, target.output, 'spelling'));
      return undefined;
    case 'hub':
      await bundleHub(target, mode);
      return undefined;
    case 'preload':
      await build(
        nodeBundle({
          entry: target.entry,
          output: target.output,
          fileName: 'index.cjs',
          format: 'cjs',
          mode,
        }),
      );
      return undefined;
    case 'widget':
      return bundleWidget(mode);
    case 'renderer':
      await build(rendererBundle(mode));
      return undefined;
  }
}
