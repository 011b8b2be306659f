import { Marked } from 'marked';

const marked = new Marked({ gfm: true, breaks: false });

/** Markdown as HTML, with whatever HTML stands in it: to be read by `readBody`, and by nothing else. */
export function htmlOfMarkdown(source: string): string {
  return marked.parse(source, { async: false });
}
