import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import * as appStatus from './contract/app-status.ts';
import * as bulk from './contract/bulk.ts';
import * as conversationViews from './contract/conversation-views.ts';
import * as customerViews from './contract/customer-views.ts';
import * as draftViews from './contract/draft-views.ts';
import { engineContract } from './contract/engine-contract.ts';
import * as engineErrors from './contract/errors.ts';
import * as events from './contract/events.ts';
import * as hits from './contract/hits.ts';
import * as host from './contract/host.ts';
import * as inboxViews from './contract/inbox-views.ts';
import * as outboxViews from './contract/outbox-views.ts';
import * as portFrames from './contract/port-frames.ts';
import * as settings from './contract/settings.ts';
import * as shell from './contract/shell.ts';
import { contractVersion } from './contract/version.ts';
import { canonicalJson } from './domain/canonical-json.ts';
import * as auth from './wire/auth.ts';
import * as automation from './wire/automation.ts';
import * as chat from './wire/chat.ts';
import * as drafts from './wire/drafts.ts';
import * as wireErrors from './wire/errors.ts';
import { hubContract } from './wire/hub-contract.ts';
import * as learning from './wire/learning.ts';
import * as masking from './wire/masking.ts';
import * as model from './wire/model.ts';
import * as mutations from './wire/mutations.ts';
import * as realtime from './wire/realtime.ts';
import * as signals from './wire/signals.ts';
import * as studio from './wire/studio.ts';
import * as sync from './wire/sync.ts';
import { wireVersion } from './wire/version.ts';

/** Everything that is a schema in these modules and contracts, by its path, as JSON Schema. */
function gather(found: Record<string, unknown>, path: string, value: unknown, depth = 0): void {
  if (value === null || typeof value !== 'object' || depth > 6) return;
  if (value instanceof z.ZodType) {
    found[path] = z.toJSONSchema(value, { unrepresentable: 'any', io: 'input' });
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'errorMap') gather(found, `${path}.${key}`, inner, depth + 1);
  }
}

function fingerprint(parts: Record<string, unknown>): string {
  const found: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(parts)) gather(found, name, part);
  expect(Object.keys(found).length).toBeGreaterThan(20);
  return createHash('sha256').update(canonicalJson(found)).digest('hex').slice(0, 16);
}

/** An unversioned change must fail: raise the version, then put the new fingerprint beside it. */
it('what engine and hub, customer and hub say to each other is what this version says', () => {
  const print = fingerprint({
    auth,
    chat,
    drafts,
    wireErrors,
    hubContract,
    learning,
    automation,
    masking,
    model,
    mutations,
    realtime,
    signals,
    studio,
    sync,
  });
  expect({ version: wireVersion, print }).toEqual({ version: 43, print: '33c8044ae93a8630' });
});

it('what page, engine and shell say to each other is what this version says', () => {
  const views = {
    ...{ appStatus, conversationViews, customerViews, draftViews },
    ...{ hits, inboxViews, outboxViews, settings },
  };
  const print = fingerprint({
    bulk,
    engineContract,
    engineErrors,
    events,
    host,
    portFrames,
    shell,
    ...views,
  });
  expect({ version: contractVersion, print }).toEqual({ version: 60, print: 'fc3ae59216ceb6ba' });
});
