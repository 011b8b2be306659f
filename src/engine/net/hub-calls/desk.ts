import type { z } from 'zod';
import { AutomationPolicy } from '../../../shared/domain/automation/policy.ts';
import {
  AutomationSaved,
  AutomationTrial,
  type SaveAutomation,
  type TryAutomation,
} from '../../../shared/wire/automation.ts';
import {
  CapacitySaved,
  CapacitySetup,
  FieldSetup,
  FieldsSaved,
  RoutingSaved,
  RoutingSetup,
  RoutingTried,
  ServiceLevels,
  ServiceLevelsSaved,
  ServiceTried,
} from '../../../shared/wire/desk-rules.ts';
import {
  type AskModelDraft,
  type AskModelSummary,
  ModelDraft,
  ModelState,
} from '../../../shared/wire/model.ts';
import type { CallOptions, Calls, Raw } from './calls.ts';

type Desk = { [Call in keyof Raw['desk']]: Parameters<Raw['desk'][Call]>[0] };

/** How the desk is run, and what automation asks for. */
export const deskCalls = ({ raw, ask }: Calls) => ({
  desk: {
    routing: (call: CallOptions) => ask(raw.desk.routing, {}, RoutingSetup, call),
    saveRule: (input: Desk['saveRule'], call: CallOptions) =>
      ask(raw.desk.saveRule, input, RoutingSaved, call),
    reorderRules: (input: Desk['reorderRules'], call: CallOptions) =>
      ask(raw.desk.reorderRules, input, RoutingSaved, call),
    removeRule: (input: Desk['removeRule'], call: CallOptions) =>
      ask(raw.desk.removeRule, input, RoutingSaved, call),
    tryRouting: (input: Desk['tryRouting'], call: CallOptions) =>
      ask(raw.desk.tryRouting, input, RoutingTried, call),
    serviceLevels: (call: CallOptions) => ask(raw.desk.serviceLevels, {}, ServiceLevels, call),
    savePolicy: (input: Desk['savePolicy'], call: CallOptions) =>
      ask(raw.desk.savePolicy, input, ServiceLevelsSaved, call),
    reorderPolicies: (input: Desk['reorderPolicies'], call: CallOptions) =>
      ask(raw.desk.reorderPolicies, input, ServiceLevelsSaved, call),
    removePolicy: (input: Desk['removePolicy'], call: CallOptions) =>
      ask(raw.desk.removePolicy, input, ServiceLevelsSaved, call),
    saveCalendar: (input: Desk['saveCalendar'], call: CallOptions) =>
      ask(raw.desk.saveCalendar, input, ServiceLevelsSaved, call),
    removeCalendar: (input: Desk['removeCalendar'], call: CallOptions) =>
      ask(raw.desk.removeCalendar, input, ServiceLevelsSaved, call),
    tryServiceLevels: (input: Desk['tryServiceLevels'], call: CallOptions) =>
      ask(raw.desk.tryServiceLevels, input, ServiceTried, call),
    capacity: (call: CallOptions) => ask(raw.desk.capacity, {}, CapacitySetup, call),
    setCapacity: (input: Desk['setCapacity'], call: CallOptions) =>
      ask(raw.desk.setCapacity, input, CapacitySaved, call),
    fields: (call: CallOptions) => ask(raw.desk.fields, {}, FieldSetup, call),
    saveField: (input: Desk['saveField'], call: CallOptions) =>
      ask(raw.desk.saveField, input, FieldsSaved, call),
    reorderFields: (input: Desk['reorderFields'], call: CallOptions) =>
      ask(raw.desk.reorderFields, input, FieldsSaved, call),
  },
  automation: {
    policy: (call: CallOptions) => ask(raw.automation.policy, {}, AutomationPolicy, call),
    savePolicy: (input: SaveAutomation, call: CallOptions) =>
      ask(raw.automation.savePolicy, input, AutomationSaved, call),
    try: (input: TryAutomation, call: CallOptions) => ask(raw.automation.try, input, AutomationTrial, call),
  },
  model: {
    state: (call: CallOptions) => ask(raw.model.state, {}, ModelState, call),
    draft: (input: z.infer<typeof AskModelDraft>, call: CallOptions) =>
      ask(raw.model.draft, input, ModelDraft, call),
    summarise: (input: z.infer<typeof AskModelSummary>, call: CallOptions) =>
      ask(raw.model.summarise, input, ModelDraft, call),
  },
});
