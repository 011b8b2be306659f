import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';

type Frame = { readonly url: string };

type Trust = {
  /** Whether a page of this address may call. */
  mayCall(frameUrl: string): boolean;
  /** The main frame of every window of ours. */
  mainFrames(): readonly Frame[];
  /** Somebody else called. */
  onRefused(): void;
};

/** Whether a call comes from the main frame of a window of ours that shows a page of ours; null: the frame is gone. */
export function isTrusted(frame: Frame | null, { mainFrames, mayCall }: Omit<Trust, 'onRefused'>): boolean {
  return frame !== null && mainFrames().includes(frame) && mayCall(frame.url);
}

/** The one way in which a page is listened to: whoever else calls is refused, and nothing of theirs is looked at. */
export function trustedCalls(trust: Trust) {
  const trusted = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => {
    const ours = isTrusted(event.senderFrame, trust);
    if (!ours) trust.onRefused();
    return ours;
  };
  return {
    /** What is answered. */
    handle(channel: string, answer: (sender: WebContents, ...input: unknown[]) => unknown): void {
      ipcMain.handle(channel, (event, ...input: unknown[]) => {
        if (!trusted(event)) throw new Error('refused');
        return answer(event.sender, ...input);
      });
    },
    /** What is only heard. */
    on(channel: string, hear: (sender: WebContents, ...input: unknown[]) => void): void {
      ipcMain.on(channel, (event, ...input: unknown[]) => {
        if (trusted(event)) hear(event.sender, ...input);
      });
    },
  };
}
