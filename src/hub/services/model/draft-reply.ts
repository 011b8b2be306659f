import type { z } from 'zod';
import type { Message } from '../../../shared/domain/conversation.ts';
import { publicTextOf } from '../../../shared/domain/internal-words.ts';
import type { Customer } from '../../../shared/domain/people.ts';
import { unfitnessOf } from '../../../shared/domain/validity.ts';
import { isPublicChannel } from '../../../shared/domain/vocabulary.ts';
import type { AskModelDraft, AskModelSummary, ModelDraft, ModelState } from '../../../shared/wire/model.ts';
import type { HubContext } from '../../context.ts';
import { HubFailure } from '../../failure.ts';
import type { ModelMessage } from '../../model/model-client.ts';
import type { Transaction } from '../../store/database.ts';
import { listAgents } from '../../store/queries/agents.ts';
import { readArticles } from '../../store/queries/articles.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { readConversation } from '../../store/queries/conversations.ts';
import { readCustomer } from '../../store/queries/customers.ts';
import { readNewestMessages } from '../../store/queries/messages.ts';
import { countModelCalls, keepModelDraft, takeModelCall } from '../../store/queries/model-calls.ts';
import { readWorkspace } from '../../store/queries/workspaces.ts';
import { loadViewer, sees } from '../../sync/scope.ts';
import { type Page, promptOf, summaryPromptOf } from './prompt.ts';
import { usableDraft } from './usable-draft.ts';

type Caller = { readonly workspaceId: string; readonly agentId: string };
type Context = Pick<HubContext, 'store' | 'clock' | 'modelling'>;
type None = Extract<ModelDraft, { outcome: 'none' }>['why'];

const dayMs = 24 * 3_600_000;
const mostMessages = 40;
const mostTokens = 400;

const none = (why: None): ModelDraft => ({ outcome: 'none', why });

export async function readModelState(
  { store, clock, modelling }: Context,
  { workspaceId }: Pick<Caller, 'workspaceId'>,
): Promise<ModelState> {
  if (!modelling) return { on: false, left: 0 };
  const calls = await countModelCalls(store.db, workspaceId, Math.floor(clock() / dayMs));
  return { on: true, left: Math.max(0, modelling.perDay - calls) };
}

/**
 * A draft by the language model, where one is set up and the conversation is none in which only a person answers. What it is
 * asked leaves without names, addresses, numbers and secrets, once the audit says that it is asked. Throws `not-found`.
 */
export async function draftReply(
  context: Context,
  caller: Caller,
  { conversationId, articles }: z.infer<typeof AskModelDraft>,
): Promise<ModelDraft> {
  return askOf(context, caller, conversationId, 'draft', async (tx, { thread, customer, names, now }) =>
    promptOf(thread, customer, names, await publicPages(tx, caller.workspaceId, articles, now)),
  );
}

/** The same of a summary for the team: behind the gate nothing leaves either. */
export async function summarise(
  context: Context,
  caller: Caller,
  { conversationId, language }: z.infer<typeof AskModelSummary>,
): Promise<ModelDraft> {
  return askOf(context, caller, conversationId, 'summary', async (_, { thread, customer, names }) =>
    summaryPromptOf(thread, customer, names, language),
  );
}

/** What of these articles everybody may read, and may be said now. */
async function publicPages(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
  now: number,
): Promise<Page[]> {
  const found = await readArticles(tx, workspaceId, ids);
  const fit = found.filter(
    ({ audience, validity, version }) =>
      audience === 'public' && unfitnessOf(validity, now, version) === null,
  );
  return fit.map(({ title, bodyHtml }) => ({ title, text: publicTextOf(bodyHtml) }));
}

type Read = {
  readonly thread: readonly Message[];
  readonly customer: Customer;
  readonly names: readonly string[];
  readonly now: number;
};

async function askOf(
  { store, clock, modelling }: Context,
  { workspaceId, agentId }: Caller,
  conversationId: string,
  wanted: 'draft' | 'summary',
  promptFor: (tx: Transaction, read: Read) => Promise<ModelMessage[] | null>,
): Promise<ModelDraft> {
  if (!modelling) return none('off');
  const now = clock();
  const asked = await store.transaction(async (tx): Promise<None | ModelMessage[]> => {
    const viewer = await loadViewer(tx, agentId);
    const conversation = await readConversation(tx, workspaceId, conversationId);
    if (!viewer || !conversation || !sees(viewer.scope, conversation))
      throw new HubFailure('not-found', 'There is no such conversation.');
    const { gate, restricted, channel } = conversation;
    if (gate !== null || restricted || isPublicChannel(channel)) return 'person-only';
    const customer = await readCustomer(tx, conversation.customerId);
    const thread = (await readNewestMessages(tx, [conversationId], mostMessages)).get(conversationId) ?? [];
    const agents = await listAgents(tx, workspaceId);
    const names = agents.flatMap(({ name, publicName }) => [name, publicName]);
    const prompt = customer && (await promptFor(tx, { thread, customer, names, now }));
    if (!prompt) return 'nothing-asked';
    if (!(await takeModelCall(tx, workspaceId, Math.floor(now / dayMs), modelling.perDay))) return 'used-up';
    await appendAudit(tx, workspaceId, now, {
      actor: { kind: 'agent', id: agentId },
      action: 'model-asked',
      subject: { kind: 'conversation', id: conversationId },
      details: { model: modelling.name, for: wanted, messages: prompt.length - 1 },
    });
    return prompt;
  });
  if (typeof asked === 'string') return none(asked);
  const answer = await modelling.client.complete(asked, mostTokens);
  if (!answer.ok) return none(answer.why);
  // Somebody may have written meanwhile what only a person answers.
  const still = await readConversation(store.db, workspaceId, conversationId);
  if (!still || still.gate !== null || still.restricted) return none('person-only');
  const { promises } = (await readWorkspace(store.db, workspaceId)) ?? {};
  const text = usableDraft(answer.text, promises);
  if (text === null) return none('unusable');
  if (wanted === 'draft') await keepModelDraft(store.db, conversationId, text, clock());
  return { outcome: 'drafted', text };
}
