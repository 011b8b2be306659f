import { AutomationPolicy } from '../../domain/automation/policy.ts';
import { AutomationSaved, AutomationTrial, SaveAutomation, TryAutomation } from '../../wire/automation.ts';
import { call, none } from './call.ts';

/** What the hub says to customers by itself. Asked of the hub at once. Errors: offline, forbidden. */
export const automation = {
  automation: {
    policy: call.input(none).output(AutomationPolicy),
    savePolicy: call.input(SaveAutomation).output(AutomationSaved),
    try: call.input(TryAutomation).output(AutomationTrial),
  },
};
