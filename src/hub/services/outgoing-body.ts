import { cleanText } from '../../shared/domain/clean-text.ts';
import { limits } from '../../shared/domain/limits.ts';
import { htmlOf } from '../../shared/domain/rich-html.ts';
import { carriesFormatting, isFormatted } from '../../shared/domain/rich-lines.ts';
import { layOut } from '../../shared/domain/rich-plain.ts';
import type { Block, RichText, Run } from '../../shared/domain/rich-text.ts';
import type { Channel } from '../../shared/domain/vocabulary.ts';

export type OutgoingBody = {
  readonly bodyText: string;
  readonly rich: RichText | null;
  readonly bodyHtml: string | null;
};

/**
 * What an agent wrote, as it leaves by this channel. With formatting the text is read from it, whatever the caller
 * says the text is: what is looked through is what the customer gets. Null: longer than a message may be.
 */
export function outgoingBody(
  wanted: { readonly bodyText: string; readonly rich?: RichText | null },
  channel: Channel,
): OutgoingBody | null {
  if (!wanted.rich) return { bodyText: cleanText(wanted.bodyText), rich: null, bodyHtml: null };
  const rich = cleanRich(wanted.rich);
  const bodyText = layOut(rich).text;
  if (bodyText.length > limits.messageCharacters) return null;
  if (!carriesFormatting(channel) || !isFormatted(rich)) return { bodyText, rich: null, bodyHtml: null };
  const bodyHtml = htmlOf(rich);
  return bodyHtml.length > limits.messageHtmlCharacters ? null : { bodyText, rich, bodyHtml };
}

function cleanRich({ blocks }: RichText): RichText {
  const clean = (runs: readonly Run[]) =>
    runs.flatMap((run) => {
      const text = cleanText(run.text);
      return text === '' ? [] : [{ ...run, text }];
    });
  return {
    blocks: blocks.map(
      (block): Block =>
        block.kind === 'table'
          ? { ...block, rows: block.rows.map((row) => row.map(clean)) }
          : { ...block, runs: clean(block.runs) },
    ),
  };
}
