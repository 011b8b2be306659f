import { maskValue } from '../../shared/domain/masking/mask-value.ts';
import { maySeeSignal, type Signal } from '../../shared/domain/signals/signal.ts';
import type { Place } from '../store/changes.ts';
import { sees, type ViewScope } from './scope.ts';

/** The signal as this scope may have it; null: not at all. The only way in which one leaves the hub. */
export function seenSignal(
  scope: ViewScope,
  signal: Signal,
  places: { readonly customer: readonly Place[]; readonly conversation: Place | null | undefined },
): Signal | null {
  const may = maySeeSignal(scope.role, signal, {
    customer: places.customer.some((place) => sees(scope, place)),
    conversation: signal.conversationId === null || sees(scope, places.conversation),
  });
  if (!may) return null;
  const { address, ...facts } = signal.facts;
  // Who reads the conversation has the address there; what the exchange said of an account comes as a mask.
  return address === undefined
    ? signal
    : { ...signal, facts: { ...facts, address: maskValue('address', address) } };
}
