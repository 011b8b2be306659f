import { create } from 'zustand';
import type { OwnMacroDraft } from '../../shared/domain/own-macro.ts';

/** A macro of the agent's own that is being written; `id` null: it is not kept yet. */
export type WritingOwnMacro = Omit<OwnMacroDraft, 'id'> & { readonly id: string | null };

export const useOwnMacro = create<{ readonly writing: WritingOwnMacro | null }>(() => ({ writing: null }));

/** One that says nothing yet but what is given. */
export function newOwnMacro(locale: string, text = ''): WritingOwnMacro {
  return { id: null, title: '', shortcut: null, bodies: { [locale]: text }, actions: [], attachments: [] };
}

/** Opens the dialog in which one is written. */
export function writeOwnMacro(writing: WritingOwnMacro): void {
  useOwnMacro.setState({ writing });
}

export function leaveOwnMacro(): void {
  useOwnMacro.setState({ writing: null });
}
