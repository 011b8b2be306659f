import { Marked } from 'marked';
import { type PlacePicture, textOfHtml } from './html-text.ts';

// What looks like markup in a Markdown text is text: `<your address>` would vanish.
const marked = new Marked(
  { gfm: true, breaks: true },
  { tokenizer: { html: () => undefined, tag: () => undefined } },
);

/** Markdown as the text that agents write, see `textOfHtml`; markup in it stays text. */
export function textOfMarkdown(source: string, place?: PlacePicture): string {
  return textOfHtml(marked.parse(source, { async: false }), place);
}
