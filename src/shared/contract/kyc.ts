import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { KycStatus } from '../domain/kyc/kyc.ts';
import { KycReason } from '../domain/kyc/reasons.ts';
import { KycContact } from '../wire/kyc.ts';

const Named = z.object({ id: Id, title: z.string() });

/** What is missing, and what helps: null where this workspace has no such article or macro. */
export const KycHelp = z.object({
  reason: KycReason,
  group: z.enum(['customer', 'policy', 'company']),
  guide: Named.nullable(),
  macro: Named.nullable(),
});
export type KycHelp = z.infer<typeof KycHelp>;

export const KycView = z.object({
  /** null: nobody has asked. */
  status: KycStatus.nullable(),
  help: z.array(KycHelp),
  /** Who is asked here, as the hub said last; null: it never has. */
  contacts: z.array(KycContact).nullable(),
});
export type KycView = z.infer<typeof KycView>;
