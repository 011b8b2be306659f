import {
  type ImportedMacro,
  type ImportProblem,
  type ImportSystem,
  importLimits,
  type MacroImport,
} from '../../shared/domain/macro-import.ts';
import { excerptOf } from './excerpt.ts';
import { ImportRefused } from './refused.ts';

/** Where something stands: by its line, its index among the file's items, or both; in which file of an archive. */
export type Place = {
  readonly line?: number | null;
  readonly index?: number;
  readonly file?: string;
};

type Readable = { readonly origin: object; readonly content: { readonly title: string } };
export type Reading = ReturnType<typeof startReading>;

/** Collects what is read of one file. Refuses the file when it holds more than `most`. */
export function startReadingOf<Item extends Readable, System>(most: number) {
  const items = new Map<string, Item>();
  const problems: ImportProblem[] = [];
  let moreProblems = 0;
  let system: System | null = null;

  function problem(at: Place, field: string | null, why: ImportProblem['why'], found: unknown): void {
    if (problems.length >= importLimits.problems) {
      moreProblems += 1;
      return;
    }
    problems.push({
      line: at.line ?? null,
      index: at.index ?? null,
      ...(at.file !== undefined && { file: excerptOf(at.file) }),
      field: field === null ? null : excerptOf(field),
      why,
      found: excerptOf(found),
    });
  }

  return {
    problem,
    add(at: Place, item: Item) {
      const name = JSON.stringify(item.origin);
      if (items.has(name)) return problem(at, null, 'duplicate', item.content.title);
      if (items.size >= most) throw new ImportRefused('too-many');
      items.set(name, item);
    },
    /** Something in it looks like what this system has, whether or not it can be read. */
    recognised(as: System): void {
      system ??= as;
    },
    /** All that was read; refuses what nothing was recognised in. */
    found() {
      if (system === null) throw new ImportRefused('unknown-shape');
      problems.sort((a, b) => (a.file ?? '').localeCompare(b.file ?? '') || (a.line ?? 0) - (b.line ?? 0));
      return { system, items: [...items.values()], problems, moreProblems };
    },
  };
}

export function startReading() {
  const reading = startReadingOf<ImportedMacro, ImportSystem>(importLimits.macros);
  return {
    ...reading,
    /** `hash`: of the file's bytes. */
    result(hash: string): MacroImport {
      const { items, ...found } = reading.found();
      return { outcome: 'read', ...found, hash, macros: items };
    },
  };
}
