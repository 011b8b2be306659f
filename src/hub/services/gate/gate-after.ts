import { type Gate, type GateReason, raiseGate } from '../../../shared/domain/gate/gate.ts';
import { readGate } from '../../../shared/domain/gate/read-gate.ts';
import { plainText } from '../../../shared/domain/html-text.ts';

export type Arrived = {
  readonly messageId: string;
  readonly at: number;
  /** Whole, not yet cut to what is kept; without secrets. */
  readonly text: string;
  readonly html: string | null;
  readonly subject: string;
  readonly fileNames: readonly string[];
  /** A secret was taken out of it. */
  readonly secret: boolean;
  /** Some of it nobody has read. */
  readonly tooLong: boolean;
};

/**
 * Whether only a person may answer from this message of the customer's on, and why: by its words, by what no rule can read
 * (a file), and by a secret in it.
 */
export function gateAfter(before: Gate | null, arrived: Arrived): Gate | null {
  const { messageId, at, text, html, subject, fileNames, secret, tooLong } = arrived;
  const parts = [subject, text, html === null ? '' : plainText(html), ...fileNames];
  const reasons: GateReason[] = readGate(parts.join('\n')).map(({ words, ...found }) => ({
    ...found,
    words: [...words],
    messageId,
  }));
  if (secret) reasons.push({ topic: 'security', level: 'human', words: [], messageId });
  if (tooLong) reasons.push({ topic: 'unread', level: 'human', words: [], messageId });
  else if (fileNames.length > 0) reasons.push({ topic: 'unread', level: 'unsure', words: [], messageId });
  return raiseGate(before, reasons, at);
}
