import { create } from 'zustand';

export type ToastLevel = 'info' | 'success' | 'warning' | 'error';

export type ToastAction = { readonly label: string; readonly run: () => void };

export type Toast = {
  readonly id: number;
  readonly level: ToastLevel;
  readonly text: string;
  readonly action?: ToastAction;
  /** Takes back what the toast says: also by key. */
  readonly undo?: ToastAction;
  /** Two toasts with the same key are one: the newer text replaces the older. */
  readonly key?: string;
};

const most = 4;
const readingMs: Record<ToastLevel, number> = { info: 5000, success: 4000, warning: 10_000, error: 15_000 };
/** To decide that it was a mistake and reach the button takes longer than to read. */
const decidingMs = 10_000;
let lastId = 0;

export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));

export function dropToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

/** How long it stays while nobody is at it, in milliseconds. */
export function stayMs({ level, action, undo }: Toast): number {
  return Math.max(readingMs[level], action || undo ? decidingMs : 0);
}

/** The newest that takes something back. */
export const newestUndo = (toasts: readonly Toast[]): Toast | undefined =>
  toasts.findLast(({ undo }) => undo);

/** Says something in the corner for a while, without taking the focus. Answers with its id. */
export function toast(
  text: string,
  level: ToastLevel = 'info',
  more: Pick<Toast, 'action' | 'undo' | 'key'> = {},
): number {
  lastId += 1;
  const fresh: Toast = { id: lastId, level, text, ...more };
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter(({ key }) => key === undefined || key !== fresh.key), fresh].slice(-most),
  }));
  return fresh.id;
}
