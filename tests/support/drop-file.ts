import type { Locator } from '@playwright/test';

/** Drops a file on something, as a person does who drags it there. */
export async function dropFile(on: Locator, name: string, content: string | Uint8Array): Promise<void> {
  await on.evaluate(
    (target, file) => {
      const bytes = Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], file.name));
      for (const type of ['dragover', 'drop'])
        target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    },
    { name, base64: Buffer.from(content).toString('base64') },
  );
}
