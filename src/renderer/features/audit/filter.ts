import type { AuditFamily } from '../../../shared/domain/audit.ts';
import { Id } from '../../../shared/domain/ids.ts';
import type { AskAudit } from '../../../shared/wire/audit.ts';
import { instantOf } from '../../ui/time/local-minute.ts';

/** What is looked for, as it stands in the fields. */
export type AuditFilter = {
  /** An agent's id, `system`, `customer`, or nothing. */
  readonly who: string;
  readonly family: AuditFamily | '';
  readonly whom: string;
  readonly from: string;
  readonly until: string;
};

export const everything: AuditFilter = { who: '', family: '', whom: '', from: '', until: '' };

export type FilterFault = 'whom' | 'until';

/** What is wrong with it; of a filter that is wrong nothing is asked. */
export function faultsOf(filter: AuditFilter): FilterFault[] {
  const { from, to } = timeOf(filter);
  const faults: FilterFault[] = [];
  if (filter.whom.trim() !== '' && !Id.safeParse(filter.whom.trim().toLowerCase()).success)
    faults.push('whom');
  if (from !== null && to !== null && to < from) faults.push('until');
  return faults;
}

/** A minute that is named counts whole, up to its last millisecond. */
export function timeOf({ from, until }: AuditFilter): Pick<AskAudit, 'from' | 'to'> {
  const end = instantOf(until);
  return { from: instantOf(from) ?? null, to: end === undefined ? null : end + 59_999 };
}

export function askOf(filter: AuditFilter, before: number | null): AskAudit {
  const { who, family, whom } = filter;
  const isKind = who === 'system' || who === 'customer';
  return {
    ...timeOf(filter),
    actorKind: isKind ? who : null,
    actorId: who === '' || isKind ? null : who,
    family: family === '' ? null : family,
    subjectId: whom.trim() === '' ? null : whom.trim().toLowerCase(),
    before,
  };
}
