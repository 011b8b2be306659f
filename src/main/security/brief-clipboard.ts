export type BriefClipboard = {
  /** Copies a text that is gone again after its time, unless something else has been copied since. */
  copy(text: string, seconds: number): Promise<void>;
  /** Takes it away now. */
  clear(): Promise<void>;
};

/** Electron answers at once up to some version, and later after that. */
type System = {
  readText(): string | Promise<string>;
  writeText(text: string): void | Promise<void>;
  clear(): void | Promise<void>;
};

/** What stands on the clipboard is only ever compared, and told to nobody. */
export function createBriefClipboard(system: System): BriefClipboard {
  let held: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function clear(): Promise<void> {
    clearTimeout(timer);
    const text = held;
    held = null;
    if (text !== null && (await system.readText()) === text) await system.clear();
  }

  return {
    async copy(text, seconds) {
      clearTimeout(timer);
      held = text;
      await system.writeText(text);
      timer = setTimeout(() => void clear(), seconds * 1000);
    },
    clear,
  };
}
