import { expect, it } from 'vitest';
import { readingLevelOf } from './reading.ts';

it.each([
  ['We got it. Now wait for a day. ', 'en', 'easy'],
  [
    'Notwithstanding subsequent considerations, irrevocable transactions necessitate comprehensive verification procedures. ',
    'en',
    'hard',
  ],
  ['Lo tenemos. Espere un día, por favor. ', 'es', 'easy'],
  ['Paran geldi. Şimdi bir gün bekle. ', 'tr', 'easy'],
  ['Hesabınız hazır. Yatırdığınız para geldi. ', 'tr', 'easy'],
  ['İşleminizi aldık ve şu anda inceliyoruz, sonucu size yarın bildireceğiz. ', 'tr', 'medium'],
  ['Kullanıcılarımızdan bazılarının hesaplarındaki işlemler tamamlanamamaktadır. ', 'tr', 'hard'],
  ['Мы всё получили. Теперь ждите день. ', 'ru', 'easy'],
  ['Ваш перевод получен. Деньги поступят завтра. ', 'ru', 'easy'],
  [
    'Несанкционированные транзакции обусловливают необходимость дополнительной идентификации пользователей. ',
    'ru',
    'hard',
  ],
  ['وصل المال. انتظر يوما من فضلك. ', 'ar', 'easy'],
  ['تستوجب المعاملات المستعجلة استكمال الإجراءات التنظيمية والاستيضاحات الضرورية. ', 'ar', 'hard'],
  ['وَصَلَ المَالُ. اِنْتَظِرْ يَوْمًا مِنْ فَضْلِكَ. ', 'ar', 'easy'],
  ['Chúng tôi đã nhận được. Hãy chờ một ngày. ', 'vi', 'easy'],
  [
    'Khi bạn gửi tiền mã hóa từ một ví khác đến tài khoản của mình mà mạng đang bận thì bạn có thể phải chờ lâu hơn mọi khi. ',
    'vi',
    'hard',
  ],
  ['我们收到了。请等一天。', 'zh', 'easy'],
  [
    '如果您从其他平台向我们的平台转入数字资产而当时网络非常拥堵那么您可能需要等待比平时更长的时间才能在账户中看到这笔资产到账。',
    'zh-TW',
    'hard',
  ],
  ['हमें मिल गया। कृपया एक दिन रुकें। ', 'hi', 'easy'],
  [
    'जब आप किसी दूसरे वॉलेट से अपने खाते में पैसा भेजते हैं और उस समय नेटवर्क बहुत व्यस्त होता है तो आपको सामान्य से अधिक समय तक रुकना पड़ सकता है। ',
    'hi',
    'hard',
  ],
])('tells how hard “%.20s” reads', (text, locale, level) => {
  expect(readingLevelOf(text.repeat(9), locale)).toBe(level);
});

it.each(['en', 'tr', 'zh', 'xx'])('says nothing of a text of a few words in %s', (locale) => {
  expect(readingLevelOf('Short. Kısa. 短。', locale)).toBe(null);
});

it('counts no line that has no words', () => {
  const text = 'Notwithstanding considerations, transactions necessitate verification procedures. '.repeat(6);
  expect(readingLevelOf(`${text}\n\n1.\n2.\n3.\n–\n4.\n5.\n`, 'en')).toBe(readingLevelOf(text, 'en'));
});
