import { eld } from 'eld/extrasmall';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConversation, receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import type { SecretKind } from '../../src/shared/domain/secrets/secret.ts';
import { secretMark } from '../../src/shared/domain/secrets/secret-mark.ts';
import { databaseKinds } from '../support/databases.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

/** In each language what a customer writes who gives a one-time code away, and words that its warnings must have. */
const languages = {
  en: { code: 'my verification code is 482913', words: ['recovery phrase', 'one-time code', 'card number'] },
  es: { code: 'el código de verificación es 482913', words: ['recuperación', 'un solo uso', 'tarjeta'] },
  pt: { code: 'o código de verificação é 482913', words: ['recuperação', 'uso único', 'cartão'] },
  tr: { code: 'doğrulama kodum 482913', words: ['kurtarma', 'tek kullanımlık', 'kart'] },
  vi: { code: 'mã xác minh là 482913', words: ['cụm từ khôi phục', 'mã dùng một lần', 'thẻ'] },
  ar: { code: 'رمز التحقق هو 482913', words: ['عبارة استرداد', 'لمرة واحدة', 'بطاقة'] },
  ru: { code: 'код подтверждения 482913', words: ['фраза восстановления', 'одноразовый код', 'номер карты'] },
  zh: { code: '验证码是 482913', words: ['助记词', '一次性验证码', '银行卡号'] },
  hi: { code: 'सत्यापन कोड है 482913', words: ['रिकवरी फ़्रेज़', 'एक बार इस्तेमाल', 'कार्ड नंबर'] },
  id: { code: 'kode verifikasi saya 482913', words: ['frasa pemulihan', 'kode sekali pakai', 'nomor kartu'] },
} as const;
type Language = keyof typeof languages;
/** The detector has no Indonesian, and takes it for what is nearest. */
const detected = (language: Language) => (language === 'id' ? 'ms' : language);

const secrets = (
  language: Language,
): readonly (readonly [kind: SecretKind, text: string, word: string])[] => {
  const { code, words } = languages[language];
  return [
    ['seed-phrase', 'legal winner thank year wave sausage worth useful legal winner thank yellow', words[0]],
    ['private-key', 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9', words[0]],
    ['one-time-code', code, words[1]],
    ['card-number', '4111 1111 1111 1111', words[2]],
  ];
};

describe.each(databaseKinds)('on %s', (database) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ database });
  });
  afterAll(() => hub.close());
  const thread = async (id: string) =>
    (await readThread(hub.hub.store.db, id, undefined, 20)).reverse().filter(({ kind }) => kind === 'reply');

  it.each(Object.keys(languages) as Language[])(
    'warns whoever writes a phrase, a key, a code or a card at once, in their language: %s',
    async (language) => {
      const said = new Set<string>();
      for (const [kind, text, word] of secrets(language)) {
        const opened = await openConversation(hub.hub.context, hub.workspace.id, {
          channel: 'email',
          subject: 'x',
          customer: { create: { name: 'Noor', locale: `${language}-XX` } },
          first: { id: uuidv7(), text },
        });
        if (opened.outcome !== 'opened') throw new Error(opened.outcome);
        const [own, warning, ...more] = await thread(opened.conversation.id);
        expect(own?.secrets, text).toMatchObject([{ kind }]);
        expect(own?.bodyText, text).toContain(secretMark);
        expect(more).toEqual([]);
        expect(warning).toMatchObject({
          author: { kind: 'system', id: null },
          ordinal: (own?.ordinal ?? 0) + 1,
          createdAt: own?.createdAt,
        });
        const warned = warning?.bodyText ?? '';
        expect(warned.toLowerCase(), kind).toContain(word.toLowerCase());
        expect(eld.detect(warned).language, warned).toBe(detected(language));
        said.add(warned);
      }
      // A phrase and a key are one thing to whoever lost them.
      expect(said.size).toBe(3);
    },
  );

  it('warns again of what is written later, before anything else is said', async () => {
    for (const language of ['ru', 'zh', 'hi', 'id'] as const) {
      const opened = await openConversation(hub.hub.context, hub.workspace.id, {
        channel: 'email',
        subject: 'x',
        customer: { create: { name: 'Noor', locale: language } },
        first: { id: uuidv7(), text: 'x' },
      });
      if (opened.outcome !== 'opened') throw new Error(opened.outcome);
      const { conversation, customer } = opened;
      const to = { workspaceId: hub.workspace.id, conversationId: conversation.id, customerId: customer.id };
      await receiveCustomerMessage(hub.hub.context, to, { id: uuidv7(), text: languages[language].code });
      const last = (await thread(conversation.id)).at(-1);
      expect(last?.author.kind, language).toBe('system');
      expect(eld.detect(last?.bodyText ?? '').language).toBe(detected(language));
    }
  });
});
