import { z } from 'zod';
import { FreezeSetup } from '../../domain/freeze.ts';
import { Id } from '../../domain/ids.ts';
import { MaskingPolicy } from '../../domain/masking/policy.ts';
import { ProtectionSettings } from '../../domain/protection.ts';
import { ReturnChecked } from '../../domain/recovery/return-check.ts';
import { SignalPolicy } from '../../domain/signals/rules.ts';
import { AskAudit, AuditPage, AuditVerdict, ExportAudit, ExportedAudit } from '../audit.ts';
import { EscalationSettingsSaved, EscalationSetup, SaveEscalationSettings } from '../escalation-settings.ts';
import {
  FreezeAnswer,
  FreezeFacts,
  IdentityRecorded,
  RecordIdentity,
  RequestFreeze,
  StepFreeze,
} from '../freezes.ts';
import { KycRefreshed, KycSetup } from '../kyc.ts';
import {
  AddressCompared,
  AskReveal,
  CompareAddress,
  LookedUp,
  LookUp,
  MaskingSaved,
  NoteCopied,
  Revealed,
  RevealStanding,
  SaveMasking,
} from '../masking.ts';
import { ProtectionSaved, SaveProtection } from '../protection.ts';
import { CheckReturn } from '../return-check.ts';
import { MutedPatterns, SaveSignalPolicy, SignalPolicySaved, UnmuteSignal } from '../signals.ts';
import { signedIn } from './call.ts';

/** What protects accounts and data: checks of identity, freezes, masks, signals, the audit. */
export const protection = {
  kyc: {
    setup: signedIn
      .route({ method: 'POST', path: '/kyc/setup', summary: 'Who checks identities for this workspace' })
      .input(z.object({}))
      .output(KycSetup),
    refresh: signedIn
      .route({ method: 'POST', path: '/kyc/refresh', summary: 'Ask how far the check of a customer is' })
      .input(z.object({ customerId: Id, byHand: z.boolean() }))
      .output(KycRefreshed),
  },
  freezes: {
    setup: signedIn
      .route({ method: 'POST', path: '/freezes/setup', summary: 'How freezing works at this workspace' })
      .input(z.object({}))
      .output(FreezeSetup),
    request: signedIn
      .route({ method: 'POST', path: '/freezes/request', summary: 'Ask for a freeze, or to open an account' })
      .input(RequestFreeze)
      .output(FreezeAnswer),
    step: signedIn
      .route({
        method: 'POST',
        path: '/freezes/step',
        summary: 'Approve, refuse, take back, try again, review',
      })
      .input(StepFreeze)
      .output(FreezeAnswer),
    facts: signedIn
      .route({ method: 'POST', path: '/freezes/facts', summary: 'What whoever decides looks at' })
      .input(z.object({ id: Id }))
      .output(FreezeFacts),
    recordIdentity: signedIn
      .route({ method: 'POST', path: '/freezes/identity', summary: 'Whether a customer showed who they are' })
      .input(RecordIdentity)
      .output(IdentityRecorded),
  },
  recovery: {
    checkReturn: signedIn
      .route({
        method: 'POST',
        path: '/recovery/check-return',
        summary: 'Whether the exchange has an address on the withdrawal list of a customer',
      })
      .input(CheckReturn)
      .output(ReturnChecked),
  },
  masking: {
    reveal: signedIn
      .route({ method: 'POST', path: '/masking/reveal', summary: 'Show one masked value of a customer' })
      .input(AskReveal)
      .output(Revealed),
    standing: signedIn
      .route({ method: 'POST', path: '/masking/standing', summary: 'How many values one may still be shown' })
      .input(z.object({}))
      .output(RevealStanding),
    noteCopied: signedIn
      .route({ method: 'POST', path: '/masking/copied', summary: 'That a value which was shown is copied' })
      .input(NoteCopied)
      .output(z.object({})),
    lookUp: signedIn
      .route({
        method: 'POST',
        path: '/masking/look-up',
        summary: 'Customers by a whole e-mail address or telephone number',
      })
      .input(LookUp)
      .output(LookedUp),
    compareAddress: signedIn
      .route({
        method: 'POST',
        path: '/masking/compare-address',
        summary: 'How an address compares with those kept of a customer',
      })
      .input(CompareAddress)
      .output(AddressCompared),
    policy: signedIn
      .route({ method: 'POST', path: '/masking/policy', summary: 'What is masked, and for whom' })
      .input(z.object({}))
      .output(MaskingPolicy),
    savePolicy: signedIn
      .route({ method: 'POST', path: '/masking/policy/save', summary: 'Change what is masked, and for whom' })
      .input(SaveMasking)
      .output(MaskingSaved),
  },
  protection: {
    settings: signedIn
      .route({
        method: 'POST',
        path: '/protection/settings',
        summary: 'How accounts and customers are protected',
      })
      .input(z.object({}))
      .output(ProtectionSettings),
    saveSettings: signedIn
      .route({ method: 'POST', path: '/protection/settings/save', summary: 'Change how they are protected' })
      .input(SaveProtection)
      .output(ProtectionSaved),
  },
  escalationSettings: {
    setup: signedIn
      .route({ method: 'POST', path: '/escalations/settings', summary: 'Where one may escalate to' })
      .input(z.object({}))
      .output(EscalationSetup),
    save: signedIn
      .route({
        method: 'POST',
        path: '/escalations/settings/save',
        summary: 'Change where one may escalate to',
      })
      .input(SaveEscalationSettings)
      .output(EscalationSettingsSaved),
  },
  signals: {
    policy: signedIn
      .route({ method: 'POST', path: '/signals/policy', summary: 'When something counts as suspicious' })
      .input(z.object({}))
      .output(SignalPolicy),
    savePolicy: signedIn
      .route({
        method: 'POST',
        path: '/signals/policy/save',
        summary: 'Change when something counts as suspicious',
      })
      .input(SaveSignalPolicy)
      .output(SignalPolicySaved),
    muted: signedIn
      .route({
        method: 'POST',
        path: '/signals/muted',
        summary: 'What was dismissed so often that it is muted',
      })
      .input(z.object({}))
      .output(MutedPatterns),
    unmute: signedIn
      .route({ method: 'POST', path: '/signals/unmute', summary: 'Let it be raised again' })
      .input(UnmuteSignal)
      .output(z.object({})),
  },
  /** Who did what; for security, compliance and administrators. */
  audit: {
    read: signedIn
      .route({ method: 'POST', path: '/audit', summary: 'A page of who did what' })
      .input(AskAudit)
      .output(AuditPage),
    export: signedIn
      .route({ method: 'POST', path: '/audit/export', summary: 'All entries of a time, a piece at once' })
      .input(ExportAudit)
      .output(ExportedAudit),
    verify: signedIn
      .route({ method: 'POST', path: '/audit/verify', summary: 'Whether every entry is as it was written' })
      .input(z.object({}))
      .output(AuditVerdict),
  },
};
