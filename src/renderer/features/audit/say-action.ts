import i18next from 'i18next';
import { type AuditAction, isAuditAction } from '../../../shared/domain/audit.ts';

type OfDocument = Extract<AuditAction, `macro-${string}` | `article-${string}`>;
type Step<Action> = Action extends `${'macro' | 'article'}-${infer Name}` ? Name : never;

const ofDocument = /^(?<kind>macro|article)-(?<step>.+)$/;

/** What was done, in words; what a later version of the hub has written is shown as it is. */
export function sayAction(action: string): string {
  if (!isAuditAction(action)) return action;
  const { kind, step } = ofDocument.exec(action)?.groups ?? {};
  if (kind === undefined) return i18next.t(`audit.action.${action as Exclude<AuditAction, OfDocument>}`);
  const said = i18next.t(`audit.step.${step as Step<OfDocument>}`);
  return i18next.t(`audit.${kind as 'macro' | 'article'}`, { step: said });
}
