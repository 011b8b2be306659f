import { z } from 'zod';
import { EscalationTarget } from '../../domain/escalation.ts';
import { ProtectionSettings } from '../../domain/protection.ts';
import { ProtectionSaved, SaveProtection } from '../../wire/protection.ts';
import { call, none } from './call.ts';

/** How accounts and customers are protected. Asked of the hub at once. Errors: offline, forbidden. */
export const protection = {
  protection: {
    settings: call.input(none).output(ProtectionSettings),
    /** Where one may escalate to: keys and names, as they are here. */
    targets: call.input(none).output(z.array(EscalationTarget.pick({ key: true, name: true }))),
    saveSettings: call.input(SaveProtection).output(ProtectionSaved),
  },
};
