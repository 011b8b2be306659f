import { v7 as uuidv7 } from 'uuid';
import { acknowledge } from '../../../shared/domain/automation/acknowledgement.ts';
import { AutomationPolicy, defaultAutomation } from '../../../shared/domain/automation/policy.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import type {
  AutomationSaved,
  AutomationTrial,
  SaveAutomation,
  TryAutomation,
} from '../../../shared/wire/automation.ts';
import type { Queryable } from '../../store/database.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { listKeptCalendars } from '../../store/queries/sla.ts';
import { changeWorkspaceSettings, readWorkspaceSettings } from '../../store/queries/workspaces.ts';
import { checkMayChange, type DeskCaller, type DeskContext, oneChangeAtATime } from '../desk/in-desk.ts';
import { gateAfter } from '../gate/gate-after.ts';
import { isOpenAt } from './desk-hours.ts';

export async function readAutomation(db: Queryable, workspaceId: string): Promise<AutomationPolicy> {
  return (await readWorkspaceSettings(db, workspaceId)).automation ?? defaultAutomation;
}

/** Changes what a machine may say by itself. Throws `forbidden` for all but leads and administrators. */
export async function saveAutomation(
  { store, clock }: DeskContext,
  caller: DeskCaller,
  { policy, expected }: SaveAutomation,
): Promise<AutomationSaved> {
  checkMayChange(caller);
  const { workspaceId, agentId } = caller;
  const wanted = AutomationPolicy.parse(policy);
  return store.transaction(async (tx) => {
    await oneChangeAtATime(tx, workspaceId);
    const held = await readAutomation(tx, workspaceId);
    if (canonicalJson(held) !== canonicalJson(expected))
      return { outcome: 'conflict' as const, policy: held };
    const calendars = await listKeptCalendars(tx, workspaceId);
    const { calendarId } = wanted;
    if (calendarId !== null && !calendars.some(({ calendar }) => calendar.id === calendarId))
      return { outcome: 'calendar' as const, policy: held };
    await changeWorkspaceSettings(tx, workspaceId, { automation: wanted });
    await appendAudit(tx, workspaceId, clock(), {
      actor: { kind: 'agent', id: agentId },
      action: 'automation-changed',
      details: { from: held, to: wanted },
    });
    return { outcome: 'saved' as const, policy: wanted };
  });
}

/** What would be said to somebody who wrote this now; nothing is sent. */
export async function tryAutomation(
  { store, clock }: DeskContext,
  { workspaceId }: Pick<DeskCaller, 'workspaceId'>,
  { policy, channel, topic, text, locale }: TryAutomation,
): Promise<AutomationTrial> {
  const now = clock();
  const messageId = uuidv7();
  const empty = { html: null, subject: '', fileNames: [], secret: false, tooLong: false };
  const gate = gateAfter(null, { messageId, at: now, text, ...empty });
  const said = acknowledge(policy, {
    ...{ channel, topic, text, locale },
    gated: gate !== null,
    deskIsOpen: await isOpenAt(store.db, workspaceId, policy.calendarId, now),
    automatic: false,
    begunLately: 1,
  });
  const reasons = (gate?.reasons ?? []).map(({ topic: of, words }) => ({ topic: of, words }));
  if (said.outcome === 'silent')
    return { text: null, why: said.why, guide: null, because: null, gate: reasons };
  const { guide, because } = said;
  return { text: said.text, why: null, guide: guide?.name ?? null, because, gate: reasons };
}
