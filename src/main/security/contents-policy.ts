import { app, type WebContents } from 'electron';

/** Every page, now and later: no navigation, no windows, no webviews. */
export function lockAllContents(mayNavigate: (url: string) => boolean): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents, mayNavigate));
}

function lockContents(contents: WebContents, mayNavigate: (url: string) => boolean): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
