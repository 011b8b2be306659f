import { cleanText } from '../../shared/domain/clean-text.ts';
import type { Attachment } from '../../shared/domain/conversation.ts';
import { limits } from '../../shared/domain/limits.ts';
import { placedPictures } from '../../shared/domain/placed-pictures.ts';
import { htmlOf } from '../../shared/domain/rich-html.ts';
import { carriesFormatting, isFormatted, richOf } from '../../shared/domain/rich-lines.ts';
import { layOut } from '../../shared/domain/rich-plain.ts';
import type { Block, RichText, Run } from '../../shared/domain/rich-text.ts';
import type { Channel } from '../../shared/domain/vocabulary.ts';

export type OutgoingBody = {
  readonly bodyText: string;
  readonly rich: RichText | null;
  /** Null: the text is all there is to it. */
  readonly bodyHtml: string | null;
};

/**
 * What an agent wrote, as it leaves by this channel with these files. With formatting the text is read from it, whatever
 * the caller says the text is: what is looked through is what the customer gets. Null: longer than a message may be.
 */
export function outgoingBody(
  wanted: { readonly bodyText: string; readonly rich?: RichText | null },
  channel: Channel,
  files: readonly Attachment[],
): OutgoingBody | null {
  const { bodyText, rich } = readBody(wanted, channel);
  if (bodyText.length > limits.messageCharacters) return null;
  const bodyHtml = htmlBody({ bodyText, rich, attachments: files }, channel);
  return (bodyHtml?.length ?? 0) > limits.messageHtmlCharacters ? null : { bodyText, rich, bodyHtml };
}

function readBody(wanted: Parameters<typeof outgoingBody>[0], channel: Channel) {
  if (!wanted.rich) return { bodyText: cleanText(wanted.bodyText), rich: null };
  const rich = cleanRich(wanted.rich);
  const isCarried = carriesFormatting(channel) && isFormatted(rich);
  return { bodyText: layOut(rich).text, rich: isCarried ? rich : null };
}

/** A message as the HTML of an e-mail, its pictures where the text has them; null: its plain text says all of it. */
export function htmlBody(
  {
    bodyText,
    rich,
    attachments,
  }: {
    readonly bodyText: string;
    readonly rich: RichText | null;
    readonly attachments: readonly Attachment[];
  },
  channel: Channel,
): string | null {
  const isPlaced = carriesFormatting(channel) && placedPictures(bodyText, attachments).length > 0;
  return rich || isPlaced ? htmlOf(rich ?? richOf(bodyText), attachments) : null;
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
