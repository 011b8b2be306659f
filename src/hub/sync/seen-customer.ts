import { createHmac } from 'node:crypto';
import { type FieldValue, withFieldsOf } from '../../shared/domain/customer-field.ts';
import { internationalOf, normalEmail, phoneTailOf } from '../../shared/domain/masking/comparable.ts';
import { maskCustomer } from '../../shared/domain/masking/mask-customer.ts';
import type { Marks, MaskedFact } from '../../shared/domain/masking/masked-fact.ts';
import type { Customer } from '../../shared/domain/people.ts';
import type { ViewScope } from './scope.ts';

/** The customer as this scope may have them: the only way in which one leaves the hub. */
export function seenCustomer(scope: ViewScope, customer: Customer): Customer {
  return maskCustomer(withFieldsOf(customer, scope.fields), scope.masks, (fact, value) =>
    marksOf(scope.maskKey, fact, value),
  );
}

function marksOf(key: string, fact: MaskedFact, value: FieldValue): Marks {
  const mark = (what: string, text: string | null) =>
    text === null
      ? undefined
      : createHmac('sha256', key).update(`${what} ${text}`).digest('base64url').slice(0, 22);
  const text = String(value);
  if (fact !== 'phone') {
    const same = fact === 'email' ? (normalEmail(text) ?? text) : text.normalize('NFKC').trim().toLowerCase();
    return some({ same: mark(fact, same) });
  }
  return some({
    same: mark('phone', phoneTailOf(text) ?? text),
    whole: mark('phone-whole', internationalOf(text)),
  });
}

function some({ same, whole }: { same: string | undefined; whole?: string | undefined }): Marks {
  return { ...(same !== undefined && { same }), ...(whole !== undefined && { whole }) };
}
