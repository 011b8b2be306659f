import { create } from 'zustand';
import type { ImportedMacro, ImportProblem, MacroImport } from '../../shared/domain/macro-import.ts';
import type { ImportFinding, ImportPlan, MacroImportRecord } from '../../shared/wire/macro-imports.ts';

/** A file that was chosen, as it was read. */
export type ReadFile = { readonly name: string; readonly bytes: number; readonly read: MacroImport };

/** One thing that an import would do or cannot. */
export type ImportRow =
  | {
      readonly kind: 'macro';
      readonly file: string;
      readonly macro: ImportedMacro;
      readonly finding: ImportFinding;
    }
  | { readonly kind: 'problem'; readonly file: string; readonly problem: ImportProblem }
  | {
      readonly kind: 'refused';
      readonly file: string;
      readonly refusal: Extract<MacroImport, { outcome: 'refused' }>;
    };

export type ImportPhase = 'choosing' | 'reading' | 'bringing' | 'seen' | 'importing' | 'done';

type MacroImportState = {
  /** Whose import it is. */
  readonly ownerId: string | null;
  readonly isOpen: boolean;
  readonly phase: ImportPhase;
  /** Of what is under way; what it is called where it has a name. */
  readonly progress: { readonly done: number; readonly of: number; readonly name: string };
  readonly files: readonly ReadFile[];
  readonly account: string;
  readonly takesInactive: boolean;
  readonly importId: string | null;
  readonly plan: ImportPlan | null;
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
  importId: null,
  plan: null,
  rows: [],
  record: null,
  notice: null,
} as const satisfies Partial<MacroImportState>;

/** The import that is under way in this window: it outlives the page, not the window. */
export const useMacroImport = create<MacroImportState>(() => ({ ownerId: null, isOpen: false, ...nothing }));

/** What another agent has chosen here is in nobody's sight. */
export function claimMacroImport(ownerId: string): void {
  if (useMacroImport.getState().ownerId !== ownerId)
    useMacroImport.setState({ ownerId, isOpen: false, ...nothing });
}

export function openImport(isOpen: boolean): void {
  useMacroImport.setState({ isOpen });
}

export function beginImportAnew(): void {
  useMacroImport.setState(nothing);
}
