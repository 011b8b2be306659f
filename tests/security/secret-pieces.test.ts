import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateMnemonic } from '@scure/bip39';
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { warningText } from '../../src/hub/services/firewall/warn-customer.ts';
import { openConversation, receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { readConversation } from '../../src/hub/store/queries/conversations.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import { audit } from '../../src/hub/store/schema/audit.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import { phraseWordsOf, piecesOfPhrase } from '../../src/shared/domain/secrets/phrase-pieces.ts';
import { secretMark } from '../../src/shared/domain/secrets/secret-mark.ts';
import { dumpHub } from '../support/back-up.ts';
import { databaseKinds } from '../support/databases.ts';
import {
  closeEngines,
  inStep,
  isSent,
  reply,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

const minuteMs = 60_000;
const lastOf = <One>(all: readonly One[]): One => {
  const last = all.at(-1);
  if (last === undefined) throw new Error('There is none.');
  return last;
};

/** As messages of so many words each. */
function cut(
  words: readonly string[],
  each: number,
  write = (piece: string[], _from: number) => piece.join(' '),
) {
  const texts: string[] = [];
  for (let from = 0; from < words.length; from += each)
    texts.push(write(words.slice(from, from + each), from));
  return texts;
}

/** A phrase whose beginning is none by itself: one of 24 words in sixteen would be taken for one of 12. */
function phrase(list: string[], strength = 128): string[] {
  for (;;) {
    const words = generateMnemonic(list, strength).split(/[ \u3000]/);
    const before = words.slice(0, -1).map((_, at) => words.slice(0, at + 1).map((word) => [word]));
    if (before.every((pieces) => piecesOfPhrase(pieces) === 0)) return words;
  }
}

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  /** What the hub's clock is ahead of this one. */
  let ahead = 0;
  beforeAll(async () => {
    hub = await startTestHub({ database, clock: () => Date.now() + ahead });
  });
  afterEach(closeEngines);
  afterAll(() => hub.close());

  async function begin(text: string, subject = 'A question', locale = 'en'): Promise<Conversation> {
    const opened = await openConversation(hub.hub.context, hub.workspace.id, {
      channel: 'chat',
      subject,
      groupId: hub.groups.general.id,
      customer: { create: { name: 'Noor', locale, email: null } },
      first: { id: uuidv7(), text },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    return opened.conversation;
  }
  async function write({ id, customerId }: Conversation, ...texts: readonly string[]) {
    const to = { workspaceId: hub.workspace.id, conversationId: id, customerId };
    const said = [];
    for (const text of texts) {
      const received = await receiveCustomerMessage(hub.hub.context, to, { id: uuidv7(), text });
      if (received.outcome !== 'received') throw new Error(received.outcome);
      said.push(received.message);
    }
    return lastOf(said);
  }
  const threadOf = async ({ id }: Conversation) =>
    (await readThread(hub.hub.store.db, id, undefined, 200)).toReversed();
  const ofCustomer = async (conversation: Conversation) =>
    (await threadOf(conversation)).filter(({ author }) => author.kind === 'customer');
  const warningsOf = async (conversation: Conversation, locale = 'en') =>
    (await threadOf(conversation)).filter(
      ({ bodyText }) => bodyText === warningText([{ kind: 'seed-phrase', place: 'text', at: 0 }], locale),
    );

  it('takes a phrase out of all its messages once it is whole, in several languages, and warns the customer', async () => {
    const numbered = (piece: string[], from: number) =>
      piece.map((word, at) => `${from + at + 1}. ${word}`).join('\n');
    const cases: [texts: string[], locale: string][] = [
      [cut(phrase(english), 1), 'en'],
      [cut(phrase(english, 256), 1), 'en'],
      [cut(phrase(spanish), 6), 'es'],
      [cut(phrase(portuguese, 192), 6, numbered), 'pt'],
      [cut(phrase(czech), 4), 'en'],
      [cut(phrase(korean), 3), 'en'],
      [cut(phrase(japanese, 160), 5), 'en'],
      [cut(phrase(english), 1, numbered), 'tr'],
    ];
    for (const [texts, locale] of cases) {
      const conversation = await begin('I cannot open my wallet any more', 'My wallet', locale);
      await write(conversation, ...texts.slice(0, -1));
      // Nothing is known of it before.
      expect((await ofCustomer(conversation)).slice(1).map(({ bodyText }) => bodyText)).toEqual(
        texts.slice(0, -1),
      );
      expect(await warningsOf(conversation, locale)).toEqual([]);
      const last = await write(conversation, lastOf(texts));
      expect(last.bodyText).toBe(secretMark);
      const [first, ...pieces] = await ofCustomer(conversation);
      expect(first).toMatchObject({ bodyText: 'I cannot open my wallet any more' });
      expect(first?.secrets).toBeUndefined();
      expect(pieces).toHaveLength(texts.length);
      for (const piece of pieces)
        expect(piece).toMatchObject({
          bodyText: secretMark,
          bodyHtml: null,
          secrets: [{ kind: 'seed-phrase', place: 'text', at: 0 }],
        });
      expect(await warningsOf(conversation, locale)).toHaveLength(1);
      const kept = await readConversation(hub.hub.store.db, hub.workspace.id, conversation.id);
      expect(kept).toMatchObject({ preview: secretMark, subject: 'My wallet' });
      expect(kept?.gate).not.toBeNull();
      const noted = await hub.hub.store.db.select().from(audit).where(eq(audit.subjectId, conversation.id));
      expect(noted.filter(({ action }) => action === 'secret-removed')).toHaveLength(2);
      // It is not taken for one again.
      await write(conversation, 'about', 'what now?');
      expect((await ofCustomer(conversation)).slice(-2).map(({ bodyText }) => bodyText)).toEqual([
        'about',
        'what now?',
      ]);
    }
  });

  it('takes it out of the conversation’s name, of a formatted mail, and past what others said in between', async () => {
    const [first = '', second = '', third = '', fourth = ''] = cut(phrase(english), 3);
    const conversation = await begin(first, first);
    const omar = await startEngineOf(hub.url, await hub.signIn('omar'));
    await inStep(omar);
    await reply(omar, conversation.id, 'Never send your recovery phrase to anybody.');
    await until('it is sent', () => isSent(omar));
    await write(conversation, second, third);
    const to = {
      workspaceId: hub.workspace.id,
      conversationId: conversation.id,
      customerId: conversation.customerId,
    };
    await receiveCustomerMessage(hub.hub.context, to, {
      id: uuidv7(),
      text: fourth,
      html: `<p>${fourth}</p>`,
    });
    expect((await ofCustomer(conversation)).map(({ bodyText, bodyHtml }) => [bodyText, bodyHtml])).toEqual(
      Array(4).fill([secretMark, null]),
    );
    expect(await readConversation(hub.hub.store.db, hub.workspace.id, conversation.id)).toMatchObject({
      subject: secretMark,
    });
  });

  it('takes what stands before and goes on after it, where the first twelve words were right by chance', async () => {
    const longer = () => {
      for (;;) {
        const words = generateMnemonic(english, 256).split(' ');
        if (piecesOfPhrase(words.slice(0, 12).map((word) => [word])) > 0) return words;
      }
    };
    const singly = await begin('Hi');
    await write(singly, ...longer());
    const left = (await ofCustomer(singly)).slice(1).filter(({ bodyText }) => bodyText !== secretMark);
    expect(left.length).toBeLessThan(6);
    const inFour = await begin('Hi');
    await write(inFour, ...cut(longer(), 6));
    expect((await ofCustomer(inFour)).slice(1).map(({ bodyText }) => bodyText)).toEqual(
      Array(4).fill(secretMark),
    );
    const after = await begin('Hi');
    await write(after, ...phrase(english), 'okay', 'help', 'what now?');
    expect((await ofCustomer(after)).slice(-3).map(({ bodyText }) => bodyText)).toEqual([
      'okay',
      'help',
      'what now?',
    ]);
  });

  it('leaves alone what is no phrase, too old, or interrupted, and every short reply', async () => {
    const replies = [
      'yes',
      'about',
      'again',
      'ok',
      'hello',
      'wait',
      'good',
      'help',
      'okay',
      'no',
      'now',
      'sure',
    ];
    const chatter = await begin('Hi');
    for (let round = 0; round < 3; round += 1) await write(chatter, ...replies);
    const words = phrase(english);
    const turned = await begin('Hi');
    const wrong = [...words.slice(1), words[0] ?? ''];
    const isWrong = piecesOfPhrase(wrong.map((word) => phraseWordsOf(word) ?? [])) === 0;
    if (isWrong) await write(turned, ...wrong);
    const short = await begin('Hi');
    await write(short, ...words.slice(0, 11));
    const interrupted = await begin('Hi');
    await write(interrupted, ...words.slice(0, 6), 'wait, I am looking for my glasses', ...words.slice(6));
    const late = await begin('Hi');
    await write(late, ...words.slice(0, 6));
    ahead += 31 * minuteMs;
    await write(late, ...words.slice(6));
    const others = [await begin('Hi'), await begin('Hi')];
    for (const [at, word] of words.entries()) await write(others[at % 2] ?? late, word);
    for (const conversation of [chatter, turned, short, interrupted, late, ...others]) {
      expect((await ofCustomer(conversation)).filter(({ bodyText }) => bodyText === secretMark)).toEqual([]);
      expect(await warningsOf(conversation)).toEqual([]);
    }
    ahead = 0;
  });

  it('leaves no words in a row in the hub’s database, nor in the files and the index of a workstation', async () => {
    const omar = await startEngineOf(hub.url, await hub.signIn('omar'));
    await inStep(omar);
    const [first, second] = [cut(phrase(english), 4), cut(phrase(spanish), 6)];
    const texts = [...first, ...second];
    const conversation = await begin('unmistakable-witness');
    const bodies = () =>
      omar
        .db()
        .prepare<[string], string>(
          `SELECT body_text FROM messages JOIN conversations ON conversations.n = messages.conversation
            WHERE conversations.id = ? AND author_kind = 'customer' ORDER BY messages.ordinal`,
        )
        .pluck()
        .all(conversation.id);
    const hits = (text: string) =>
      omar
        .db()
        .prepare<[string, string], number>(
          `SELECT count(*) FROM message_search JOIN messages ON messages.stamp = message_search.rowid
             JOIN conversations ON conversations.n = messages.conversation
            WHERE message_search MATCH ? AND conversations.id = ?`,
        )
        .pluck()
        .get(`"${text.split(' ')[0]}"`, conversation.id);
    await write(conversation, ...texts.slice(0, 2));
    await until('the first are here', () => bodies().length === 3);
    expect(bodies().slice(1)).toEqual(texts.slice(0, 2));
    expect(hits(texts[0] ?? '')).toBeGreaterThan(0);
    omar
      .db()
      .prepare(
        `INSERT INTO drafts (conversation_id, mode, text, attachments, sources, actions, updated_at)
         VALUES (?, 'note', 'half a thought', '[]', '[]', '[]', 0)`,
      )
      .run(conversation.id);
    await write(conversation, ...first.slice(2), 'Jetzt das zweite:', ...second);
    await until(
      'they are taken out',
      () => bodies().filter((text) => text === secretMark).length === texts.length,
    );
    expect(omar.db().prepare('SELECT text FROM drafts').pluck().all()).toEqual(['half a thought']);
    for (const text of texts) expect(hits(text), text).toBe(0);
    const filesWith = ({ dataDir }: TestEngine, text: string) =>
      readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => {
        const path = join(dataDir, name);
        return statSync(path).isFile() && readFileSync(path).includes(text);
      });
    expect(filesWith(omar, 'unmistakable-witness')).not.toEqual([]);
    for (const text of texts)
      await until(`no trace of ${text}`, () => filesWith(omar, text).length === 0, 20_000);
    const folder = mkdtempSync(join(tmpdir(), 'groundcrew-dump-'));
    expect(await dumpHub(hub.hub.store, folder)).toBeGreaterThan(100);
    const dump = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join();
    rmSync(folder, { recursive: true });
    expect(dump).toContain('unmistakable-witness');
    for (const text of texts) expect(dump).not.toContain(text);
  });
});
