import type { Session } from 'electron';

/** Addresses that a page of ours may load. Everything else is cancelled before a byte leaves. */
export function mayLoad(address: string, devServer: string | null): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.protocol === 'app:') return url.host === 'groundcrew';
  if (url.protocol === 'gc-file:') return url.host === 'local';
  if (url.protocol === 'data:' || url.protocol === 'devtools:') return true;
  if (!devServer) return false;
  const dev = new URL(devServer);
  return url.host === dev.host && (url.protocol === dev.protocol || url.protocol === 'ws:');
}

/** No permission is ever granted, no request leaves, no download starts. */
export function lockSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(allowedPermission(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => allowedPermission(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayLoad(details.url, devServer) }),
  );
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

/** Copying an address or a hash out of a message is the one thing a page needs. */
function allowedPermission(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}
