import type { UploadProgress } from '../../shared/contract/uploads.ts';

export type Uploads = {
  /** Files under way, and those that were stopped, in the order in which they began. */
  list(): UploadProgress[];
  begin(hash: string, bytes: number): void;
  sent(hash: string, sent: number): void;
  /** It is there. */
  done(hash: string): void;
  /** The line broke or the hub refused; null: nobody wants it any more. */
  stopped(hash: string, why: 'line' | 'refused' | null): void;
};

/** Screens hear of progress at most that often. */
const announceEveryMs = 150;

/** How far files have come on their way to the hub. Known only while it lasts: nothing of it is kept. */
export function createUploads(announce: () => void): Uploads {
  const uploads = new Map<string, UploadProgress>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      announce();
    }, announceEveryMs);
    timer.unref();
  };
  const change = (hash: string, to: Partial<UploadProgress>) => {
    const known = uploads.get(hash);
    if (!known) return;
    uploads.set(hash, { ...known, ...to });
    soon();
  };

  return {
    list: () => [...uploads.values()],
    begin(hash, bytes) {
      uploads.set(hash, { hash, bytes, sent: 0, state: 'sending' });
      soon();
    },
    sent: (hash, sent) => change(hash, { sent }),
    done(hash) {
      if (uploads.delete(hash)) soon();
    },
    stopped(hash, why) {
      if (why === null) this.done(hash);
      else change(hash, { state: why === 'line' ? 'stopped' : 'refused' });
    },
  };
}
