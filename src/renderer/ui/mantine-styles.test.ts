import { expect, it, vi } from 'vitest';

type Files = {
  existsSync: (file: string) => boolean;
  readdirSync: (folder: string, options: { recursive: true; encoding: 'utf8' }) => string[];
  readFileSync: (file: string, encoding: 'utf8') => string;
};
type Paths = Record<'join' | 'resolve' | 'basename', (...parts: string[]) => string> & {
  dirname: (path: string) => string;
};
// The page's types know no node.
const { existsSync, readdirSync, readFileSync } = await vi.importActual<Files>('node:fs');
const { basename, dirname, join, resolve } = await vi.importActual<Paths>('node:path');
const { fileURLToPath } = await vi.importActual<{ fileURLToPath: (url: URL) => string }>('node:url');

const renderer = fileURLToPath(new URL('..', import.meta.url));
const library = join(renderer, '../../node_modules/@mantine/core');

/** Components that the page imports by name. */
function usedComponents(): Set<string> {
  const used = new Set<string>();
  for (const file of readdirSync(renderer, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = readFileSync(join(renderer, file), 'utf8');
    for (const [, names = ''] of source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)) {
      for (const name of names.split(',')) if (/^[A-Z]/.test(name.trim())) used.add(name.trim());
    }
  }
  return used;
}

/** Where the library keeps what it exports under a name. */
function modulesOf(names: Set<string>): string[] {
  const index = readFileSync(join(library, 'esm', 'index.mjs'), 'utf8');
  return [...index.matchAll(/import \{([^}]*)\} from "([^"]+)"/g)].flatMap(([, exported = '', from = '']) =>
    exported.split(',').some((name) => names.has(name.trim().split(' as ').at(-1) ?? ''))
      ? [resolve(library, 'esm', from)]
      : [],
  );
}

/** Components with styles of their own among these modules and all that they import. */
function styledBy(modules: string[]): Set<string> {
  const styled = new Set<string>();
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    if (file.endsWith('.module.mjs')) styled.add(basename(file, '.module.mjs'));
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/from "(\.[^"]+)"/g)) {
      follow(resolve(dirname(file), from));
    }
  };
  for (const file of modules) follow(file);
  return styled;
}

it('holds the styles of every component in use, and of no other', () => {
  const source = readFileSync(join(renderer, 'ui', 'mantine-styles.ts'), 'utf8');
  const imported = [...source.matchAll(/styles\/([A-Z]\w+)\.layer\.css/g)].map(([, name]) => name).sort();
  const used = usedComponents();
  expect(used.size).toBeGreaterThan(10);
  const needed = [...styledBy(modulesOf(used))]
    .filter((name) => existsSync(join(library, 'styles', `${name}.layer.css`)))
    .sort();
  expect(needed).toContain('ModalBase');
  expect(imported).toEqual(needed);
});
