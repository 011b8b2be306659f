const localFile = /^gc-file:(?:\/\/local\/)?([0-9a-f]{64})$/;
const dataPicture = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+$/i;
const longestDataPicture = 400_000;
const longestAddress = 2_048;

/** Where the page finds a file that the engine keeps. */
export function localFileAddress(hash: string): string {
  return `gc-file://local/${hash}`;
}

/** The file's hash when an address names a file of this workstation, else null. */
export function localFileHash(address: string): string | null {
  return localFile.exec(address.trim())?.[1] ?? null;
}

/** A picture's address as it may be drawn, or null: everything that would need the network. */
export function drawablePicture(address: string, dataAllowed: boolean): string | null {
  const hash = localFileHash(address);
  if (hash) return localFileAddress(hash);
  const trimmed = address.trim();
  return dataAllowed && trimmed.length <= longestDataPicture && dataPicture.test(trimmed) ? trimmed : null;
}

export type ExternalAddress = {
  /** Serialised anew, so that what is shown is what is opened. */
  readonly url: string;
  /** Host as the network knows it (punycode), or the mail address. */
  readonly host: string;
};

/** A web or mail address that may be handed to the shell: https and mailto, without credentials; else null. */
export function externalAddress(address: string): ExternalAddress | null {
  const trimmed = address.trim();
  if (trimmed.length > longestAddress || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (url.protocol === 'mailto:') {
    const to = decodeMailbox(url.pathname);
    return to ? { url: `mailto:${url.pathname}`, host: to } : null;
  }
  if (url.protocol !== 'https:' || url.hostname === '' || url.username !== '' || url.password !== '')
    return null;
  return { url: url.href, host: url.host };
}

function decodeMailbox(path: string): string | null {
  try {
    const mailbox = decodeURIComponent(path);
    return /^[^\s@<>]+@[^\s@<>]+$/.test(mailbox) ? mailbox : null;
  } catch {
    return null;
  }
}

/** `gc-article:<key>` inside an article names another one that has no address on the web; its key, else null. */
export function articleAddress(address: string): string | null {
  return /^gc-article:([A-Za-z0-9._-]{1,120})$/.exec(address.trim())?.[1] ?? null;
}
