import { addressOf, layOut } from '../rich-plain.ts';
import type { Block, RichText, Run } from '../rich-text.ts';
import { findSecrets } from './find-secrets.ts';
import type { Secret } from './secret.ts';
import { secretMark } from './secret-mark.ts';

/**
 * A formatted text without the secrets in it, wherever its formatting parts them: over words, lines, a list's points or
 * the cells of a table. Each leaves one mark, and of what it filled nothing stays empty. Null: there are none.
 */
export function richWithoutSecrets(rich: RichText): RichText | null {
  const { text, starts } = layOut(rich);
  const secrets = findSecrets(text);
  if (secrets.length === 0) return null;
  const marked = new Set<Secret>();
  let at = 0;
  const cutRuns = (runs: readonly Run[]): Run[] => {
    at += 1;
    return runs.flatMap((run) => {
      const start = starts[at] ?? text.length;
      at += 1;
      return cut(run, start, secrets, marked);
    });
  };
  const blocks = rich.blocks.flatMap((block): Block[] => {
    if (block.kind === 'table') {
      const rows = block.rows.map((row) => row.map(cutRuns));
      return [{ ...block, rows }];
    }
    const runs = cutRuns(block.runs);
    return runs.length === 0 && block.runs.length > 0 ? [] : [{ ...block, runs }];
  });
  return { blocks };
}

/** What is left of a run that begins at `start`. A link keeps no address: what was in its words may be in that too. */
function cut(run: Run, start: number, secrets: readonly Secret[], marked: Set<Secret>): Run[] {
  const end = start + run.text.length + addressOf(run).length;
  const hit = secrets.filter((secret) => secret.start < end && secret.end > start);
  if (hit.length === 0) return [run];
  // A break between two words of one goes with them.
  if (run.text === '\n')
    return hit.some((secret) => secret.start <= start && marked.has(secret)) ? [] : [run];
  let kept = '';
  let from = 0;
  for (const secret of hit) {
    kept += run.text.slice(from, Math.max(from, secret.start - start));
    if (!marked.has(secret)) kept += secretMark;
    marked.add(secret);
    from = Math.max(from, secret.end - start);
  }
  kept += run.text.slice(from);
  const { href: _, ...bare } = run;
  return kept === '' ? [] : [{ ...bare, text: kept }];
}
