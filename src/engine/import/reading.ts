import { limits } from '../../shared/domain/limits.ts';
import {
  type ImportedMacro,
  type ImportProblem,
  type ImportSystem,
  importLimits,
  type MacroImport,
} from '../../shared/domain/macro-import.ts';
import { excerptOf } from './excerpt.ts';
import { type PictureShelf, startPictures, type TakenPicture } from './pictures.ts';
import { ImportRefused } from './refused.ts';

/** Where something stands: by its line, its index among the file's items, or both; in which file of an archive. */
export type Place = {
  readonly line?: number | null;
  readonly index?: number;
  readonly file?: string;
};

type Readable = { readonly origin: object; readonly content: { readonly title: string } };
/** `pictures`: what the macros show, by its content. */
export type MacrosRead = { readonly read: MacroImport; readonly pictures: readonly TakenPicture[] };
export type MacroReading = ReturnType<typeof startReading>;
/** What a reader of one file collects in. */
export type Reading = ReturnType<MacroReading['within']>;

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

/** Collects the macros of one file, or of all files that lie together. */
export function startReading(files: PictureShelf = new Map()) {
  const { problem, add, recognised, found } = startReadingOf<ImportedMacro, ImportSystem>(
    importLimits.macros,
  );
  const pictures = startPictures(files, limits.attachmentBytes);
  return {
    problem,
    /** For what stands in one of the files; null: there is but one. */
    within(file: string | null) {
      const there = (at: Place): Place => (file === null ? at : { ...at, file });
      return {
        problem: (at: Place, field: string | null, why: ImportProblem['why'], what: unknown) =>
          problem(there(at), field, why, what),
        add: (at: Place, macro: ImportedMacro) => add(there(at), macro),
        recognised,
        picture: (src: string) => pictures.find(src, file ?? ''),
      };
    },
    /** `hash`: of the file's bytes. */
    result(hash: string): MacrosRead {
      const { items: macros, ...rest } = found();
      const shown = new Set(macros.flatMap(({ content }) => content.attachments.map((file) => file.hash)));
      return {
        read: { outcome: 'read', ...rest, hash, macros },
        pictures: pictures.all().filter(({ file }) => shown.has(file.hash)),
      };
    },
  };
}
