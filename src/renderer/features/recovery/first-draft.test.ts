import { expect, it } from 'vitest';
import type { RecoveryDraft, RecoveryStart, RecoveryView } from '../../../shared/contract/recovery.ts';
import { defaultTable } from '../../../shared/domain/recovery/default-table.ts';
import { firstDraft } from './first-draft.ts';

const caseId = '0193a000-0000-7000-8000-000000000001';
const fact = (value: string) => ({ value, messageId: caseId });
const start = (draft: RecoveryDraft | null): RecoveryStart => ({
  table: defaultTable,
  usual: 'missing-memo',
  found: { asset: [fact('USDT')], amount: [fact('500'), fact('300')] },
  returnTo: [fact('0x1')],
  messages: [],
  verified: false,
  targets: [],
  draft,
});
const open = {
  id: caseId,
  revision: 2,
  kind: 'wrong-network',
  facts: { asset: fact('ETH') },
  returnTo: null,
} as unknown as RecoveryView;

it('takes over what customers wrote without contradiction, and never where it should be returned to', () => {
  expect(firstDraft(start(null), null)).toEqual({
    of: null,
    what: 'missing-memo',
    facts: { asset: fact('USDT') },
    returnTo: { address: '', proof: null },
  });
});

it('keeps what is known of the case, and what was begun of it as it is now alone', () => {
  const first = firstDraft(start(null), open);
  expect(first).toMatchObject({
    of: { id: caseId, revision: 2 },
    what: 'wrong-network',
    facts: { asset: fact('ETH') },
  });
  const begun = { ...first, facts: { asset: fact('BTC') } };
  expect(firstDraft(start(begun), open)).toBe(begun);
  expect(firstDraft(start({ ...begun, of: { id: caseId, revision: 1 } }), open).facts.asset).toEqual(
    fact('ETH'),
  );
});
