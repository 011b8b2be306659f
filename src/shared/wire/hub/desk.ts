import { z } from 'zod';
import { AutomationPolicy } from '../../domain/automation/policy.ts';
import { AutomationSaved, AutomationTrial, SaveAutomation, TryAutomation } from '../automation.ts';
import {
  CapacitySaved,
  CapacitySetup,
  FieldSetup,
  FieldsSaved,
  Removal,
  Reordering,
  RoutingSaved,
  RoutingSetup,
  RoutingTrial,
  RoutingTried,
  SaveCalendar,
  SaveField,
  SavePolicy,
  SaveRule,
  ServiceLevels,
  ServiceLevelsSaved,
  ServiceTrial,
  ServiceTried,
  SetCapacity,
} from '../desk-rules.ts';
import { AskModelDraft, AskModelSummary, ModelDraft, ModelState } from '../model.ts';
import { signedIn } from './call.ts';

/** How the desk is run: rules, capacity, automation, a language model. */
export const desk = {
  desk: {
    routing: signedIn
      .route({ method: 'POST', path: '/desk/routing', summary: 'The routing rules' })
      .input(z.object({}))
      .output(RoutingSetup),
    saveRule: signedIn
      .route({ method: 'POST', path: '/desk/routing/save', summary: 'Make or change a routing rule' })
      .input(SaveRule)
      .output(RoutingSaved),
    reorderRules: signedIn
      .route({ method: 'POST', path: '/desk/routing/reorder', summary: 'Put the routing rules in order' })
      .input(Reordering)
      .output(RoutingSaved),
    removeRule: signedIn
      .route({ method: 'POST', path: '/desk/routing/remove', summary: 'Remove a routing rule' })
      .input(Removal)
      .output(RoutingSaved),
    tryRouting: signedIn
      .route({ method: 'POST', path: '/desk/routing/try', summary: 'What routing would do, step by step' })
      .input(RoutingTrial)
      .output(RoutingTried),
    serviceLevels: signedIn
      .route({ method: 'POST', path: '/desk/service-levels', summary: 'Service levels and calendars' })
      .input(z.object({}))
      .output(ServiceLevels),
    savePolicy: signedIn
      .route({ method: 'POST', path: '/desk/service-levels/save', summary: 'Make or change a service level' })
      .input(SavePolicy)
      .output(ServiceLevelsSaved),
    reorderPolicies: signedIn
      .route({ method: 'POST', path: '/desk/service-levels/reorder', summary: 'Put service levels in order' })
      .input(Reordering)
      .output(ServiceLevelsSaved),
    removePolicy: signedIn
      .route({ method: 'POST', path: '/desk/service-levels/remove', summary: 'Remove a service level' })
      .input(Removal)
      .output(ServiceLevelsSaved),
    saveCalendar: signedIn
      .route({ method: 'POST', path: '/desk/calendars/save', summary: 'Make or change a calendar' })
      .input(SaveCalendar)
      .output(ServiceLevelsSaved),
    removeCalendar: signedIn
      .route({
        method: 'POST',
        path: '/desk/calendars/remove',
        summary: 'Remove a calendar that nothing uses',
      })
      .input(Removal)
      .output(ServiceLevelsSaved),
    tryServiceLevels: signedIn
      .route({ method: 'POST', path: '/desk/service-levels/try', summary: 'When what would be due' })
      .input(ServiceTrial)
      .output(ServiceTried),
    capacity: signedIn
      .route({
        method: 'POST',
        path: '/desk/capacity',
        summary: 'How much everybody may have in hand, and has',
      })
      .input(z.object({}))
      .output(CapacitySetup),
    setCapacity: signedIn
      .route({ method: 'POST', path: '/desk/capacity/set', summary: 'Change or lift limits' })
      .input(SetCapacity)
      .output(CapacitySaved),
    fields: signedIn
      .route({ method: 'POST', path: '/desk/fields', summary: 'What is wanted of customers' })
      .input(z.object({}))
      .output(FieldSetup),
    saveField: signedIn
      .route({ method: 'POST', path: '/desk/fields/save', summary: 'Make or change a customer field' })
      .input(SaveField)
      .output(FieldsSaved),
    reorderFields: signedIn
      .route({ method: 'POST', path: '/desk/fields/reorder', summary: 'Put the customer fields in order' })
      .input(Reordering)
      .output(FieldsSaved),
  },
  automation: {
    policy: signedIn
      .route({ method: 'POST', path: '/automation/policy', summary: 'What is said by itself' })
      .input(z.object({}))
      .output(AutomationPolicy),
    savePolicy: signedIn
      .route({ method: 'POST', path: '/automation/policy/save', summary: 'Change what is said by itself' })
      .input(SaveAutomation)
      .output(AutomationSaved),
    try: signedIn
      .route({ method: 'POST', path: '/automation/try', summary: 'What would be said to somebody by itself' })
      .input(TryAutomation)
      .output(AutomationTrial),
  },
  model: {
    state: signedIn
      .route({ method: 'POST', path: '/model/state', summary: 'Whether a language model can be asked' })
      .input(z.object({}))
      .output(ModelState),
    draft: signedIn
      .route({ method: 'POST', path: '/model/draft', summary: 'Have a reply drafted' })
      .input(AskModelDraft)
      .output(ModelDraft),
    summarise: signedIn
      .route({
        method: 'POST',
        path: '/model/summary',
        summary: 'Have a conversation summed up for the team',
      })
      .input(AskModelSummary)
      .output(ModelDraft),
  },
};
