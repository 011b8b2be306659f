import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { BusinessCalendar } from '../../shared/domain/business-calendar.ts';
import type { CustomerField } from '../../shared/domain/customer-field.ts';
import type { EscalationSettings } from '../../shared/domain/escalation-settings.ts';
import { asBrought } from '../../shared/domain/forbidden-promises.ts';
import type { ProtectionSettings } from '../../shared/domain/protection.ts';
import type { RoutingRule } from '../../shared/domain/routing.ts';
import type { SlaPolicy } from '../../shared/domain/sla-policy.ts';
import type { CapacityLimit } from '../../shared/wire/desk-rules.ts';
import { type Owned, ownedBy } from './owned.ts';
import { isMainWindow } from './window-name.ts';

export type RulesPart =
  | 'routing'
  | 'levels'
  | 'capacity'
  | 'fields'
  | 'masking'
  | 'automation'
  | 'signals'
  | 'escalation'
  | 'protection';

/** Something that is being written, and the version that it was begun against; null: it is new. */
export type DeskDraft<Thing> = {
  readonly thing: Thing;
  readonly expected: number | null;
  /** Something in it was written, or it is new: it must not be lost. */
  readonly touched: boolean;
};

/** A limit as it is wanted; null: none. */
export type LimitDraft = Omit<CapacityLimit, 'most'> & {
  readonly from: number | null;
  readonly most: number | null;
};

/** What each kind of draft is of. */
export type DeskThings = {
  rule: RoutingRule;
  policy: SlaPolicy;
  calendar: BusinessCalendar;
  field: NamedField;
};
/** A field under the name that everything else here has. */
export type NamedField = CustomerField & { readonly name: string };
export type DeskKind = keyof DeskThings;

/** Settings that are saved as a whole, as they are wanted, and what they were begun from. */
export type SettingsDraft<Settings, From> = { readonly settings: Settings; readonly from: From };

type DeskDrafts = Owned & {
  readonly part: RulesPart;
  readonly rule: DeskDraft<RoutingRule> | null;
  readonly policy: DeskDraft<SlaPolicy> | null;
  readonly calendar: DeskDraft<BusinessCalendar> | null;
  readonly field: DeskDraft<NamedField> | null;
  readonly limits: readonly LimitDraft[];
  readonly protection: SettingsDraft<ProtectionSettings, ProtectionSettings> | null;
  /** From a revision. */
  readonly escalation: SettingsDraft<EscalationSettings, number> | null;
};

const none: DeskDrafts = {
  ownerId: null,
  aside: {},
  part: 'routing',
  rule: null,
  policy: null,
  calendar: null,
  field: null,
  limits: [],
  protection: null,
  escalation: null,
};

/** What a lead has written on the rules page and not saved: it outlives the page, the window and a restart. */
export const useDeskDrafts = create<DeskDrafts>()(
  persist(() => none, {
    name: isMainWindow ? 'groundcrew:desk-drafts' : 'groundcrew:desk-drafts:popped-out',
    version: 3,
    storage: createJSONStorage(() => localStorage),
    migrate: (kept) => {
      const { protection, ...others } = kept as DeskDrafts;
      // Begun before explorers, and then forbidden promises, were set with it.
      const whole = (settings: ProtectionSettings) => ({
        ...settings,
        explorers: settings.explorers ?? {},
        promises: settings.promises ?? asBrought,
      });
      return {
        ...others,
        protection: protection && { settings: whole(protection.settings), from: whole(protection.from) },
      };
    },
  }),
);

export const setDeskDrafts = useDeskDrafts.setState;

/** Keeps the draft of one kind, or drops it. */
export function setDeskDraft<Kind extends DeskKind>(
  kind: Kind,
  draft: DeskDraft<DeskThings[Kind]> | null,
): void {
  setDeskDrafts({ [kind]: draft });
}

/** Another agent's drafts are not shown, and wait for them. */
export function claimDeskDrafts(ownerId: string): void {
  setDeskDrafts((now) => ownedBy(ownerId, now, none));
}
