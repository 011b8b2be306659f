import { describe, expect, it } from 'vitest';
import { decide } from './decision-table.ts';
import { defaultTable } from './default-table.ts';
import { neededFields } from './needed-fields.ts';
import { findPromises } from './promises.ts';
import { recoveryKinds, recoveryStates } from './recovery-case.ts';
import { askFor, permittedIn, sayableTo, tellState } from './say-to.ts';

const nothing = { sentences: [], amounts: ['500 USDT', '50 USDT'], days: 30 };
const kinds = (text: string) => findPromises(text, nothing).map(({ kind }) => kind);

const stopped: Record<string, [string, string][]> = {
  en: [
    ['Your funds are guaranteed to be safe.', 'certainty'],
    ['We will definitely find it', 'certainty'],
    ['Don’t worry, it will be refunded', 'outcome'],
    ['You’ll get your money back', 'outcome'],
    ['We are going to return your coins', 'outcome'],
    ['Once recovery is done you receive 450 USDT', 'amount'],
    ['The refund takes 3 days', 'time'],
    ['It should be credited by Friday', 'time'],
    ['We send it back to you within 3 days', 'time'],
  ],
  es: [
    ['Le garantizamos el resultado', 'certainty'],
    ['Sin duda es posible', 'certainty'],
    ['Le devolveremos el dinero', 'outcome'],
    ['Sus fondos serán recuperados', 'outcome'],
    ['La devolución es de 450 USDT', 'amount'],
    ['El reembolso tarda 3 días', 'time'],
  ],
  pt: [
    ['Garantimos o resultado', 'certainty'],
    ['Com certeza é possível', 'certainty'],
    ['Vamos devolver o dinheiro', 'outcome'],
    ['Seus fundos serão recuperados', 'outcome'],
    ['A devolução é de 450 USDT', 'amount'],
    ['O reembolso leva 3 dias', 'time'],
  ],
  tr: [
    ['Sonucu garanti ediyoruz', 'certainty'],
    ['Bu kesinlikle çözülür', 'certainty'],
    ['Paranız iade edilecektir', 'outcome'],
    ['Paranızı geri alacaksınız', 'outcome'],
    ['İade tutarı 450 USDT', 'amount'],
    ['İade 3 gün sürer', 'time'],
  ],
  vi: [
    ['Chúng tôi đảm bảo kết quả', 'certainty'],
    ['Chắc chắn là được', 'certainty'],
    ['Tiền của bạn sẽ được hoàn lại', 'outcome'],
    ['Chúng tôi sẽ trả lại cho bạn', 'outcome'],
    ['Bạn nhận 450 USDT', 'amount'],
    ['Việc hoàn tiền mất 3 ngày', 'time'],
  ],
  ar: [
    ['نضمن لك النتيجة', 'certainty'],
    ['هذا ممكن بالتأكيد', 'certainty'],
    ['سنعيد لك أموالك', 'outcome'],
    ['سيتم استرداد المبلغ', 'outcome'],
    ['قيمة الاسترداد 450 USDT', 'amount'],
    ['يستغرق الاسترداد 3 أيام', 'time'],
  ],
  ru: [
    ['Мы гарантируем результат', 'certainty'],
    ['Мы точно решим это', 'certainty'],
    ['Не волнуйтесь, мы вернём деньги', 'outcome'],
    ['Средства будут полностью возмещены', 'outcome'],
    ['К возврату 450 USDT', 'amount'],
    ['Возврат занимает 3 дня', 'time'],
    ['Зачисление придёт завтра', 'time'],
  ],
  zh: [
    ['我们保证结果', 'certainty'],
    ['这一定可以', 'certainty'],
    ['您的钱会退还给您', 'outcome'],
    ['我们将把资产找回', 'outcome'],
    ['退款金额是 450 USDT', 'amount'],
    ['退款需要 3 天', 'time'],
  ],
  hi: [
    ['हम नतीजे की गारंटी देते हैं', 'certainty'],
    ['यह निश्चित रूप से होगा', 'certainty'],
    ['आपका पैसा वापस मिल जाएगा', 'outcome'],
    ['राशि लौटा दी जाएगी, हम वापस कर देंगे', 'outcome'],
    ['वापसी में 450 USDT वापस', 'amount'],
    ['पैसा वापस आने में 3 दिन लगते हैं', 'time'],
  ],
  id: [
    ['Kami menjamin hasilnya', 'certainty'],
    ['Ini pasti berhasil', 'certainty'],
    ['Dana Anda akan dikembalikan', 'outcome'],
    ['Kami akan segera memulihkan aset Anda', 'outcome'],
    ['Pengembalian sebesar 450 USDT', 'amount'],
    ['Pengembalian dana perlu 3 hari', 'time'],
  ],
};

