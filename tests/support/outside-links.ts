import type { ElectronApplication } from '@playwright/test';

type Seen = { asked: string[]; opened: string[]; answer: 'open' | 'cancel' };

/** Stands in for the system's question and for the browser, and notes what either was given; the shell's own checks stay. */
export async function listenForLinks(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ dialog, shell }) => {
    const seen: Seen = { asked: [], opened: [], answer: 'cancel' };
    (globalThis as unknown as { links: Seen }).links = seen;
    dialog.showMessageBox = (async (...given: unknown[]) => {
      seen.asked.push((given.at(-1) as { message: string }).message);
      return { response: seen.answer === 'open' ? 1 : 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    shell.openExternal = async (url: string) => {
      seen.opened.push(url);
    };
  });
}

/** What whoever is asked answers from now on. */
export const answerLinks = (electron: ElectronApplication, answer: Seen['answer']): Promise<void> =>
  electron.evaluate((_, wanted) => {
    (globalThis as unknown as { links: Seen }).links.answer = wanted;
  }, answer);

export const linksOf = (electron: ElectronApplication): Promise<Pick<Seen, 'asked' | 'opened'>> =>
  electron.evaluate(() => {
    const { asked, opened } = (globalThis as unknown as { links: Seen }).links;
    return { asked, opened };
  });
