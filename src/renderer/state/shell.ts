import type { ShellApi } from '../../shared/contract/shell.ts';

declare global {
  interface Window {
    readonly groundcrew: ShellApi;
  }
}

/** The few things that only the shell can do, offered by the preload. */
export const shell = (): ShellApi => window.groundcrew;