const passed: Record<string, string[]> = {
  en: [
    'We cannot guarantee that it works.',
    'We can’t promise anything yet.',
    'We don’t know whether it will be recovered.',
    'It will not be refunded.',
    'You sent 450 USDT on 2026-11-20, is that right?',
    'If it is recovered, 500 USDT are what the case is about.',
    'We will get back to you within 2 hours.',
    'You have the result of the recovery check within 30 days.',
  ],
  es: ['No podemos garantizar nada.', 'No le devolveremos el importe.', 'Envió 450 USDT el 20.11.2026.'],
  pt: ['Não podemos garantir nada.', 'Não vamos devolver o valor.', 'Você enviou 450 USDT em 20/11/2026.'],
  tr: ['Bunu garanti edemeyiz.', 'Tutar iade edilmeyecek.', '20.11.2026 tarihinde 450 USDT gönderdiniz.'],
  vi: [
    'Chúng tôi không thể đảm bảo.',
    'Khoản này không được hoàn lại.',
    'Bạn đã gửi 450 USDT ngày 20/11/2026.',
  ],
  ar: ['لا نضمن النتيجة', 'لن نعيد المبلغ', 'أرسلت 450 USDT بتاريخ 20/11/2026'],
  ru: [
    'Мы не можем ничего гарантировать.',
    'Сумма не будет возвращена.',
    'Вы отправили 450 USDT 20.11.2026.',
    'Мы вернёмся к вам в течение 2 часов.',
  ],
  zh: ['我们不能保证。', '这笔款项不会退还。', '您在 2026-11-20 转了 450 USDT,对吗?'],
  hi: ['हम गारंटी नहीं दे सकते।', 'राशि वापस नहीं मिलेगी।', 'आपने 20/11/2026 को 450 USDT भेजे थे।'],
  id: [
    'Kami tidak dapat menjamin.',
    'Dana tidak akan dikembalikan.',
    'Anda mengirim 450 USDT pada 20/11/2026.',
  ],
};

describe.each(Object.keys(stopped))('in %s', (language) => {
  it.each(stopped[language] ?? [])('stops “%s”: %s', (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });

  it.each(passed[language] ?? [])('lets “%s” pass', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('lets every prepared text pass for the case that it belongs to, with nothing left to fill', () => {
    let texts = 0;
    for (const kind of recoveryKinds)
      for (const rule of defaultTable.rules) {
        const facts = { network: { value: 'monero', messageId: null } };
        for (const state of recoveryStates) {
          const permitted = permittedIn({ facts, state }, rule, language);
          const told = tellState(state, language);
          const asked = askFor(neededFields(kind, facts), language);
          for (const text of [told, asked, ...sayableTo(rule, language).map((one) => one.text)]) {
            if (text === null) continue;
            texts += 1;
            expect(text).not.toMatch(/[{}]/);
            expect({ text, found: findPromises(text, permitted) }).toEqual({ text, found: [] });
          }
        }
      }
    expect(texts).toBeGreaterThan(1000);
  });
});

it('lets a sentence of another rule pass no more than one of the agent’s own', () => {
  const memo = { 'memo-owner': { value: 'nobody', messageId: null } };
  const permitted = (facts: typeof memo | Record<string, never>) =>
    permittedIn({ facts, state: 'collecting' }, decide(defaultTable, 'missing-memo', facts), 'en');
  const fee = 'If the recovery succeeds, the fee is 10 USDT.';
  expect(findPromises(fee, permitted(memo))).toEqual([]);
  expect(findPromises(fee, permitted({}))).toMatchObject([{ kind: 'amount' }]);
  // Not before it has happened.
  const credited = tellState('credited', 'en') ?? '';
  expect(permitted(memo).sentences).not.toContain(credited);
});

it('knows where in a long reply it stands, in time', () => {
  const text = `${'Nothing to see here, thank you. '.repeat(600)}It will be refunded.`;
  const [found] = findPromises(text, nothing);
  expect(text.slice(found?.start, found?.end)).toBe('will be refunded');
});
