import type { Random } from '../random.ts';
import { dressInHtml, type MailParts } from './mail-html.ts';

/** The mail being answered: who wrote it, when, what. */
export type Quoted = { readonly header: string; readonly text: string };

/** Lines of the quoted mail that are kept; people do quote all of it, but nobody reads it. */
const quotedLines = 14;

export type MailInput = {
  readonly draw: Random;
  readonly text: string;
  readonly signature: string;
  readonly sentFrom: string | null;
  readonly quoted: Quoted | null;
  /** Of the company, for letters of institutions. */
  readonly company: string | null;
  readonly rightToLeft: boolean;
};

/** A customer's mail: plain text with signature and quote, and for most of them the HTML that came along. */
export function composeMail(input: MailInput): { readonly text: string; readonly html: string | null } {
  const { draw, text, signature, sentFrom, quoted } = input;
  const quote = quoted?.text.split('\n').slice(0, quotedLines) ?? [];
  const plain = [
    text,
    signature,
    ...(sentFrom ? [sentFrom] : []),
    ...(quoted
      ? [`${quoted.header}\n${quote.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n')}`]
      : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  if (!draw.chance(0.62)) return { text: plain, html: null };
  const parts: MailParts = {
    paragraphs: text.split('\n\n'),
    signature: signature.split('\n'),
    sentFrom,
    quotedHeader: quoted?.header ?? null,
    quotedLines: quote,
    company: input.company,
    rightToLeft: input.rightToLeft,
  };
  return { text: plain, html: dressInHtml(draw, parts) };
}
