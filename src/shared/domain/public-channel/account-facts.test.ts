import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { findAccountFacts } from './account-facts.ts';
import { movePrivateLanguages, movePrivateText } from './move-private.ts';

const known = {
  ownDomain: 'northgate.example',
  conversationNumber: 10_241,
  customerName: 'Maya Chen',
  values: ['ngx77maya'],
};

const found = (text: string) =>
  findAccountFacts(text, known).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

it.each([
  ['Is maya.chen@mail.test still yours?', 'email: maya.chen@mail.test'],
  ['We will call +44 20 7946 0958.', 'phone: +44 20 7946 0958'],
  [
    'It went to 0x52908400098527886E0F7030069857D2E4169EE7.',
    'address: 0x52908400098527886E0F7030069857D2E4169EE7',
  ],
  [`The hash is ${'9f'.repeat(32)}.`, `address: ${'9f'.repeat(32)}`],
  ['Your 1,250.50 USDT has left.', 'amount: 1,250.50 USDT'],
  ['We sent you $500 today.', 'amount: $500'],
  ['USDT 500 is on the way.', 'amount: USDT 500'],
  ['Order WD-88213 is done.', 'reference: WD-88213'],
  ['See ticket #4411.', 'reference: #4411'],
  ['Your user is NGX77maya.', 'reference: NGX77maya'],
  ['See https://northgate.example/orders/8821377 for it.', 'reference: example/orders/8821377'],
  ['Maya Chen, the deposit is there.', 'name: Maya Chen'],
])('%s says %s', (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

it.each([
  ['en', 'Your verification was rejected.', 'We have frozen the account.', 'The recovery case is open.'],
  [
    'es',
    'Su verificación fue rechazada.',
    'Hemos congelado la cuenta.',
    'El caso de recuperación está abierto.',
  ],
  ['pt', 'A sua verificação foi recusada.', 'A conta foi congelada.', 'O caso de recuperação está aberto.'],
  ['tr', 'Doğrulamanız reddedildi.', 'Hesap donduruldu.', 'Kurtarma talebiniz açık.'],
  ['vi', 'Việc xác minh bị từ chối.', 'Tài khoản đã bị đóng băng.', 'Yêu cầu khôi phục đang mở.'],
  ['ar', 'لم يتم التحقق من هويتك.', 'حسابك مجمد الآن.', 'طلب الاسترداد مفتوح.'],
  ['ru', 'Верификация отклонена.', 'Мы заморозили аккаунт.', 'Заявка на возврат открыта.'],
  ['zh', '您的身份验证被拒绝。', '我们已冻结账户。', '您的找回申请已提交。'],
  ['hi', 'आपका सत्यापन अस्वीकार हुआ।', 'खाता फ्रीज किया गया है।', 'रिकवरी केस खुला है।'],
  ['id', 'Verifikasi Anda ditolak.', 'Akun telah dibekukan.', 'Kasus pemulihan masih terbuka.'],
])('knows the state of an account in %s by its words', (_, ...sentences) => {
  for (const sentence of sentences)
    expect(
      findAccountFacts(sentence, known).map(({ kind }) => kind),
      sentence,
    ).toContain('account');
});

it.each([
  'Enviamos 500 dólares.',
  'Devolvemos R$ 1.200,50 hoje.',
  '500 TL iade edildi.',
  'Đã gửi 2 triệu đồng.',
  'أرسلنا ٥٠٠ دولار اليوم.',
  'Отправили 500 рублей.',
  '已退回500元。',
  'हमने ५०० रुपये भेजे।',
  'Kami mengirim Rp500.000.',
])('%s names an amount', (text) => {
  expect(findAccountFacts(text, known).map(({ kind }) => kind)).toEqual(['amount']);
});

it.each([
  'Hi Maya, thank you for telling us! We answer in the app within 24 hours, on weekdays from 9:00 to 18:00.',
  'Mention 10241 there; a colleague expects you.',
  'It is described at https://help.northgate.example/articles/360001234-deposit-networks.',
  'Write to support@northgate.example, or look at northgate.example/contact.',
  'Withdrawals of all customers are delayed since 2026-11-29, 14:30 UTC. We support ERC20 and TRC20.',
  'We never ask for a recovery phrase, a code or a password.',
  'Las retiradas van con retraso. Lo contamos en https://status.northgate.example.',
  'نعمل على حل المشكلة وسننشر الأخبار هنا.',
  '我们正在处理，请在2026年关注公告。',
  '',
])('%s may be said in public', (text) => {
  expect(found(text)).toEqual([]);
});

it.each(movePrivateLanguages)('the way to a private channel says nothing of an account in %s', (language) => {
  const text = movePrivateText(language, 'northgate.example');
  expect(text).toContain('northgate.example');
  expect(findAccountFacts(text, known)).toEqual([]);
});

it('lets the demo say its own public macros', () => {
  const { macros } = parse(readFileSync('resources/seed/macros/public.yaml', 'utf8')) as {
    macros: { key: string; body: string }[];
  };
  expect(macros.length).toBeGreaterThan(5);
  for (const { body } of macros)
    expect(found(body.replaceAll('{{conversation.number}}', '10241')), body).toEqual([]);
});

it('reads long hostile text to its end', () => {
  for (const one of ['1', '1.', '1 ', 'a@', '$ ', 'a-1-'])
    expect(findAccountFacts(one.repeat(20_000), known).length).toBeLessThanOrEqual(20);
});
