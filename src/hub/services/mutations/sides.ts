import { cleanLine, cleanText, cutText } from '../../../shared/domain/clean-text.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { SideStatus } from '../../../shared/domain/side-conversation.ts';
import type { Mutation, SideMutation } from '../../../shared/wire/mutations.ts';
import type { ChangeCollector } from '../../store/changes.ts';
import type { Transaction } from '../../store/database.ts';
import { readConversation } from '../../store/queries/conversations.ts';
import { readGroups } from '../../store/queries/groups.ts';
import {
  countSideMessages,
  insertSide,
  insertSideMessage,
  isSideMessage,
  listSideIds,
  lockSide,
  readSides,
  updateSide,
} from '../../store/queries/sides.ts';
import { sees, seesSide, type Viewer } from '../../sync/scope.ts';
import { refuse, type Unapplied, type Verdict } from './ground.ts';
import { checkSecrets } from './outgoing-checks.ts';

type Of<Kind extends Mutation['kind']> = Extract<Mutation, { kind: Kind }>;
type SideGround = {
  readonly tx: Transaction;
  readonly viewer: Viewer;
  readonly changes: ChangeCollector;
  readonly now: number;
};

/**
 * Asks another team about a conversation, answers, ends it or takes it up again. It never touches the customer's
 * conversation. What one may not see looks as if it weren't there.
 */
export async function changeSide(ground: SideGround, wanted: SideMutation): Promise<Verdict> {
  switch (wanted.kind) {
    case 'side-start':
      return start(ground, wanted);
    case 'side-write':
      return write(ground, wanted);
    case 'side-status':
      return changeStatus(ground, wanted);
  }
}

async function start(ground: SideGround, { side, messageId, text }: Of<'side-start'>): Promise<Verdict> {
  const { tx, viewer, changes, now } = ground;
  const workspaceId = viewer.workspace.id;
  const conversation = await readConversation(tx, workspaceId, side.conversationId);
  if (!conversation || !sees(viewer.scope, conversation)) return gone;
  const groups = await readGroups(tx, workspaceId, [side.groupId, conversation.groupId]);
  if (!groups.some(({ id }) => id === side.groupId)) return gone;
  const home = groups.find(({ id }) => id === conversation.groupId);
  // The wall around it is there so that nothing of it is told outside.
  if (conversation.restricted || home?.restricted !== false)
    return refuse('forbidden', 'Of a restricted conversation no other team is told.');
  const subject = cleanLine(side.subject, limits.subjectCharacters);
  const said = await checkText(tx, messageId, text);
  if ('outcome' in said) return said;
  if (subject === '') return refuse('empty', 'There is no subject.');
  if (await lockSide(tx, side.id))
    return refuse('id-taken', 'There is a side conversation of this id already.');
  if ((await listSideIds(tx, [conversation.id])).length >= limits.sidesPerConversation)
    return refuse('invalid', `A conversation has at most ${limits.sidesPerConversation} side conversations.`);
  const createdBy = viewer.agent.id;
  await insertSide(tx, {
    ...side,
    workspaceId,
    subject,
    status: 'open',
    createdBy,
    createdAt: now,
    updatedAt: now,
  });
  await insertSideMessage(tx, {
    id: messageId,
    sideId: side.id,
    ordinal: 1,
    authorId: createdBy,
    text: said.text,
    at: now,
  });
  changes.add({ entity: 'side', id: side.id, conversationId: conversation.id });
  return null;
}

async function write(ground: SideGround, { sideId, messageId, text }: Of<'side-write'>): Promise<Verdict> {
  const { tx, viewer, now } = ground;
  if (!(await isSeen(ground, sideId))) return gone;
  const said = await checkText(tx, messageId, text);
  if ('outcome' in said) return said;
  const before = await countSideMessages(tx, sideId);
  if (before >= limits.messagesPerSide)
    return refuse('invalid', `A side conversation has at most ${limits.messagesPerSide} messages.`);
  await insertSideMessage(tx, {
    id: messageId,
    sideId,
    ordinal: before + 1,
    authorId: viewer.agent.id,
    text: said.text,
    at: now,
  });
  await save(ground, sideId, 'open');
  return null;
}

async function changeStatus(ground: SideGround, { sideId, status }: Of<'side-status'>): Promise<Verdict> {
  if (!(await isSeen(ground, sideId))) return gone;
  await save(ground, sideId, status);
  return null;
}

const gone = refuse('not-found', 'There is no such conversation.');

async function save({ tx, changes, now }: SideGround, id: string, status: SideStatus): Promise<void> {
  await updateSide(tx, id, { status, updatedAt: now });
  const [side] = await readSides(tx, [id]);
  if (side) changes.add({ entity: 'side', id, conversationId: side.conversationId });
}

async function isSeen({ tx, viewer }: SideGround, id: string): Promise<boolean> {
  const held = await lockSide(tx, id);
  if (held?.workspaceId !== viewer.workspace.id) return false;
  const [side] = await readSides(tx, [id]);
  const conversation = side && (await readConversation(tx, viewer.workspace.id, side.conversationId));
  return Boolean(side && seesSide(viewer.scope, side, conversation));
}

/** The text as it is kept. A secret has no place with the team either. */
async function checkText(tx: Transaction, id: string, text: string): Promise<Unapplied | { text: string }> {
  const clean = cutText(cleanText(text).trim(), limits.sideCharacters);
  if (clean === '') return refuse('empty', 'There is nothing in this message.');
  if (await isSideMessage(tx, id)) return refuse('id-taken', 'There is a message of this id already.');
  return checkSecrets(clean) ?? { text: clean };
}
