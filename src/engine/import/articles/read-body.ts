import { Parser } from 'htmlparser2';
import { isInternalBlock } from '../../../shared/domain/article-html.ts';
import { type Built, blocksFrom, type Found } from './body-blocks.ts';
import type { BodyBlock, BodyReferences } from './body-tree.ts';
import { type Film, filmOf, filmTags, shownFilm } from './videos.ts';

/** No article that anybody wrote is nested deeper; of those that are nothing is taken. */
const deepest = 400;
export class TooDeep extends Error {}

/** These go with all that is in them. */
const unread = new Set(
  (
    'applet audio base button canvas embed fieldset form frame frameset head iframe input link map math meta noembed ' +
    'noframes noscript object option script select style svg template textarea title video'
  ).split(' '),
);
/** Of these nobody misses anything. */
const silent = new Set(['head', 'meta', 'link', 'title', 'base', 'script', 'style', 'template', 'noscript']);
const names: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  cite: 'em',
  ins: 'u',
  del: 's',
  strike: 's',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  h1: 'h2',
  h4: 'h3',
  h5: 'h3',
  h6: 'h3',
};
const model = new Set(
  'a blockquote br code em figcaption figure h2 h3 hr img li ol p pre s strong table td th tr u ul div'.split(
    ' ',
  ),
);
/** Only arrange what is in them. */
const layout = new Set(
  (
    'html body span section article main header footer aside nav address center font bdi bdo thead tbody tfoot ' +
    'colgroup col picture source wbr time data'
  ).split(' '),
);
const blockLevel = new Set(
  (
    'div section article main header footer aside nav address center dl dt dd details summary caption p h2 h3 ul ol ' +
    'li blockquote pre hr table tr td th figure figcaption img legend'
  ).split(' '),
);

/**
 * Somebody else's HTML as the few things that articles are made of here, built anew. What there is none of stays out
 * and is named by `dropped`, its words stay. Linear in the length; throws `TooDeep`.
 */
export function readBody(html: string, references: BodyReferences): BodyBlock[] {
  const root: Built = { name: 'root', attributes: {}, children: [], holdsBlocks: true };
  /** What every open tag put here: an element, or null where it is looked through. */
  const open: (Built | null)[] = [root];
  let unreadDepth = 0;
  let film: Film | null = null;

  const top = (): Built => open.findLast((one) => one !== null) ?? root;
  const add = (found: Found): void => void top().children.push(found);

  function endFilm(ended: Film): void {
    const shown = shownFilm(ended);
    film = null;
    if (!shown) references.dropped(ended.tag);
    else for (const one of open) if (one) one.holdsBlocks = true;
    for (const found of shown ?? []) add(found);
  }

  const parser = new Parser({
    onopentag(tag, attributes) {
      if (open.length > deepest) throw new TooDeep();
      if (unreadDepth > 0 || unread.has(tag)) {
        if (unreadDepth === 0 && filmTags.has(tag)) film = filmOf(tag, attributes);
        else if (unreadDepth === 0 && !silent.has(tag)) references.dropped(tag);
        else if (film && tag === 'source') film.src ||= attributes.src ?? '';
        unreadDepth += 1;
        return void open.push(null);
      }
      const name = names[tag] ?? tag;
      const isModel = model.has(name) && (name !== 'div' || isInternalBlock(attributes.class ?? null));
      if (!isModel && tag !== 'div' && !layout.has(tag)) references.dropped(tag);
      if (blockLevel.has(name)) {
        // A bold word that holds a paragraph holds nothing: the paragraph ends it.
        for (const one of open) if (one) one.holdsBlocks = true;
        if (!isModel) add('edge');
      }
      if (!isModel) return void open.push(null);
      const element: Built = { name, attributes, children: [], holdsBlocks: false };
      add(element);
      open.push(element);
    },
    ontext(text) {
      if (unreadDepth === 0) add({ text });
    },
    onclosetag(tag) {
      const closed = open.pop();
      if (unreadDepth > 0) {
        unreadDepth -= 1;
        if (unreadDepth === 0 && film) endFilm(film);
      } else if (closed === null && blockLevel.has(names[tag] ?? tag)) add('edge');
    },
  });
  parser.end(html);
  return blocksFrom(root.children, references);
}
