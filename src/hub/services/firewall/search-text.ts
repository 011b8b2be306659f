import { setImmediate as nextTurn } from 'node:timers/promises';
import { findSecrets } from '../../../shared/domain/secrets/find-secrets.ts';
import type { SecretKind } from '../../../shared/domain/secrets/secret.ts';

/** Bytes of a file that are looked at in one go, and those of the piece before that are looked at again. */
const pieceBytes = 256 * 1024;
const overlapBytes = 4 * 1024;

/** The kind of the first secret in a text's bytes, read in pieces with others' turns between them; null: none. */
export async function searchText(bytes: Uint8Array): Promise<SecretKind | null> {
  for (let from = 0; from < bytes.byteLength; from += pieceBytes) {
    const piece = bytes.subarray(Math.max(0, from - overlapBytes), from + pieceBytes);
    const [secret] = findSecrets(new TextDecoder().decode(piece));
    if (secret) return secret.kind;
    await nextTurn();
  }
  return null;
}
