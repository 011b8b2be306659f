import { create } from 'zustand';

export type ToastLevel = 'info' | 'success' | 'warning' | 'error';

export type Toast = {
  readonly id: number;
  readonly level: ToastLevel;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Two toasts with the same key are one: the newer text replaces the older. */
  readonly key?: string;
};

const most = 4;
const stayMs: Record<ToastLevel, number> = { info: 5000, success: 4000, warning: 10_000, error: 15_000 };
let lastId = 0;

export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));

export function dropToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

/** Says something in the corner for a while, without taking the focus. Answers with its id. */
export function toast(
  text: string,
  level: ToastLevel = 'info',
  more: Pick<Toast, 'action' | 'key'> = {},
): number {
  lastId += 1;
  const fresh: Toast = { id: lastId, level, text, ...more };
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter(({ key }) => key === undefined || key !== fresh.key), fresh].slice(-most),
  }));
  setTimeout(() => dropToast(fresh.id), stayMs[level]);
  return fresh.id;
}
