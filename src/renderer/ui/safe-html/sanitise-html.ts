import DOMPurify, { type Config } from 'dompurify';
import { articleProfile, type HtmlProfile, mailProfile } from './html-profile.ts';
import { type FoundLink, safeAttribute, thinHtml } from './thin-html.ts';

export type SafeHtml = {
  readonly html: string;
  /** Something was left out for its size. */
  readonly cut: boolean;
  readonly remotePictures: number;
  /** Links with an address that may be opened, as found in the original. */
  readonly links: readonly FoundLink[];
};

const maxRounds = 4;
const addresses =
  /^(?:gc-file:\/\/local\/[0-9a-f]{64}$|data:image\/(?:png|jpeg|gif|webp);base64,|https:|mailto:|gc-article:|#)/i;

function purifierFor(profile: HtmlProfile): (html: string) => string {
  const purify = DOMPurify(window);
  purify.addHook('uponSanitizeAttribute', (node, attribute) => {
    const value = safeAttribute(
      node.nodeName.toLowerCase(),
      attribute.attrName,
      attribute.attrValue,
      profile,
    );
    if (value === null) attribute.keepAttr = false;
    else attribute.attrValue = value;
  });
  const config: Config = {
    ALLOWED_TAGS: [...profile.tags],
    ALLOWED_ATTR: [...profile.attributes],
    ALLOWED_URI_REGEXP: addresses,
    // DOMPurify holds every other attribute's value against the addresses, widths included.
    ADD_URI_SAFE_ATTR: [...profile.attributes].filter((name) => name !== 'src' && name !== 'href'),
    ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    RETURN_TRUSTED_TYPE: false,
  };
  return (html) => purify.sanitize(html, config);
}

const purifiers = new Map<HtmlProfile['name'], (html: string) => string>();

function purify(html: string, profile: HtmlProfile): string {
  let purifier = purifiers.get(profile.name);
  if (!purifier) {
    purifier = purifierFor(profile);
    purifiers.set(profile.name, purifier);
  }
  return purifier(html);
}

/**
 * Somebody else's HTML, safe to draw. Cleaned until cleaning changes nothing: markup that reads differently the
 * second time is what mutation attacks are made of, so what does not settle is shown as its bare text.
 */
function sanitise(source: string, profile: HtmlProfile): SafeHtml {
  const first = thinHtml(source, profile);
  let html = purify(first.html, profile);
  for (let round = 0; round < maxRounds; round += 1) {
    const again = purify(thinHtml(html, profile).html, profile);
    if (again === html) return { ...first, html };
    html = again;
  }
  const text = new DOMParser().parseFromString(html, 'text/html').body.textContent;
  const bare = document.createElement('div');
  bare.textContent = text;
  return { ...first, html: bare.innerHTML, cut: true };
}

/** An e-mail's own HTML for the sandboxed frame: links inert, remote pictures gone. */
export function sanitiseMail(source: string): SafeHtml {
  return sanitise(source, mailProfile);
}

/** An article's HTML for the reader: links and `gc-article:` addresses kept, pictures from this workstation alone. */
export function sanitiseArticle(source: string): SafeHtml {
  return sanitise(source, articleProfile);
}
