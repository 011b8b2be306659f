import { eq, sql } from 'drizzle-orm';
import { findOnChain } from '../../shared/domain/chain/find-on-chain.ts';
import { severityOf } from '../../shared/domain/signals/learning.ts';
import { exchangeKinds, type SignalFacts, type SignalKind } from '../../shared/domain/signals/signal.ts';
import { readSignalGround, type SignalGround } from '../services/signals/ground.ts';
import { findLookAlikes } from '../services/signals/look-alike.ts';
import { selectRows, type Transaction } from '../store/database.ts';
import { leaveTraces } from '../store/queries/signal-patterns.ts';
import { insertSignal } from '../store/queries/signals.ts';
import { conversations, messages } from '../store/schema/conversations.ts';
import { random, uuidAt } from './random.ts';

type Of = {
  readonly workspaceId: string;
  readonly agentId: string;
  readonly seed: number;
  readonly now: number;
};

/** What a customer wrote in a conversation that somebody owes an answer. */
type Said = {
  readonly messageId: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly text: string;
  readonly topic: string | null;
  readonly locale: string;
  readonly at: number;
};

const minute = 60_000;
/** Withdrawals after these are what a takeover looks like. */
const deviceTopics: ReadonlySet<string> = new Set(['new-phone', 'lost-2fa', 'withdrawal-delayed']);

/** What is logged of it nobody hears: engines begin with the whole. */
const unheard = { add: () => undefined, flush: async () => 0, keepTogether: () => undefined };

/**
 * Gives a demo what a desk under attack sees: three customers who name one address, a new device and then a withdrawal, and
 * a domain that imitates the exchange's. In conversations of its own agent where there are such.
 */
export async function insertDemoSignals(tx: Transaction, of: Of): Promise<void> {
  const ground = await readSignalGround(tx, of.workspaceId, unheard, of.now);
  const said = await listSaid(tx, of);
  const taken = new Set<string>();
  const free = () => said.filter(({ customerId }) => !taken.has(customerId));
  const naming = onePerCustomer(free().filter(({ text }) => evmAddressIn(text) !== null)).slice(0, 3);
  for (const { customerId } of naming) taken.add(customerId);
  if (naming.length === 3) await shareAddress(tx, ground, of, naming);
  const moved = free().find(({ topic }) => topic !== null && deviceTopics.has(topic));
  if (moved) {
    taken.add(moved.customerId);
    await takeOver(tx, ground, of, moved);
  }
  const lured = free().find(({ locale }) => locale.startsWith('en'));
  if (lured) await lure(tx, ground, of, lured);
}

/** The agent's own first, then the latest; mail with HTML stays as it is. */
async function listSaid(tx: Transaction, { workspaceId, agentId }: Of): Promise<Said[]> {
  return selectRows<Said>(
    tx,
    sql`select m.id as "messageId", m.conversation_id as "conversationId", c.customer_id as "customerId",
        m.body_text as "text", c.topic, p.locale, m.created_at::float8 as "at"
      from messages m
      join conversations c on c.id = m.conversation_id
      join customers p on p.id = c.customer_id
      where c.workspace_id = ${workspaceId} and c.status in ('new', 'open', 'pending') and not c.restricted
        and m.author_kind = 'customer' and m.kind = 'reply' and m.body_html is null
        and c.group_id in (select id from groups where workspace_id = ${workspaceId} and not restricted)
      order by (c.assignee_id is not null and c.assignee_id = ${agentId}) desc, m.created_at desc, m.id`,
  );
}

function onePerCustomer(said: readonly Said[]): Said[] {
  return said.filter((one, at) => said.findIndex(({ customerId }) => customerId === one.customerId) === at);
}

/** As it is written there. */
function evmAddressIn(text: string): string | null {
  const found = findOnChain(text).find(({ kind, value }) => kind === 'address' && value.startsWith('0x'));
  return found ? text.slice(found.start, found.end) : null;
}

/** Each of them named an address; from now on it is the same. */
async function shareAddress(
  tx: Transaction,
  ground: SignalGround,
  of: Of,
  naming: readonly Said[],
): Promise<void> {
  const written = evmAddressIn(naming[0]?.text ?? '') ?? '';
  const address = findOnChain(written)[0]?.value ?? '';
  const { policy, keyOf } = ground;
  const pattern = keyOf('address', address);
  for (const { conversationId, text } of naming) {
    const own = evmAddressIn(text) ?? written;
    await tx
      .update(messages)
      .set({ bodyText: sql`replace(${messages.bodyText}, ${own}, ${written})` })
      .where(eq(messages.conversationId, conversationId));
    await tx
      .update(conversations)
      .set({ preview: sql`replace(${conversations.preview}, ${own}, ${written})` })
      .where(eq(conversations.id, conversationId));
  }
  const { workspaceId, now } = of;
  await leaveTraces(
    tx,
    naming.map(({ customerId, conversationId, messageId }) => ({
      ...{
        workspaceId,
        kind: 'address' as const,
        key: pattern,
        customerId,
        conversationId,
        messageId,
        at: now,
      },
    })),
  );
  const facts = { customers: naming.length, minutes: policy.addressHours * 60, address };
  for (const one of naming)
    await raise(tx, of, { kind: 'shared-address', pattern, facts, said: one, ago: 12 });
}

async function takeOver(tx: Transaction, { keyOf }: SignalGround, of: Of, said: Said): Promise<void> {
  const device = { device: 'Chrome on Windows', country: 'VN' };
  const pattern = (what: string) => keyOf(what, said.customerId);
  await raise(tx, of, { kind: 'new-device', pattern: pattern('device'), facts: device, said, ago: 55 });
  const kind = 'withdrawal-after-password-change';
  await raise(tx, of, { kind, pattern: pattern(kind), facts: { minutes: 25 }, said, ago: 30 });
}

async function lure(tx: Transaction, ground: SignalGround, of: Of, said: Said): Promise<void> {
  const [own] = ground.ownDomains;
  const link = `https://${own?.split('.')[0]}-verify.example/login`;
  const text = `${said.text}\n\nIs this you? ${link}`;
  const [found] = findLookAlikes(text, ground.ownDomains);
  if (!found) return;
  await tx.update(messages).set({ bodyText: text }).where(eq(messages.id, said.messageId));
  const { domain } = found;
  const pattern = ground.keyOf('domain', domain);
  await raise(tx, of, { kind: 'look-alike-domain', pattern, facts: { ...found }, said, ago: 8 });
}

type Raised = {
  readonly kind: SignalKind;
  readonly pattern: string;
  readonly facts: SignalFacts;
  readonly said: Said;
  /** Minutes. */
  readonly ago: number;
};

async function raise(tx: Transaction, of: Of, { kind, pattern, facts, said, ago }: Raised): Promise<void> {
  const at = of.now - ago * minute;
  const { customerId, conversationId, messageId } = said;
  const isTold = (exchangeKinds as readonly string[]).includes(kind);
  await insertSignal(tx, {
    ...{ workspaceId: of.workspaceId, customerId, account: null, kind, pattern, facts, at },
    id: uuidAt(random(of.seed, `signal ${kind} ${customerId}`), at),
    origin: isTold ? 'exchange' : 'desk',
    ...(isTold ? {} : { conversationId, messageId }),
    ...{ severity: severityOf(kind, { weight: 0 }), restricted: false, state: 'open', raw: null },
    ...{ raisedAt: at, updatedAt: at },
  });
}
