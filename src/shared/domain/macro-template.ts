import { Liquid, LiquidError } from 'liquidjs';
import { findUnfilled } from './placeholders.ts';
import type { Place } from './text-place.ts';

/** Enough for a text that suits its customer; nothing that reads other templates, loops or hides a placeholder. */
const allowedTags: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'assign', 'comment', '#', 'raw']);
let checking: Liquid | null = null;

/** What reads macros: no files, no loops, no filter that is not there, and limits to what a template may take. */
export function createLiquid(): Liquid {
  const noFiles = () => {
    throw new Error('a macro reads no files');
  };
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    jsTruthy: false,
    parseLimit: 100_000,
    renderLimit: 1_000,
    memoryLimit: 1_000_000,
    dynamicPartials: false,
    relativeReference: false,
    cache: false,
    fs: {
      existsSync: () => false,
      exists: async () => false,
      readFileSync: noFiles,
      readFile: async () => noFiles(),
      resolve: noFiles,
      contains: async () => false,
      containsSync: () => false,
    },
  });
  for (const name of Object.keys(liquid.tags)) if (!allowedTags.has(name)) delete liquid.tags[name];
  return liquid;
}

/**
 * The first place where a template is none: a tag that is not closed or not allowed, a filter that there is none of. Null:
 * it is sound. `{% render %}` is; another macro's text takes its place before anything is filled in.
 */
export function findBroken(template: string): Place | null {
  if (!/\{[{%]/.test(template)) return null;
  try {
    checker().parse(template);
    return null;
  } catch (error) {
    return placeOf(error, template);
  }
}

function checker(): Liquid {
  if (checking) return checking;
  checking = createLiquid();
  checking.registerTag('render', { parse: () => undefined, render: () => undefined });
  return checking;
}

/** What is not closed reaches to the end for the reader: for people it is the placeholder or tag that is in question. */
function placeOf(error: unknown, template: string): Place {
  if (!LiquidError.is(error)) return { start: 0, end: template.length };
  const { begin, end } = error.token;
  const within = findUnfilled(template).find((one) => one.start <= begin && begin <= one.end);
  return within ? { start: within.start, end: within.end } : { start: begin, end };
}
