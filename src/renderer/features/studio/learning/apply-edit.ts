import type { EditFinding } from '../../../../shared/wire/learning.ts';

type Edit = Pick<EditFinding, 'how' | 'sentence' | 'became'>;

/** What stands for something that was left out, as a question to the agent: so it never leaves unfilled. */
const gaps: Readonly<Record<string, string>> = {
  '#': 'number',
  '[link]': 'link',
  '[email]': 'email',
  '[name]': 'name',
  '[code]': 'reference',
  '[hex]': 'reference',
  '[key]': 'reference',
};
const gap = /#|\[(?:link|email|name|code|hex|key)\]/gu;
/** These are in no macro. */
const neverSaid = /\[(?:secret|card|token|words)\]/gu;

/** What agents wrote, as a macro may say it: what was left out of it is asked for. */
export function asMacroText(became: string): string {
  return became.replace(neverSaid, '').replace(gap, (mark) => `{{ask.${gaps[mark] ?? 'reference'}}}`);
}

/** A macro's text with an edit done to it; null where the sentence does not stand in it, as when a fragment says it. */
export function applyEdit(body: string, { how, sentence, became }: Edit): string | null {
  const said = asMacroText(became);
  if (how === 'added' && sentence === '') return `${said}\n${body}`;
  // Blanks stand as they were written, line by line.
  const pattern = sentence
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^\\S\\n]+');
  const found = new RegExp(pattern, 'u').exec(body);
  if (!found) return null;
  const [start, end] = [found.index, found.index + found[0].length];
  if (how === 'added') return `${body.slice(0, end)} ${said}${body.slice(end)}`;
  if (how === 'replaced') return body.slice(0, start) + said + body.slice(end);
  const before = body.slice(0, start);
  const after = body.slice(end);
  // With the blank beside it; a line on which nothing else stood goes whole.
  if (/(?:^|\n)[^\S\n]*$/.test(before)) return before + after.replace(/^[^\S\n]*\n?/, '');
  return before.replace(/[^\S\n]+$/, '') + after;
}
