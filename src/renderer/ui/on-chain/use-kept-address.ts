import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import type { ComparedAddress } from '../../../shared/contract/compared-address.ts';
import { q } from '../../engine/queries.ts';
import { CustomerHere } from './customer-here.ts';

/** How an address compares with those that are kept of the customer whose conversation this is; null until it is known. */
export function useKeptAddress(address: string): ComparedAddress['fields'] | null {
  const customerId = useContext(CustomerHere);
  const { data } = useQuery({
    ...q.masking.compareAddress.queryOptions({ input: { customerId: customerId ?? '', address } }),
    enabled: customerId !== null,
    // A masked one that could not be compared may be, next time.
    staleTime: 0,
    gcTime: 0,
  });
  return data?.fields ?? null;
}
