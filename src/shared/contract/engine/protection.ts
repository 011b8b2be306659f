import { z } from 'zod';
import { EscalationTarget } from '../../domain/escalation.ts';
import { ProtectionSettings } from '../../domain/protection.ts';
import {
  EscalationSettingsSaved,
  EscalationSetup,
  SaveEscalationSettings,
} from '../../wire/escalation-settings.ts';
import { ProtectionSaved, SaveProtection } from '../../wire/protection.ts';
import { call, none } from './call.ts';

/** How accounts and customers are protected. Asked of the hub at once. Errors: offline, forbidden. */
export const protection = {
  protection: {
    settings: call.input(none).output(ProtectionSettings),
    /** Where one may escalate to: keys and names, as they are here. */
    targets: call.input(none).output(z.array(EscalationTarget.pick({ key: true, name: true, names: true }))),
    /** Who receives what is escalated, why, until when; asked of the hub, as the rest. */
    escalationSetup: call.input(none).output(EscalationSetup),
    saveEscalation: call.input(SaveEscalationSettings).output(EscalationSettingsSaved),
    saveSettings: call.input(SaveProtection).output(ProtectionSaved),
  },
};
