import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { freezeSteps } from './freeze.ts';
import { ContentHash, Id, Instant } from './ids.ts';
import type { Role } from './vocabulary.ts';

export const auditActorKinds = ['agent', 'customer', 'system'] as const;
export const AuditActorKind = z.enum(auditActorKinds);
export type AuditActorKind = z.infer<typeof AuditActorKind>;

/** One entry of a workspace's audit, as it is shown, exported and checked. */
export const AuditRow = z.object({
  workspaceId: Id,
  /** Its place: 1, 2, 3, without gaps. */
  seq: z.int().min(1),
  at: Instant,
  actorKind: AuditActorKind,
  actorId: Id.nullable(),
  /** What was done: `sign-in-failed`, `conversation-escalate`. */
  action: z.string().min(1).max(120),
  subjectKind: z.string().max(60).nullable(),
  subjectId: Id.nullable(),
  details: z.record(z.string(), z.unknown()),
  /** Hash of the entry before it; of the first one `noHash`. */
  previousHash: ContentHash,
  /** Lower-case hex SHA-256 over `auditText`. */
  hash: ContentHash,
});
export type AuditRow = z.infer<typeof AuditRow>;

/** Stands before the first entry of a chain. */
export const noHash = '0'.repeat(64);

/** Whether somebody in this role may look at any of it: leads at who was shown what is masked, and at nothing else. */
export function mayLookAtAudit(role: Role): boolean {
  return mayReadAudit(role) || role === 'lead';
}

/** What an entry's hash is taken over: canonical JSON of all of it but the hash itself. */
export function auditText({ hash: _, ...row }: Omit<AuditRow, 'hash'> & { readonly hash?: string }): string {
  return canonicalJson(row);
}

const readers: ReadonlySet<Role> = new Set(['security', 'compliance', 'admin']);

/** Whether somebody in this role reads, exports and checks the audit. */
export function mayReadAudit(role: Role): boolean {
  return readers.has(role);
}

const documentSteps = [
  'write',
  'submit',
  'return',
  'approve',
  'discard',
  'publish',
  'withdraw',
  'roll-back',
  'stage',
  'take-back',
  'remind',
] as const;
const madeOrChanged = <Kind extends string>(kind: Kind) => [`${kind}-made`, `${kind}-changed`] as const;

/** What the audit knows to have been done, by what one looks for. */
export const auditFamilies = {
  access: ['signed-in', 'signed-out', 'sign-in-failed', 'session-ended-token-reused'],
  people: ['agent-changed', 'group-changed', 'agent-availability', 'limits-changed'],
  escalations: [
    'conversation-escalate',
    'conversation-escalation-step',
    'escalation-climbed',
    'escalation-overdue',
  ],
  recovery: ['conversation-recovery-save', 'conversation-recovery-step', 'return-address-checked'],
  signals: [
    'signal-raised',
    'signal-confirm',
    'signal-dismiss',
    'signal-reopen',
    'signal-rules-changed',
    'signal-unmuted',
  ],
  merges: [
    'conversation-merge',
    'conversation-unmerge',
    'customers-merged',
    'customers-unmerged',
    'customers-kept-apart',
  ],
  protection: [
    ...freezeSteps.map((step) => `freeze-${step}` as const),
    ...freezeSteps.map((step) => `unfreeze-${step}` as const),
    'identity-passed',
    'identity-failed',
    'identity-failed-again',
    'conversation-restricted',
    'conversation-unrestricted',
    'chatbot-handed-over',
    'protection-minutes-changed',
    'cache-lease-changed',
    'own-names-changed',
    'recovery-table-changed',
    'explorers-changed',
    'forbidden-promises-changed',
    'escalation-settings-changed',
    'secret-removed',
  ],
  reveals: [
    'field-shown',
    'field-shown-beyond',
    'field-show-refused',
    'field-copied',
    'customer-looked-up',
    'masking-changed',
  ],
  exports: ['macros-export', 'articles-export', 'audit-exported', 'audit-verified'],
  knowledge: [
    'macro-propose',
    ...documentSteps.map((step) => `macro-${step}` as const),
    ...documentSteps.map((step) => `article-${step}` as const),
    'release-begin',
    'release-rename',
    'release-put-in',
    'release-take-out',
    'release-publish',
    'release-call-off',
    'release-held-up',
    'release-discard',
    'release-roll-back',
    'articles-import',
    'articles-import-undone',
    'macros-import',
    'macros-import-undone',
    ...madeOrChanged('synonyms'),
    'synonyms-removed',
  ],
  desk: [
    ...madeOrChanged('routing-rule'),
    'routing-rule-removed',
    'routing-rules-reordered',
    'automation-changed',
    'conversation-acknowledged',
    'model-asked',
    ...madeOrChanged('sla-policy'),
    'sla-policy-removed',
    'sla-policies-reordered',
    ...madeOrChanged('calendar'),
    'calendar-removed',
    ...madeOrChanged('customer-field'),
    'customer-fields-reordered',
  ],
  customers: ['customer-tagged', 'customer-noted', 'customer-language-set', 'customer-field-set'],
  conversations: [
    'conversation-reply',
    'conversation-note',
    'conversation-assign',
    'conversation-status',
    'conversation-priority',
    'conversation-tags',
    'conversation-group',
    'conversation-snooze',
    'conversation-calm',
    'conversation-schedule',
    'conversation-reschedule',
    'conversation-unschedule',
    'conversation-follow',
    'conversation-mention-seen',
    'conversation-link',
    'conversation-unlink',
    'conversation-split',
    'conversation-unsplit',
    'conversation-side-start',
    'conversation-side-write',
    'conversation-side-status',
    'view-saved',
    'view-deleted',
  ],
} as const;
export type AuditFamily = keyof typeof auditFamilies;
export const auditFamilyNames = Object.keys(auditFamilies) as AuditFamily[];
export type AuditAction = (typeof auditFamilies)[AuditFamily][number];

const known: ReadonlySet<string> = new Set(Object.values(auditFamilies).flat());

/** Whether there are words for it; what a later version has written has none here. */
export function isAuditAction(action: string): action is AuditAction {
  return known.has(action);
}
