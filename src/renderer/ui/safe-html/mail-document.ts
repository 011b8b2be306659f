const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src gc-file: data:; base-uri 'none'; form-action 'none'";
const style = `
  :root { color-scheme: light; }
  body { margin: 12px; background: #fff; color: #191d26; font: 13px/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
  img { max-width: 100%; height: auto; }
  img:not([src]) { padding: 1px 5px; border: 1px dashed #98a1b0; border-radius: 3px; color: #535c6b; font-size: 12px; }
  table { max-width: 100%; }
  a { color: #2350c4; text-decoration: underline; }
  pre { white-space: pre-wrap; }
`;

/** The whole document for the sandboxed frame around cleaned e-mail HTML: nothing loads but local pictures. */
export function mailDocument(cleanHtml: string): string {
  return (
    `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<meta name="referrer" content="no-referrer"><style>${style}</style></head><body dir="auto">${cleanHtml}</body></html>`
  );
}

const shortest = 140;
const tallest = 520;

/** A height for the frame in CSS pixels: nobody outside can measure what is in it. */
export function likelyHeight(cleanHtml: string): number {
  const blocks = cleanHtml.match(/<(?:p|div|tr|li|br|h[1-6]|blockquote|pre|hr)\b/g)?.length ?? 0;
  const pictures = cleanHtml.match(/<img [^>]*src=/g)?.length ?? 0;
  const characters = cleanHtml.replace(/<[^>]*>/g, '').length;
  return Math.round(
    Math.min(tallest, Math.max(shortest, 48 + characters / 4 + blocks * 24 + pictures * 120)),
  );
}
