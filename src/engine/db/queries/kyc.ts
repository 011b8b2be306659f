import type { KycStatus } from '../../../shared/domain/kyc/kyc.ts';
import { KycSetup } from '../../../shared/wire/kyc.ts';
import { prepared, type ReadableDb, type WritableDb } from '../handle.ts';
import { getMeta, putMeta } from './meta.ts';

const setupKey = 'kyc.setup';

/** null: nobody has asked. */
export function getKyc(db: ReadableDb, customerId: string): KycStatus | null {
  const row = prepared<{ document: string }>(db, 'SELECT document FROM kyc WHERE customer_id = ?').get(
    customerId,
  );
  return row ? (JSON.parse(row.document) as KycStatus) : null;
}

/** As the hub said last; null: it never has. */
export function getKycSetup(db: ReadableDb): KycSetup | null {
  const text = getMeta(db, setupKey);
  return text === null ? null : KycSetup.parse(JSON.parse(text));
}

export function putKycSetup(db: WritableDb, setup: KycSetup): void {
  putMeta(db, setupKey, JSON.stringify(setup));
}
