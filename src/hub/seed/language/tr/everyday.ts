import type { TopicTalk } from '../language.ts';

export const feeQuestion: TopicTalk = {
  subject: ['Ücretler hakkında', 'Neden {fee} kesildi?'],
  open: [
    '#wd {amount} çekerken neden {fee} kesildi? [Sayfada daha az yazıyordu.|{platform} yarısını alıyor.|]',
    '#table [Alım satım|Kartla alım|{asset} çekme] ücretleri ne kadar? [Üç farklı rakam gördüm.|]',
  ],
  detail: ['#wd Çekim {withdrawal}, {network}, ücret {fee}.', '#table Hesap {account}.'],
  want: ['Açıklar mısınız?'],
  probe: [
    ['#wd Hangi çekim? Numarası yeterli.', '[{withdrawal}|{date} tarihli olan].'],
    ['#table Spot mu, kartla alım mı?', '[Spot.|İkisi de.]'],
  ],
  work: [
    '#wd Çekim ücreti ağın yoğunluğuna göre belirlenir: {network} için şu an {fee}. En ucuz ağ yeşil işaretle gösterilir.',
    '#table Üç sütun var: spot hacme göre, kart sabit, çekim ağa göre. Çoğu kişi için ilk satır geçerli.',
  ],
  follow: [
    ['Daha az ödemenin yolu var mı?', 'Var: yalnızca maker emirler, daha ucuz bir ağ ve hacim seviyeleri.'],
  ],
  solve: [
    '#wd {withdrawal} kontrol edildi: ücret doğru ama gördüğünüz sayfa eskiymiş. {fee} farkı iade ettik.',
    '#table Umarım açıklayıcı olmuştur. Tam tablo yardım merkezinde.',
  ],
};

export const stakingUnlock: TopicTalk = {
  subject: ['{asset} staking kilidi ne zaman açılır?'],
  open: [
    '{ago} {amount} staking çözdüm, hâlâ kilitli. [{unlockdays} gün yazıyordu.|Ne kadar kaldı?]',
    'Yanlışlıkla {amount} tutarını [60|90] gün kilitledim. [Geri alınır mı?|Kira param o.]',
  ],
  detail: ['Talep tarihi {date}, saat {time}, {amount}.'],
  want: ['Ne zaman kullanabilirim?'],
  probe: [['Esnek mi, kilitli mi? Tutarın yanında yazar.', '[Kilitli.|Esnek sanırım.]']],
  work: [
    'Süreyi {asset} ağının kendisi belirliyor ve bu ay çıkış sırası uzun. Sizinki {until} günü bitiyor.',
  ],
  follow: [['Beklerken kazanç var mı?', 'Hayır, talep verilince durur. Ağın kuralı bu.']],
  solve: [
    '{amount} artık serbest, spot cüzdanınızda.',
    'Sordum: vade bitmeden açılamıyor, daha iyi bir cevabım olmadığı için üzgünüm.',
  ],
};

export const liquidation: TopicTalk = {
  subject: ['{pair} haksız likidasyon'],
  open: [
    '{pair} pozisyonum ({leverage}) saat {time} gibi {liqprice} fiyatından likide edildi, [öyle bir fiyat yoktu|her yerde {price} iken].',
    '{leverage} long pozisyonumu kapattınız. Uygulama donmuştu, teminat ekleyemedim. [{loss} kaybettim.|]',
  ],
  detail: [
    'Pozisyon {order}, {pair}, {leverage}, {date} {time}.',
    'Giriş yaklaşık {price}, likidasyon {liqprice}, zarar {loss}.',
  ],
  want: ['Paramı istiyorum.', 'Yazılı açıklama istiyorum.'],
  probe: [
    ['Stop hangi fiyata göreydi, işaret fiyatı mı son fiyat mı?', '[Son fiyat sanırım.|Emir {order}.]'],
  ],
  work: [
    'Likidasyon birkaç borsanın ortalaması olan işaret fiyatına göre yapılır, son fiyatımıza göre değil. Saat {time} kayıtlarını ekipten istedim.',
  ],
  follow: [
    [
      'Elimdeki her şeydi.',
      'Gerçekten üzgünüm. Geri alamam ama lütfen bir sonraki işlemden önce ara verin. Konu paradan ağırsa konuşabileceğiniz bir hat numarası da verebilirim.',
    ],
  ],
  solve: [
    'Ekip {order} işlemini inceledi: kurallara uygun, beklediğiniz bu değildi biliyorum. Yazılı açıklama ekte.',
  ],
};
