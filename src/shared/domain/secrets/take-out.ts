import { findSecrets } from './find-secrets.ts';
import type { SecretKind } from './secret.ts';
import { secretMark } from './secret-mark.ts';

export type TakenOut = {
  readonly text: string;
  /** Of each secret its kind, and where its mark begins in `text`, in UTF-16 units; in their order. */
  readonly marks: readonly { readonly kind: SecretKind; readonly at: number }[];
};

/** A text without the secrets in it; the same text where there are none. */
export function takeOutSecrets(text: string): TakenOut {
  const secrets = findSecrets(text);
  if (secrets.length === 0) return { text, marks: [] };
  const marks: { kind: SecretKind; at: number }[] = [];
  let kept = '';
  let from = 0;
  for (const { kind, start, end } of secrets) {
    kept += text.slice(from, start);
    marks.push({ kind, at: kept.length });
    kept += secretMark;
    from = end;
  }
  return { text: kept + text.slice(from), marks };
}

/** Names, subjects and other lines of which no place is kept. */
export function withoutSecrets(text: string): string {
  return takeOutSecrets(text).text;
}
