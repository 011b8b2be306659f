type Options<Written> = {
  save: (written: Written) => Promise<void>;
  /** Milliseconds of rest after which it is saved, and after which it is saved even while typing goes on. */
  restMs?: number;
  longestMs?: number;
  retryMs?: number;
};

/**
 * Sees to it that what is written is saved: soon after a rest, at the latest within a second of typing, one save
 * at a time and never an older text over a newer one. A save that fails is tried again.
 */
export function keepDraft<Written extends object>({
  save,
  restMs = 300,
  longestMs = 800,
  retryMs = 1_000,
}: Options<Written>) {
  let unsaved: Written | null = null;
  let unsavedSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | null = null;
  /** What is being saved and is worth another attempt. */
  let saving: Written | null = null;

  const schedule = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (underWay) {
      await underWay;
      return flush();
    }
    if (!unsaved) return;
    const written = unsaved;
    unsaved = null;
    saving = written;
    underWay = save(written).catch(() => {
      if (saving === written) unsaved ??= written;
    });
    await underWay;
    underWay = null;
    if (unsaved === written) schedule(retryMs);
  }

  return {
    write(written: Written): void {
      if (!unsaved) unsavedSince = Date.now();
      unsaved = written;
      schedule(Math.max(0, Math.min(restMs, unsavedSince + longestMs - Date.now())));
    },
    /** Saves now what is not saved yet; resolves when nothing is under way. */
    flush,
    /** Drops what is not saved by now, because it was sent, and waits for a save under way; what is written meanwhile stays. */
    async forget(): Promise<void> {
      clearTimeout(timer);
      unsaved = null;
      saving = null;
      await underWay;
    },
    isSaved: () => unsaved === null && underWay === null,
  };
}
