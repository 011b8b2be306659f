import {
  type ImportedMacro,
  type ImportProblem,
  type ImportSystem,
  importLimits,
  type MacroImport,
} from '../../shared/domain/macro-import.ts';
import { excerptOf } from './excerpt.ts';
import { ImportRefused } from './refused.ts';

/** Where something stands: by its line, its index among the file's items, or both. */
export type Place = { readonly line?: number | null; readonly index?: number };

export type Reading = ReturnType<typeof startReading>;

/** Collects what is read of one file. Refuses the file when it holds too many macros. */
export function startReading() {
  const macros = new Map<string, ImportedMacro>();
  const problems: ImportProblem[] = [];
  let moreProblems = 0;
  let system: ImportSystem | null = null;

  function problem(at: Place, field: string | null, why: ImportProblem['why'], found: unknown): void {
    if (problems.length >= importLimits.problems) {
      moreProblems += 1;
      return;
    }
    const place = { line: at.line ?? null, index: at.index ?? null };
    problems.push({
      ...place,
      field: field === null ? null : excerptOf(field),
      why,
      found: excerptOf(found),
    });
  }

  return {
    problem,
    add(at: Place, macro: ImportedMacro) {
      const { origin, content } = macro;
      const name = JSON.stringify(origin);
      if (macros.has(name)) return problem(at, null, 'duplicate', content.title);
      if (macros.size >= importLimits.macros) throw new ImportRefused('too-many');
      macros.set(name, macro);
    },
    /** Something in it looks like a macro of this system, whether or not it can be read. */
    recognised(as: ImportSystem): void {
      system ??= as;
    },
    /** `hash`: of the file's bytes. */
    result(hash: string): MacroImport {
      if (system === null) throw new ImportRefused('unknown-shape');
      problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
      return { outcome: 'read', system, hash, macros: [...macros.values()], problems, moreProblems };
    },
  };
}
