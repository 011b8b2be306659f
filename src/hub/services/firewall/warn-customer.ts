import { v7 as uuidv7 } from 'uuid';
import type { RemovedSecret, SecretKind } from '../../../shared/domain/secrets/secret.ts';
import type { ConversationEdit } from '../conversation-edit.ts';
import type { WarningText } from './warnings/warning-text.ts';
import { warningIn } from './warnings/warnings.ts';

/** In this order: what is worst comes first. */
const parts: readonly (readonly [kinds: readonly SecretKind[], part: keyof WarningText])[] = [
  [['seed-phrase', 'private-key'], 'wallet'],
  [['one-time-code'], 'code'],
  [['card-number'], 'card'],
];

/** What the customer is told at once, in their language; null where nothing was taken out. */
export function warningText(removed: readonly RemovedSecret[], locale: string): string | null {
  const text = warningIn(locale);
  const said = parts
    .filter(([kinds]) => removed.some(({ kind }) => kinds.includes(kind)))
    .map(([, part]) => text[part]);
  return said.length === 0 ? null : [...said, text.never].join('\n\n');
}

/** Says it as the desk's next message. */
export function warnCustomer(
  edit: ConversationEdit,
  removed: readonly RemovedSecret[],
  locale: string,
): void {
  const bodyText = warningText(removed, locale);
  if (bodyText === null) return;
  edit.sayAutomatically('warning', { id: uuidv7(), author: { kind: 'system', id: null }, bodyText });
}
