import { z } from 'zod';
import { FreezeSetup } from '../../../shared/domain/freeze.ts';
import { MaskingPolicy } from '../../../shared/domain/masking/policy.ts';
import { ProtectionSettings } from '../../../shared/domain/protection.ts';
import { ReturnChecked } from '../../../shared/domain/recovery/return-check.ts';
import { SignalPolicy } from '../../../shared/domain/signals/rules.ts';
import {
  type AskAudit,
  AuditPage,
  AuditVerdict,
  type ExportAudit,
  ExportedAudit,
} from '../../../shared/wire/audit.ts';
import {
  EscalationSettingsSaved,
  EscalationSetup,
  type SaveEscalationSettings,
} from '../../../shared/wire/escalation-settings.ts';
import {
  FreezeAnswer,
  FreezeFacts,
  IdentityRecorded,
  type RecordIdentity,
  type RequestFreeze,
  type StepFreeze,
} from '../../../shared/wire/freezes.ts';
import { KycRefreshed, KycSetup } from '../../../shared/wire/kyc.ts';
import {
  AddressCompared,
  type AskReveal,
  type CompareAddress,
  LookedUp,
  MaskingSaved,
  Revealed,
  RevealStanding,
  type SaveMasking,
} from '../../../shared/wire/masking.ts';
import { ProtectionSaved, type SaveProtection } from '../../../shared/wire/protection.ts';
import type { CheckReturn } from '../../../shared/wire/return-check.ts';
import {
  MutedPatterns,
  type SaveSignalPolicy,
  SignalPolicySaved,
  type UnmuteSignal,
} from '../../../shared/wire/signals.ts';
import type { CallOptions, Calls } from './calls.ts';

/** What protects accounts and data. */
export const protectionCalls = ({ raw, ask, slow }: Calls) => ({
  kyc: {
    setup: (call: CallOptions) => ask(raw.kyc.setup, {}, KycSetup, call),
    refresh: (input: { customerId: string; byHand: boolean }, call: CallOptions) =>
      ask(raw.kyc.refresh, input, KycRefreshed, call),
  },
  freezes: {
    setup: (call: CallOptions) => ask(raw.freezes.setup, {}, FreezeSetup, call),
    request: (input: RequestFreeze, call: CallOptions) => ask(raw.freezes.request, input, FreezeAnswer, call),
    step: (input: StepFreeze, call: CallOptions) => ask(raw.freezes.step, input, FreezeAnswer, call),
    facts: (input: { id: string }, call: CallOptions) => ask(raw.freezes.facts, input, FreezeFacts, call),
    recordIdentity: (input: RecordIdentity, call: CallOptions) =>
      ask(raw.freezes.recordIdentity, input, IdentityRecorded, call),
  },
  recovery: {
    checkReturn: (input: CheckReturn, call: CallOptions) =>
      ask(raw.recovery.checkReturn, input, ReturnChecked, call),
  },
  masking: {
    reveal: (input: AskReveal, call: CallOptions) => ask(raw.masking.reveal, input, Revealed, call),
    standing: (call: CallOptions) => ask(raw.masking.standing, {}, RevealStanding, call),
    noteCopied: (input: { id: string }, call: CallOptions) =>
      ask(raw.masking.noteCopied, input, z.object({}), call),
    lookUp: (input: { value: string }, call: CallOptions) => ask(raw.masking.lookUp, input, LookedUp, call),
    compareAddress: (input: CompareAddress, call: CallOptions) =>
      ask(raw.masking.compareAddress, input, AddressCompared, call),
    policy: (call: CallOptions) => ask(raw.masking.policy, {}, MaskingPolicy, call),
    savePolicy: (input: SaveMasking, call: CallOptions) =>
      ask(raw.masking.savePolicy, input, MaskingSaved, call),
  },
  protection: {
    settings: (call: CallOptions) => ask(raw.protection.settings, {}, ProtectionSettings, call),
    saveSettings: (input: SaveProtection, call: CallOptions) =>
      ask(raw.protection.saveSettings, input, ProtectionSaved, call),
  },
  escalationSettings: {
    setup: (call: CallOptions) => ask(raw.escalationSettings.setup, {}, EscalationSetup, call),
    save: (input: SaveEscalationSettings, call: CallOptions) =>
      ask(raw.escalationSettings.save, input, EscalationSettingsSaved, call),
  },
  signals: {
    policy: (call: CallOptions) => ask(raw.signals.policy, {}, SignalPolicy, call),
    savePolicy: (input: SaveSignalPolicy, call: CallOptions) =>
      ask(raw.signals.savePolicy, input, SignalPolicySaved, call),
    muted: (call: CallOptions) => ask(raw.signals.muted, {}, MutedPatterns, call),
    unmute: (input: UnmuteSignal, call: CallOptions) => ask(raw.signals.unmute, input, z.object({}), call),
  },
  audit: {
    read: (input: AskAudit, call: CallOptions) => ask(raw.audit.read, input, AuditPage, call),
    export: (input: ExportAudit, call: CallOptions) =>
      ask(raw.audit.export, input, ExportedAudit, call, slow),
    verify: (call: CallOptions) => ask(raw.audit.verify, {}, AuditVerdict, call, slow),
  },
});
