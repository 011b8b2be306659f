import { emphasised } from '../../../shared/domain/emphasis.ts';

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Makes an element. Text goes in as text: nothing here ever parses HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== null) made.append(child);
  return made;
}

const link = /https:\/\/[^\s<>"'`]{4,500}/g;

/** As {@link withLinks}, with what its writer emphasised drawn so. */
export function withEmphasis(text: string): Node[] {
  return emphasised(text).flatMap(({ text: piece, bold, italic, code }) => {
    let nodes: Node[] = code ? [element('code', {}, piece)] : withLinks(piece);
    if (italic) nodes = [element('em', {}, ...nodes)];
    if (bold) nodes = [element('strong', {}, ...nodes)];
    return nodes;
  });
}

/** Text with its https links made clickable; everything else stays text. */
export function withLinks(text: string): Node[] {
  const nodes: Node[] = [];
  let end = 0;
  for (const match of text.matchAll(link)) {
    const address = match[0].replace(/[.,;:!?)\]]+$/, '');
    nodes.push(document.createTextNode(text.slice(end, match.index)));
    nodes.push(
      element('a', { href: address, target: '_blank', rel: 'noopener noreferrer nofollow' }, address),
    );
    end = match.index + address.length;
  }
  nodes.push(document.createTextNode(text.slice(end)));
  return nodes;
}
