import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { EscalationTarget } from '../domain/escalation.ts';
import { Agent, Group } from '../domain/people.ts';
import { AppStatus } from './app-status.ts';
import { audit } from './engine/audit.ts';
import { automation } from './engine/automation.ts';
import { call, none } from './engine/call.ts';
import { conversations } from './engine/conversations.ts';
import { customers } from './engine/customers.ts';
import { freezes } from './engine/freezes.ts';
import { imports } from './engine/imports.ts';
import { knowledge } from './engine/knowledge.ts';
import { kyc } from './engine/kyc.ts';
import { learning } from './engine/learning.ts';
import { masking } from './engine/masking.ts';
import { model } from './engine/model.ts';
import { protection } from './engine/protection.ts';
import { running } from './engine/running.ts';
import { signals } from './engine/signals.ts';
import { together } from './engine/together.ts';
import { whatsNew } from './engine/whats-new.ts';
import { writing } from './engine/writing.ts';
import { EngineEvent } from './events.ts';
import { Settings, SettingsChange, WindowLayout } from './settings.ts';

/** The engine as the screen sees it, over one MessagePort. Reads answer from the local database alone. */
export const engineContract = {
  /** One window's stream; what it has in sight counts until it ends. */
  events: call
    .input(z.object({ window: WindowLayout.shape.window.default('main') }))
    .output(eventIterator(EngineEvent)),
  status: call.input(none).output(AppStatus),
  settings: {
    get: call.input(none).output(Settings),
    set: call.input(SettingsChange).output(Settings),
  },
  session: {
    /** Signs in at a hub and starts syncing; errors: wrong-credentials, rate-limited, offline. */
    signIn: call
      .input(z.object({ hubUrl: z.url(), email: z.email(), password: z.string().min(1).max(1024) }))
      .output(AppStatus),
    signOut: call.input(none).output(AppStatus),
  },
  connection: {
    /** Tries to reach the hub at once, instead of waiting for the next attempt. */
    tryNow: call.input(none).output(none),
  },
  /** Everybody of the desk, its queues, and where one may escalate to. */
  people: call
    .input(none)
    .output(z.object({ agents: z.array(Agent), groups: z.array(Group), targets: z.array(EscalationTarget) })),
  ...conversations,
  ...customers,
  ...writing,
  ...knowledge,
  ...learning,
  ...whatsNew,
  ...together,
  ...freezes,
  ...automation,
  ...protection,
  ...model,
  ...masking,
  ...kyc,
  ...signals,
  ...running,
  ...imports,
  ...audit,
};
