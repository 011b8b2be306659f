import { internalBlock } from '../../../shared/domain/article-html.ts';
import { sanitiseArticle } from '../safe-html/sanitise-html.ts';

type Titled = { readonly title: string; readonly url: string | null; readonly bodyHtml: string };

const longestExcerpt = 600;
const blocks = 'p, li, blockquote, pre, td, th, dt, dd';

/** An article's link as it goes into a message. */
export function articleLink(title: string, url: string): string {
  return `${title}: ${url}`;
}

/** Without what is for the team alone: that goes into no message. */
function parsed(html: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(sanitiseArticle(html).html, 'text/html');
  for (const block of body.querySelectorAll(`.${internalBlock}`)) block.remove();
  return body;
}

const oneLine = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The article's opening paragraphs, and where to read on. */
export function articleExcerpt({ bodyHtml, title, url }: Titled): string {
  const paragraphs: string[] = [];
  let length = 0;
  for (const block of parsed(bodyHtml).querySelectorAll(blocks)) {
    if (block.querySelector(blocks)) continue;
    const text = oneLine(block.textContent);
    if (text === '') continue;
    if (length > 0 && length + text.length > longestExcerpt) break;
    paragraphs.push(text);
    length += text.length;
  }
  if (url) paragraphs.push(articleLink(title, url));
  return paragraphs.join('\n\n');
}

/** Each step of a list with what stands below it. */
function stepsOf(list: Element, indent = ''): string[] {
  const start = Number(list.getAttribute('start') ?? 1);
  return [...list.children].map((item, index) => {
    const inner = [...item.children].filter((child) => child.matches('ol, ul'));
    const own = item.cloneNode(true) as Element;
    for (const nested of own.querySelectorAll('ol, ul')) nested.remove();
    const sign = list.tagName === 'OL' ? `${start + index}.` : '–';
    const line = `${indent}${sign} ${oneLine(own.textContent)}`;
    return [line, ...inner.flatMap((nested) => stepsOf(nested, `${indent}   `))].join('\n');
  });
}

/** Numbered steps of an article as plain text, with the heading above them. */
export type StepList = { readonly heading: string | null; readonly steps: readonly string[] };

export function articleStepLists({ bodyHtml }: Pick<Titled, 'bodyHtml'>): StepList[] {
  return [...parsed(bodyHtml).querySelectorAll('ol')]
    .filter((list) => !list.parentElement?.closest('ol, ul'))
    .map((list) => ({ heading: headingBefore(list), steps: stepsOf(list) }));
}

/** Those that are chosen, by their places, each list under its heading; all of them where nothing is said. */
export function stepsText(
  lists: readonly StepList[],
  isChosen: (list: number, step: number) => boolean = () => true,
): string {
  return lists
    .flatMap(({ heading, steps }, list) => {
      const wanted = steps.filter((_, step) => isChosen(list, step));
      return wanted.length === 0 ? [] : [[...(heading ? [heading] : []), ...wanted].join('\n')];
    })
    .join('\n\n');
}

function headingBefore(element: Element): string | null {
  for (let before = element.previousElementSibling; before; before = before.previousElementSibling) {
    if (/^H[1-6]$/.test(before.tagName)) return oneLine(before.textContent);
    if (before.matches('ol')) return null;
  }
  return null;
}
