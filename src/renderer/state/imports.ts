import { create } from 'zustand';
import type { ArticleImport, ImportedArticle } from '../../shared/domain/article-import.ts';
import type {
  ImportedMacro,
  ImportProblem,
  ImportRefusal,
  MacroImport,
} from '../../shared/domain/macro-import.ts';
import type { ArticleFinding, ArticlePlan } from '../../shared/wire/article-imports.ts';
import type {
  ForeignChoice,
  ImportFinding,
  ImportKind,
  ImportPlan,
  MacroImportRecord,
} from '../../shared/wire/macro-imports.ts';

/** A file that was chosen, as it was read. */
export type ReadFile = {
  readonly name: string;
  readonly bytes: number;
  readonly read: MacroImport | ArticleImport;
};

/** One thing that an import would do or cannot. */
export type ImportRow =
  | {
      readonly kind: 'macro';
      readonly file: string;
      readonly macro: ImportedMacro;
      readonly finding: ImportFinding;
    }
  | {
      readonly kind: 'article';
      readonly file: string;
      readonly article: ImportedArticle;
      readonly finding: ArticleFinding;
    }
  | { readonly kind: 'problem'; readonly file: string; readonly problem: ImportProblem }
  | {
      readonly kind: 'refused';
      readonly file: string;
      readonly refusal: ImportRefusal;
    };

export type ImportPhase = 'choosing' | 'reading' | 'bringing' | 'seen' | 'importing' | 'done';

type ImportState = {
  /** Whose import it is. */
  readonly ownerId: string | null;
  readonly isOpen: boolean;
  /** What is imported: one of them at a time. */
  readonly kind: ImportKind;
  readonly phase: ImportPhase;
  /** Of what is under way; what it is called where it has a name. */
  readonly progress: { readonly done: number; readonly of: number; readonly name: string };
  readonly files: readonly ReadFile[];
  readonly account: string;
  readonly takesInactive: boolean;
  /** Of macros that are here: they become those people's who may use them there. */
  readonly takesQueues: boolean;
  /** What names of other systems are here, as it was chosen in this import. */
  readonly foreign: readonly ForeignChoice[];
  /** The plan is being made anew. */
  readonly isChecking: boolean;
  readonly importId: string | null;
  readonly plan: ImportPlan | ArticlePlan | null;
  readonly rows: readonly ImportRow[];
  readonly record: MacroImportRecord | null;
  /** What is to be said: why it did not go on. */
  readonly notice: { readonly tone: 'bad' | 'news'; readonly text: string } | null;
};

const nothing = {
  phase: 'choosing',
  progress: { done: 0, of: 0, name: '' },
  files: [],
  account: '',
  takesInactive: false,
  takesQueues: false,
  foreign: [],
  isChecking: false,
  importId: null,
  plan: null,
  rows: [],
  record: null,
  notice: null,
} as const satisfies Partial<ImportState>;

/** The import that is under way in this window: it outlives the page, not the window. */
export const useImports = create<ImportState>(() => ({
  ownerId: null,
  isOpen: false,
  kind: 'macro',
  ...nothing,
}));

/** What another agent has chosen here is in nobody's sight. */
export function claimImports(ownerId: string): void {
  if (useImports.getState().ownerId !== ownerId) useImports.setState({ ownerId, isOpen: false, ...nothing });
}

export function openImport(kind: ImportKind): void {
  useImports.setState((before) => ({ isOpen: true, kind, ...(before.kind !== kind && nothing) }));
}

export function closeImport(): void {
  useImports.setState({ isOpen: false });
}

export function beginImportAnew(): void {
  useImports.setState(nothing);
}
