import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Channel, channels, Priority, Status } from '../../../shared/domain/vocabulary.ts';

/** One step as written: a map with a single key, in the order in which the steps run. */
const ActionSource = z.union([
  z.strictObject({ status: Status }),
  z.strictObject({ priority: Priority }),
  /** `+tag` adds, `-tag` removes. */
  z.strictObject({ tags: z.array(z.string().regex(/^[+-]./)) }),
  z.strictObject({ assign: z.enum(['me', 'nobody']) }),
  /** A group by its name. */
  z.strictObject({ group: z.string().min(1) }),
  z.strictObject({ note: z.string().min(1) }),
]);
export type ActionSource = z.infer<typeof ActionSource>;

/** Named sets of channels, so that a macro need not list them. */
const channelSets = {
  all: channels,
  written: ['chat', 'email', 'ticket', 'telegram'],
  private: ['chat', 'email', 'ticket', 'phone', 'telegram'],
  long: ['email', 'ticket'],
  short: ['chat', 'telegram'],
  public: ['x', 'reddit'],
  phone: ['phone'],
} as const satisfies Record<string, readonly Channel[]>;
type ChannelSet = keyof typeof channelSets;
const channelSetNames = Object.keys(channelSets) as [ChannelSet, ...ChannelSet[]];

const MacroFile = z.strictObject({
  folder: z.string().min(1),
  macros: z.array(
    z.strictObject({
      key: z.string().regex(/^[a-z0-9-]+$/),
      title: z.string().min(1),
      /** Folders below the file's own. */
      in: z.array(z.string().min(1)).default([]),
      shortcut: z.string().regex(/^[a-z0-9-]+$/),
      channels: z.enum(channelSetNames).default('private'),
      topics: z.array(z.string()).default([]),
      tags: z.array(z.string()).default([]),
      actions: z.array(ActionSource).default([]),
      /** Names of pictures. */
      attach: z.array(z.string()).default([]),
      body: z.string().min(1),
    }),
  ),
});
const TranslationFile = z.record(z.string(), z.string().min(1));

export type MacroSource = {
  readonly key: string;
  readonly title: string;
  readonly folder: string[];
  readonly shortcut: string;
  readonly channels: readonly Channel[];
  readonly topics: readonly string[];
  readonly tags: readonly string[];
  readonly actions: readonly ActionSource[];
  readonly attach: readonly string[];
  readonly bodies: Readonly<Record<string, string>>;
};

/**
 * Macros under `macros/<folder>.yaml`, with translations of their bodies in `macros/<folder>.<locale>.yaml`
 * (a map from the macro's key to the text).
 */
export function readMacroSources(seedDir: string): MacroSource[] {
  const dir = join(seedDir, 'macros');
  const names = readdirSync(dir).sort();
  const macros = names
    .filter((name) => /^[a-z0-9-]+\.yaml$/.test(name))
    .flatMap((name) => {
      const file = parseYaml(MacroFile, dir, name);
      const translations = names
        .filter((other) => other.startsWith(`${name.slice(0, -'.yaml'.length)}.`) && other !== name)
        .map((other) => ({ name: other, texts: parseYaml(TranslationFile, dir, other) }));
      const keys = new Set(file.macros.map(({ key }) => key));
      for (const { name: other, texts } of translations) {
        const stray = Object.keys(texts).find((key) => !keys.has(key));
        if (stray) throw new Error(`macros/${other}: ${stray} is not a macro of ${name}`);
      }
      return file.macros.map(({ in: below, body, channels: set, ...macro }): MacroSource => {
        const bodies: Record<string, string> = { en: body.trim() };
        for (const { name: other, texts } of translations) {
          const text = texts[macro.key];
          if (text) bodies[localeOf(other)] = text.trim();
        }
        return { ...macro, folder: [file.folder, ...below], channels: channelSets[set], bodies };
      });
    });
  return macros.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function localeOf(name: string): string {
  return name.split('.')[1] ?? '';
}

function parseYaml<T>(schema: z.ZodType<T>, dir: string, name: string): T {
  const parsed = schema.safeParse(parse(readFileSync(join(dir, name), 'utf8')));
  if (!parsed.success) throw new Error(`macros/${name}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
