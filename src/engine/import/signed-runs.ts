import type { Run } from '../../shared/domain/rich-text.ts';

/** Around which signs `emphasised` reads them as such. */
const mayStandBefore = /(?:^|[\s([{"'“‘«¿¡*_])$/;
const mayStandAfter = /^(?:$|[\s.,;:!?…)\]}"'”’»*_])/;
const longest = 490;

/**
 * A line's runs with their marks written as signs, `**bold**`, `_slanted_` and `` `code` ``, where these would be read
 * as such; white space at the line's ends, and doubled, is gone. Runs that hold nothing but a break make an empty line.
 */
export function signedRuns(runs: readonly Run[]): Run[] {
  const trimmed = trimEnds(runs);
  const signed: Run[] = [];
  let before = '';
  for (const [index, run] of trimmed.entries()) {
    const after = trimmed[index + 1]?.text ?? '';
    const text = sign(run, before, after);
    before = text || before;
    const { marks: _, ...rest } = run;
    signed.push({ ...rest, text });
  }
  return signed;
}

function sign({ text, marks = [] }: Run, before: string, after: string): string {
  const core = text.trim();
  if (marks.length === 0 || core === '' || core.length > longest || /[*`]/.test(core)) return text;
  const from = text.indexOf(core);
  const [lead, tail] = [text.slice(0, from), text.slice(from + core.length)];
  if (!mayStandBefore.test(before + lead) || !mayStandAfter.test(tail + after)) return text;
  let inner = core;
  if (marks.includes('code')) inner = `\`${inner}\``;
  if (marks.includes('italic')) inner = `_${inner}_`;
  if (marks.includes('bold')) inner = `**${inner}**`;
  return `${lead}${inner}${tail}`;
}

/** Breaks stay inside a line; one that holds nothing else is an empty line. */
function trimEnds(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const previous = kept.at(-1);
    if (run.text === '\n') {
      if (previous && previous.text !== '\n') previous.text = previous.text.trimEnd();
      kept.push({ ...run });
      continue;
    }
    const atStart = !previous || /\s$/.test(previous.text);
    const text = atStart ? run.text.trimStart() : run.text;
    if (text !== '' || run.href !== undefined) kept.push({ ...run, text });
  }
  const last = kept.at(-1);
  if (!last) return [];
  // The break at a line's end is the line's end.
  if (last.text === '\n') kept.pop();
  else last.text = last.text.trimEnd();
  return kept.length > 0 ? kept : [{ text: '' }];
}
