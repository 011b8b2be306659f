import { Parser } from 'htmlparser2';
import { articleAddress, drawablePicture, externalAddress } from './addresses.ts';
import { showHiddenCharacters } from './hidden-characters.ts';
import { droppedWithContent, formattingTags, type HtmlProfile, voidTags } from './html-profile.ts';
import { fetchesInStyle, safeInlineStyle } from './inline-style.ts';

export type FoundLink = { readonly url: string; readonly host: string; readonly text: string };
export type ThinHtml = {
  readonly html: string;
  /** Something was left out for its size. */
  readonly cut: boolean;
  readonly remotePictures: number;
  readonly links: readonly FoundLink[];
};

/** Angle brackets read before the rest is left out: about 6,000 elements. */
export const maxTags = 12_000;
const maxDepth = 100;
const maxOpenFormatting = 12;
const maxLinks = 50;

type Open = { readonly name: string; readonly written: boolean };

/**
 * Writes somebody else's HTML anew, balanced and with only what the profile knows, before a browser's parser
 * sees it. That parser needs half a minute for 8 kB of unclosed, differing `<font>` tags (each paragraph opens
 * all of them again), so nesting and number are capped here, in time linear in the input. Addresses that would
 * fetch are gone before anything could follow them. Safety does not rest on this pass: DOMPurify comes after it.
 */
export function thinHtml(source: string, profile: HtmlProfile): ThinHtml {
  const { text: input, cut: inputCut } = withinTagBudget(source, profile.maxCharacters);
  const out: string[] = [];
  const open: Open[] = [];
  const links: { url: string; host: string; text: string }[] = [];
  let cut = inputCut;
  let dropping = 0;
  let depth = 0;
  let formatting = 0;
  let openLinks = 0;
  let remotePictures = 0;
  let link: { url: string; host: string; text: string } | null = null;

  const mayWrite = (name: string): boolean => {
    if (!profile.tags.has(name)) return false;
    if (voidTags.has(name)) return true;
    if (depth >= maxDepth) return false;
    if (name === 'a' && openLinks > 0) return false;
    return !formattingTags.has(name) || formatting < maxOpenFormatting;
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (dropping > 0 || droppedWithContent.has(name)) {
        dropping += 1;
        return;
      }
      remotePictures += countFetches(attributes, profile);
      const written = mayWrite(name) && !(name === 'img' && isTrackingPixel(attributes, profile));
      open.push({ name, written });
      if (!written) return;
      if (!voidTags.has(name)) depth += 1;
      if (formattingTags.has(name)) formatting += 1;
      if (name === 'a') {
        openLinks += 1;
        const target = externalAddress(attributes.href ?? '');
        link = target && links.length < maxLinks ? { ...target, text: '' } : null;
        if (link) links.push(link);
      }
      out.push(`<${name}${writeAttributes(name, attributes, profile)}>`);
    },
    ontext(text) {
      if (dropping > 0) return;
      const shown = showHiddenCharacters(text);
      if (link && link.text.length < 200) link.text += shown.slice(0, 200);
      out.push(escapeText(shown));
    },
    onclosetag(name) {
      if (dropping > 0) {
        dropping -= 1;
        return;
      }
      const element = open.pop();
      if (!element?.written || voidTags.has(name)) return;
      depth -= 1;
      if (formattingTags.has(name)) formatting -= 1;
      if (name === 'a') {
        openLinks -= 1;
        link = null;
      }
      out.push(`</${name}>`);
    },
  });
  parser.write(input);
  parser.end();
  if (source.length > input.length) cut = true;
  return { html: out.join(''), cut, remotePictures, links };
}

function withinTagBudget(source: string, maxCharacters: number): { text: string; cut: boolean } {
  const text = source.slice(0, maxCharacters);
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    tags += 1;
    if (tags > maxTags) return { text: text.slice(0, at), cut: true };
  }
  return { text, cut: text.length < source.length };
}

type Attributes = Readonly<Record<string, string>>;

function countFetches(attributes: Attributes, profile: HtmlProfile): number {
  let count = 0;
  for (const name of ['src', 'srcset', 'background', 'poster']) {
    const value = attributes[name];
    if (value && drawablePicture(value, profile.dataPictures) === null) count += 1;
  }
  return fetchesInStyle(attributes.style ?? '') ? count + 1 : count;
}

function isTrackingPixel(attributes: Attributes, profile: HtmlProfile): boolean {
  const tiny = (size: string | undefined) => size !== undefined && /^[01](px)?$/.test(size.trim());
  return (
    tiny(attributes.width) &&
    tiny(attributes.height) &&
    drawablePicture(attributes.src ?? '', profile.dataPictures) === null
  );
}

function writeAttributes(tag: string, attributes: Attributes, profile: HtmlProfile): string {
  let written = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (!profile.attributes.has(name)) continue;
    const safe = safeAttribute(tag, name, value, profile);
    if (safe !== null) written += ` ${name}="${escapeText(safe).replaceAll('"', '&quot;')}"`;
  }
  return written;
}

/** An attribute's value as it may stay, or null. Used before DOMPurify and again inside it. */
export function safeAttribute(tag: string, name: string, value: string, profile: HtmlProfile): string | null {
  switch (name) {
    case 'src':
      return tag === 'img' ? drawablePicture(value, profile.dataPictures) : null;
    case 'href':
      return tag === 'a' && profile.liveLinks ? linkTarget(value) : null;
    case 'style':
      return safeInlineStyle(value) || null;
    case 'id':
      return /^[A-Za-z][\w-]{0,79}$/.test(value) ? value : null;
    case 'class':
      return /^[a-z][a-z-]{0,30}$/.test(value) ? value : null;
    default:
      return value.length > 1_000 ? null : showHiddenCharacters(value);
  }
}

function linkTarget(value: string): string | null {
  if (/^#[\w-]{1,80}$/.test(value)) return value;
  return articleAddress(value) ? value.trim() : (externalAddress(value)?.url ?? null);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
