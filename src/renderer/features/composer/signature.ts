import { joinRich } from '../../../shared/domain/rich-lines.ts';
import type { Written } from './written.ts';

/** Whether it stands at the end of a text already: a message that was taken back still has it. */
export function hasSignature(text: string, signature: string): boolean {
  const end = text.trimEnd();
  return end.endsWith(signature) && (end === signature || end.at(-signature.length - 1) === '\n');
}

/** A text as it leaves, with the signature below it; once, and never alone. */
export function withSignature<Text extends Pick<Written, 'text' | 'rich'>>(
  written: Text,
  signature: string,
): Text {
  if (signature === '' || written.text.trim() === '' || hasSignature(written.text, signature)) return written;
  return {
    ...written,
    text: `${written.text.trimEnd()}\n\n${signature}`,
    rich: joinRich(written, { text: signature, rich: null }, '\n\n'),
  };
}
