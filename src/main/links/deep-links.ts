import { app } from 'electron';
import { type DeepLink, linkAmong, linkScheme, readDeepLink } from '../../shared/domain/deep-link.ts';
import type { Log } from '../log.ts';

/**
 * Hears groundcrew:// links: those that the app was started with, those of a second start, and those that macOS hands
 * over. Only what `readDeepLink` understands goes on, and only as a place to show.
 */
export function hearDeepLinks(log: Log, onLink: (link: DeepLink) => void): void {
  const first = linkAmong(process.argv.slice(1));
  if (first) onLink(first);
  app.on('second-instance', (_event, argv) => {
    const link = linkAmong(argv.slice(1));
    if (link) onLink(link);
  });
  app.on('open-url', (event, address) => {
    event.preventDefault();
    const link = readDeepLink(address);
    if (link) onLink(link);
    else log.warn('refused a link that leads nowhere');
  });
}

/** Asks the system to hand us such links. A package is registered by its installer too; a build in a folder is not. */
export function claimDeepLinks(): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
}
