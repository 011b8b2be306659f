import { cleanLine, cleanText, cutText } from '../../../shared/domain/clean-text.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { findSecrets } from '../../../shared/domain/secrets/find-secrets.ts';
import type { RemovedSecret } from '../../../shared/domain/secrets/secret.ts';
import { secretMark } from '../../../shared/domain/secrets/secret-mark.ts';
import { takeOutSecrets } from '../../../shared/domain/secrets/take-out.ts';
import { htmlWords } from './html-words.ts';

export type Guarded = {
  /** Cleaned, without secrets, then cut to what is kept. */
  readonly bodyText: string;
  /** Cleaned and without secrets, before it is cut to what is kept. */
  readonly whole: string;
  /** It was longer than is looked through. */
  readonly tooLong: boolean;
  /** Null where there is none, or where one of its words was part of a secret. */
  readonly bodyHtml: string | null;
  /** Of the files, in their order. */
  readonly fileNames: readonly string[];
  readonly removed: readonly RemovedSecret[];
};

/** Characters of a text that are looked through; what lies behind them is not kept. */
const mostCharacters = 10 * limits.messageCharacters;
/** What is told of one message. */
const mostRemoved = 20;

/**
 * What a customer wrote, before anything of it is kept: secrets are taken out first and texts are cut after that, so
 * that no piece of one is left at the cut. Formatting in which one stands goes as a whole: the text says the rest.
 */
export function guardInbound(wrote: {
  readonly text: string;
  readonly html?: string | null;
  readonly fileNames?: readonly string[];
  readonly subject?: string;
}): Guarded {
  const taken = takeOutSecrets(cutText(cleanText(wrote.text), mostCharacters));
  const bodyText = cutText(taken.text, limits.messageCharacters);
  const removed: RemovedSecret[] = taken.marks.map(({ kind, at }) => ({
    kind,
    place: 'text',
    at: at + secretMark.length <= bodyText.length ? at : null,
  }));
  const html = wrote.html ? cutText(cleanText(wrote.html), limits.messageHtmlCharacters) : null;
  const inHtml = html === null ? [] : findSecrets(htmlWords(html));
  for (const { kind } of inHtml)
    if (!taken.marks.some((mark) => mark.kind === kind))
      removed.push({ kind, place: 'formatting', at: null });
  const fileNames = (wrote.fileNames ?? []).map((name) => {
    const line = takeOutSecrets(cleanText(name));
    for (const { kind } of line.marks) removed.push({ kind, place: 'file-name', at: null });
    return cleanLine(line.text, 255) || 'file';
  });
  for (const { kind } of takeOutSecrets(wrote.subject ?? '').marks)
    if (!removed.some((one) => one.kind === kind)) removed.push({ kind, place: 'subject', at: null });
  const clean = taken.marks.length === 0 && inHtml.length === 0;
  return {
    bodyText,
    whole: taken.text,
    tooLong: wrote.text.length > mostCharacters,
    bodyHtml: clean ? html : null,
    fileNames,
    removed: removed.slice(0, mostRemoved),
  };
}
