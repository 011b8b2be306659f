import { beginEscalation } from '../../services/begin-escalation.ts';
import { listEscalationViews } from '../../services/escalations.ts';
import { beginFreeze, listFreezeViews } from '../../services/freezes.ts';
import { getIdentityNeed } from '../../services/identity.ts';
import { getKycView } from '../../services/kyc.ts';
import { beginRecovery, listRecoveryViews } from '../../services/recovery.ts';
import { askForMissing } from '../../services/recovery-asking.ts';
import { listSignalViews } from '../../services/signals.ts';
import type { EngineImplementer, RouterParts } from '../router-parts.ts';

/** Protection of accounts and customers, escalation, recovery, KYC, audit. */
export function protectionRoutes(os: EngineImplementer, { db, now, hubNow, acting }: RouterParts) {
  return {
    recovery: {
      list: os.recovery.list.handler(({ input }) => listRecoveryViews(db(), input.conversationId, now())),
      begin: os.recovery.begin.handler(({ input }) => beginRecovery(db(), input.conversationId, now())),
      save: os.recovery.save.handler(({ input }) => acting.recovery.save(input)),
      step: os.recovery.step.handler(({ input }) => {
        acting.recovery.step(input);
        return {};
      }),
      checkReturn: os.recovery.checkReturn.handler(({ input }) => acting.recovery.checkReturn(input)),
      askFor: os.recovery.askFor.handler(({ input }) => askForMissing(db(), input, hubNow())),
      saveDraft: os.recovery.saveDraft.handler(({ input }) => {
        acting.recovery.saveDraft(input);
        return {};
      }),
    },
    signals: {
      list: os.signals.list.handler(({ input }) => listSignalViews(db(), input.conversationId)),
      decide: os.signals.decide.handler(({ input }) => {
        acting.signals.decide(input);
        return {};
      }),
      policy: os.signals.policy.handler(({ input }) => acting.signals.policy(input)),
      savePolicy: os.signals.savePolicy.handler(({ input }) => acting.signals.savePolicy(input)),
      muted: os.signals.muted.handler(({ input }) => acting.signals.muted(input)),
      unmute: os.signals.unmute.handler(({ input }) => acting.signals.unmute(input)),
    },
    escalations: {
      list: os.escalations.list.handler(({ input }) =>
        listEscalationViews(db(), input.conversationId, now()),
      ),
      begin: os.escalations.begin.handler(({ input }) => beginEscalation(db(), input.conversationId)),
      raise: os.escalations.raise.handler(({ input }) => acting.escalations.raise(input)),
      panic: os.escalations.panic.handler(({ input }) => acting.escalations.panic(input)),
      step: os.escalations.step.handler(({ input }) => {
        acting.escalations.step(input);
        return {};
      }),
      saveDraft: os.escalations.saveDraft.handler(({ input }) => {
        acting.escalations.saveDraft(input);
        return {};
      }),
    },
    kyc: {
      get: os.kyc.get.handler(({ input }) => getKycView(db(), input, now())),
      refresh: os.kyc.refresh.handler(({ input }) => acting.kyc.refresh(input)),
    },
    freezes: {
      list: os.freezes.list.handler(({ input }) => listFreezeViews(db(), input.conversationId, now())),
      begin: os.freezes.begin.handler(({ input }) => beginFreeze(db(), input.conversationId)),
      setup: os.freezes.setup.handler(() => acting.freezes.setup()),
      saveDraft: os.freezes.saveDraft.handler(({ input }) => {
        acting.freezes.saveDraft(input);
        return {};
      }),
      request: os.freezes.request.handler(({ input }) => acting.freezes.request(input)),
      step: os.freezes.step.handler(({ input }) => acting.freezes.step(input)),
      facts: os.freezes.facts.handler(({ input }) => acting.freezes.facts(input)),
      identityNeed: os.freezes.identityNeed.handler(({ input }) =>
        getIdentityNeed(db(), input.conversationId, hubNow()),
      ),
      recordIdentity: os.freezes.recordIdentity.handler(({ input }) => acting.freezes.recordIdentity(input)),
    },
    model: {
      state: os.model.state.handler(({ input }) => acting.model.state(input)),
      draft: os.model.draft.handler(({ input }) => acting.model.draft(input)),
      summarise: os.model.summarise.handler(({ input }) => acting.model.summarise(input)),
    },
    protection: {
      settings: os.protection.settings.handler(({ input }) => acting.protection.settings(input)),
      targets: os.protection.targets.handler(({ input }) => acting.protection.targets(input)),
      escalationSetup: os.protection.escalationSetup.handler(({ input }) =>
        acting.protection.escalationSetup(input),
      ),
      saveEscalation: os.protection.saveEscalation.handler(({ input }) =>
        acting.protection.saveEscalation(input),
      ),
      saveSettings: os.protection.saveSettings.handler(({ input }) => acting.protection.saveSettings(input)),
    },
    automation: {
      policy: os.automation.policy.handler(({ input }) => acting.automation.policy(input)),
      savePolicy: os.automation.savePolicy.handler(({ input }) => acting.automation.savePolicy(input)),
      try: os.automation.try.handler(({ input }) => acting.automation.try(input)),
    },
    masking: {
      reveal: os.masking.reveal.handler(({ input }) => acting.masking.reveal(input)),
      standing: os.masking.standing.handler(({ input }) => acting.masking.standing(input)),
      noteCopied: os.masking.noteCopied.handler(({ input }) => acting.masking.noteCopied(input)),
      lookUp: os.masking.lookUp.handler(({ input }) => acting.masking.lookUp(input)),
      compareAddress: os.masking.compareAddress.handler(({ input }) => acting.masking.compareAddress(input)),
      policy: os.masking.policy.handler(({ input }) => acting.masking.policy(input)),
      savePolicy: os.masking.savePolicy.handler(({ input }) => acting.masking.savePolicy(input)),
    },
    audit: {
      read: os.audit.read.handler(({ input }) => acting.audit.read(input)),
      export: os.audit.export.handler(({ input }) => acting.audit.export(input)),
      verify: os.audit.verify.handler(({ input }) => acting.audit.verify(input)),
    },
  };
}
