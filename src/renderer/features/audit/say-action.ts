import i18next from 'i18next';
import { type AuditAction, isAuditAction } from '../../../shared/domain/audit.ts';

type Kind = 'macro' | 'article' | 'freeze' | 'unfreeze';
type Stepped = Extract<AuditAction, `${Kind}-${string}`>;
type StepOf<Of extends Kind> = AuditAction extends infer Action
  ? Action extends `${Of}-${infer Step}`
    ? Step
    : never
  : never;

const stepped = /^(?<kind>macro|article|freeze|unfreeze)-(?<step>.+)$/;

/** What was done, in words; what a later version of the hub has written is shown as it is. */
export function sayAction(action: string): string {
  if (!isAuditAction(action)) return action;
  const { kind, step } = stepped.exec(action)?.groups ?? {};
  if (kind === undefined) return i18next.t(`audit.action.${action as Exclude<AuditAction, Stepped>}`);
  const said =
    kind === 'freeze' || kind === 'unfreeze'
      ? i18next.t(`audit.freezeStep.${step as StepOf<'freeze'>}`)
      : i18next.t(`audit.step.${step as StepOf<'macro'>}`);
  return i18next.t(`audit.${kind as Kind}`, { step: said });
}
