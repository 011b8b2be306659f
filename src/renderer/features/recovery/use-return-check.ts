import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { RecoveryDraft } from '../../../shared/contract/recovery.ts';
import type { ReturnChecked } from '../../../shared/domain/recovery/return-check.ts';
import { engine } from '../../engine/client.ts';

type ReturnTo = RecoveryDraft['returnTo'];

/**
 * That an address is on the customer's withdrawal list is asked of the exchange, and stands as its proof when the exchange
 * says so: nobody's word does for it. `checked` null: it was not asked of this address, or the answer is still to come.
 */
export function useReturnCheck(
  conversationId: string,
  { address }: ReturnTo,
  onChange: (returnTo: ReturnTo) => void,
) {
  const latest = useRef(address);
  useEffect(() => {
    latest.current = address;
  });
  const asked = useMutation({
    mutationFn: async (of: string): Promise<ReturnChecked> => {
      try {
        return await engine.recovery.checkReturn({ conversationId, address: of.trim() });
      } catch {
        return { answer: 'unknown', listedAt: null };
      }
    },
    onMutate: (of) => onChange({ address: of, proof: null }),
    onSuccess: ({ answer }, of) => {
      // What was written meanwhile is another address.
      if (answer === 'listed' && latest.current === of) onChange({ address: of, proof: 'whitelist' });
    },
  });
  const isOfThis = asked.variables === address;
  return {
    asking: isOfThis && asked.isPending,
    checked: isOfThis ? (asked.data ?? null) : null,
    ask: () => asked.mutate(address),
    forget: () => asked.reset(),
  };
}
