import { v7 as uuidv7 } from 'uuid';
import { cleanLine } from '../../shared/domain/clean-text.ts';
import type { Customer } from '../../shared/domain/people.ts';
import { withoutSecrets } from '../../shared/domain/secrets/take-out.ts';

export type NewCustomer = Pick<Customer, 'name' | 'locale'> &
  Partial<Omit<Customer, 'name' | 'locale' | 'createdAt' | 'updatedAt'>> & {
    /** The exchange's own name for them. */
    readonly externalId?: string | null;
  };

/** A customer with everything that is not known yet at its least; texts cleaned and cut. */
export function newCustomer(given: NewCustomer, now: number): Customer & { externalId: string | null } {
  return {
    id: given.id ?? uuidv7(),
    externalId: given.externalId ?? null,
    name: cleanLine(withoutSecrets(given.name), 200),
    email: given.email ? cleanLine(given.email, 320) : null,
    phone: given.phone ? cleanLine(given.phone, 40) : null,
    tier: given.tier ?? 'standard',
    locale: given.locale,
    timezone: given.timezone ?? 'UTC',
    country: given.country ?? null,
    verification: given.verification ?? 'unverified',
    identified: given.identified ?? false,
    twoFactor: given.twoFactor ?? false,
    tags: given.tags ?? [],
    note: given.note ?? '',
    fields: given.fields ?? {},
    mergedIn: [],
    identity: null,
    accountManagerId: given.accountManagerId ?? null,
    createdAt: now,
    updatedAt: now,
  };
}
