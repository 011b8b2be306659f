import type { TopicTalk } from '../language.ts';

export const withdrawalDelayed: TopicTalk = {
  subject: [
    '{amount} çekim [bekliyor|gelmedi|takıldı]',
    '[Çekimim nerede?|{asset} çekimi {span} oldu]',
    '{withdrawal} hâlâ beklemede',
  ],
  open: [
    '{ago} {amount} tutarında çekim [talebi verdim|yaptım|isteği oluşturdum], hâlâ "{state}" [görünüyor|yazıyor].',
    '{asset} çekimim {span} oldu, "{state}" durumunda [takılı kaldı|bekliyor]. [Normalde on dakika sürerdi.|Geçen sefer hemen gelmişti.|]',
    '{date} günü saat {time} gibi {amount} çekmek istedim, bakiyemden [düştü|gitti] ama karşı tarafa [ulaşmadı|hiçbir şey gelmedi].',
    '{withdrawal} numaralı çekimi e-postadan onayladım, [ama hâlâ işlem kodu yok|o günden beri hareket yok]. Tutar {amount}.',
  ],
  detail: [
    'Hedef adres {address} ({network} ağı), referans {withdrawal}.',
    'Adres: {address}[, daha önce de kullandığım adres|], ağ {network}.',
    '#fee Geçmişte şu işlem kodu var {txid} ama gezginde bulunmuyor.',
  ],
  want: [
    'Neden [beklediğini|takıldığını] söyler misiniz?',
    '#review,busy,fee Ne zaman gönderilecek? [Bugün lazım.|Ödeme yapmam gerekiyor.|]',
    '#cancel Lütfen iptal edip {amount} tutarını iade edin.',
    'Sorun {network} ağında mı, hesabımda mı?',
  ],
  post: [
    '@northgate {asset} çekimim {span} oldu "işleniyor". [Başka yaşayan var mı?|Normal mi bu?|Cevap yok.]',
  ],
  probe: [
    [
      'Doğru talebe bakmam için hedef adresi ve seçtiğiniz ağı yazar mısınız?',
      '[Tabii|Evet], {address}, ağ {network}[, tutar {amount}|].',
    ],
    [
      "Son iki günde şifrenizi, 2FA'yı ya da telefonunuzu değiştirdiniz mi? Böyle bir değişiklik çekimleri 24 saat durdurur.",
      '[Hayır, bir şey değiştirmedim|Sadece yeni bir {device} ile girdim|Şifremi değiştirmiştim, engellediğini bilmiyordum].',
    ],
  ],
  work: [
    '#review {withdrawal} talebini buldum: [tutarı nedeniyle|bu adrese ilk çekim olduğu için] elle incelemede, ekip şu an bakıyor. {amount} bu sırada güvende.',
    '#busy {network} ağı yoğun olduğu için toplu gönderiyoruz. Sizinki sıradaki grupta; gönderilir gönderilmez işlem kodu geçmişinizde görünür.',
    '#fee İşlem saat {time} sularında düşük ücretle çıkmış, bekliyor. Daha yüksek ücretle yeniliyoruz: kod değişir, tutar değişmez.',
    '#cancel {withdrawal} henüz ağa gönderilmedi, iptal edilebilir. Cüzdan ekibinden sıradan çıkarmalarını istedim.',
  ],
  follow: [
    [
      'Param güvende mi? [Net bir cevap istiyorum.|]',
      'Evet. Bu çekim için ayrıldı, kimse kullanamaz. Reddedilirse {amount} bakiyenize geri döner.',
    ],
    [
      '#review,busy İptal edip başka ağdan göndersem olur mu?',
      'İşlem kodu oluşmadıysa olur: Cüzdan, Geçmiş, {withdrawal}, İptal. Bakiye bir dakikada döner.',
    ],
    [
      '#review İnceleme ne kadar sürüyor?',
      'Çoğu iki ila dört saatte bitiyor. Daha azını söz vermek istemem.',
    ],
  ],
  solve: [
    '#review,busy Güzel haber: {withdrawal} gönderildi. İşlem kodu: {txid}\nBuradan izleyebilirsiniz: {link}',
    '#review İnceleme bitti, {amount} saat {clock} itibarıyla gönderildi. Kod: {txid}.',
    '#review,busy,fee Çekiminiz ağda: {txid}. [Beklettiğimiz için özür dileriz.|Sabrınız için teşekkürler.|]',
    '#cancel {withdrawal} isteğiniz üzerine iptal edildi. {amount} spot cüzdanınızda.',
  ],
};

export const depositMissing: TopicTalk = {
  subject: ['{amount} yatırdım, [hesaba geçmedi|görünmüyor]', '{asset} yatırma işlemi eksik'],
  open: [
    '{ago} {platform} üzerinden {amount} gönderdim, [bakiyeme geçmedi|hâlâ görünmüyor].',
    '#scan,hold {amount} tutarındaki yatırma işlemim yok. [Gezginde başarılı görünüyor.|Bütün onayları almış.]',
    '#scan,hold {network} ağından gelen {asset} için {span} bekliyorum. Gezginde onaylı, hesabımda [hiçbir şey yok|iz yok].',
    '{date} günü saat {time} gibi {network} ile {amount} yatırdım, bakiyem değişmedi.',
  ],
  detail: [
    'TXID: {txid}',
    'İşlem kodu {txid}, gönderdiğim adres {address}, uygulamadan kopyaladım.',
    'Gezgin bağlantısı: {link}',
  ],
  want: [
    'Hesabıma geçirebilir misiniz?',
    'Nereye gitti? [Sayfada ne yazıyorsa yaptım.|]',
    'Daha ne kadar bekleyeceğim?',
  ],
  probe: [
    [
      'İşlem kodunu ve {platform} ekranında görünen ağı gönderir misiniz?',
      '[Buyurun|Tabii|İşte]: {txid}, ağ {network}.',
    ],
    [
      'Gönderdiğiniz adres {address} mi?',
      '[Evet, aynen|Evet, doğru], {device} cihazımdaki uygulamadan kopyaladım.',
    ],
  ],
  work: [
    '#wait İşleminizi görüyorum: {network} ağında {confirmations} onaydan {seen} tanesi geldi. Tamamlanınca otomatik geçer.',
    '#scan İşlem onaylı ama tarayıcımız bakım sırasında bloğu atlamış. Ekipten yeniden okumasını istedim.',
    '#hold Yatırımınız bize ulaştı, rutin bir kontrolde bekliyor. Öncelik istedim, haber alır almaz yazarım.',
  ],
  follow: [
    [
      '#wait Zaten {seen} onay var, kaç tane lazım?',
      '{network} ağında {asset} için {confirmations}. Daha azıyla işlem geri dönebilir.',
    ],
    [
      'Denemek için küçük bir tutar daha göndereyim mi?',
      'Bu netleşene kadar lütfen başka bir şey göndermeyin.',
    ],
  ],
  solve: [
    '{amount} hesabınıza geçti[, saat {clock}|]. Lütfen uygulamayı yenileyin.',
    '#scan Yeniden okumada bulundu: {amount} spot cüzdanınızda. Hata bizdeydi, kusura bakmayın.',
    'Tamamdır: {txid} için {amount} işlendi.',
  ],
};

export const cardDeclined: TopicTalk = {
  subject: ['Kartım reddediliyor ({fiat})', 'Sonu {last4} olan kartla alım yapamıyorum'],
  open: [
    '{fiat} için [alım yapmak|yükleme yapmak] istiyorum, kartım [reddediliyor|geçmiyor]. [Her yerde çalışıyor.|Limiti yeterli.|]',
    'Kartla alımda [her seferinde|üç kere üst üste] "{carderror}" hatası alıyorum.',
  ],
  detail: [
    'Sonu {last4}, {bank}, son deneme {date} saat {time}.',
    '{bank} uygulamasından onaylıyorum, sonra "{carderror}" çıkıyor.',
  ],
  want: ['Ne yapmalıyım?', 'Sorun sizde mi, bankada mı?'],
  probe: [
    [
      'Tam olarak hangi mesajı görüyorsunuz, banka onay istiyor mu?',
      '"{carderror}" yazıyor. [Evet, onaylıyorum|Hayır, o adıma gelmiyor].',
    ],
  ],
  work: [
    'Ret cevabı {bank} tarafından geliyor: birçok banka kripto ödemelerini varsayılan olarak kapatıyor. Bankayı arayıp açtırmak çoğu zaman yeterli.',
    '"{carderror}" cevabıyla {tries} deneme görüyorum. Üçüncüden sonra kart koruma amacıyla 24 saat duraklatılıyor.',
  ],
  follow: [
    [
      'Eşimin kartını kullansam olur mu?',
      'Hayır, kart kendi adınıza olmalı. Başkasının kartıyla yapılan ödeme iade edilir ve hesap incelenir.',
    ],
  ],
  solve: [
    'Sonu {last4} olan kartın duraklatmasını kaldırdım, tekrar deneyebilirsiniz.',
    '{bank} ile görüştüğünüz için teşekkürler, {fiat} tutarındaki ödeme {clock} itibarıyla geçti.',
  ],
};

export const wrongNetwork: TopicTalk = {
  subject: ['{asset} yanlış ağdan gönderildi', '{network} yerine {wrong}'],
  open: [
    '[Hata yaptım|Yanlışlık oldu]: {amount} tutarını {network} yerine {wrong} ağından gönderdim. [Hemen fark ettim.|Gelmeyince anladım.|]',
    '{platform} üzerinden çekerken {network} yerine {wrong} seçmişim, tutar {amount}. [İşlem onaylı.|] [Gitti mi?|Kurtarılır mı?]',
    '{amount} {wrong} ağından çıktı, uygulama {network} istiyordu. [Benim hatam.|Geç saatti, yorgundum.]',
  ],
  detail: [
    'İşlem kodu {txid}, ağ {wrong}, adres {address}.',
    'Adres doğru ({address}), ağ yanlış. TXID {txid}',
  ],
  want: ['Kurtarabilir misiniz?', 'Bir ihtimal var mı?', 'Benden ne gerekiyor?'],
  probe: [
    [
      'İşlem kodunu, gönderen platformu ve tutarı yazar mısınız? Kurtarma kelimelerini ya da özel anahtarı asla istemeyiz.',
      '{txid}, {platform}, {wrong} ağından {amount}.',
    ],
    [
      'Kurtarılırsa nereye gönderelim? Size ait olduğu doğrulanabilen bir adres ya da buradaki bakiyeniz olabilir.',
      '[Buradaki bakiyeme|Northgate hesabıma] lütfen.',
    ],
  ],
  work: [
    '#can Kontrol ettim: işlem {wrong} ağında, anahtarı bizde olan bir adreste. Teknik olarak kurtarılabilir; elle yapılır, ücreti {fee}, sonucu garanti edemem.',
    '#can {case} numaralı dosya kurtarma ekibinde. Haftada bir elle imzalıyorlar, yedi ila on dört gün sürebilir.',
    '#no-key Açık konuşayım: {wrong} ağında bu adresin anahtarı henüz elimizde değil. Soracağım ama cevap hayır olabilir.',
  ],
  follow: [
    [
      '#can Bir menü hatası için {fee} mi?',
      'Anlıyorum. İki kişinin elle imzalamasını karşılıyor ve yalnızca başarılı olursa alınıyor.',
    ],
    [
      'Telegramda biri sizin ekipten olduğunu, bugün halledeceğini söylüyor.',
      'Bu dolandırıcılık: engelleyin ve hiçbir şey göndermeyin. Biz yalnızca buradan yazarız.',
    ],
  ],
  solve: [
    '#can {amount} kurtarıldı, {fee} ücret düşülerek bakiyenize geçti.',
    '#no-key Üzgünüm: bu varlıklar kurtarılamıyor. Alan sözleşmeyi hareket ettirecek bir anahtar yok. Sizi bekletmek yerine açıkça söylemek istedim.',
  ],
};

export const missingMemo: TopicTalk = {
  subject: ['{asset} yatırırken {memokind} yazmayı unuttum'],
  open: [
    '{platform} üzerinden {amount} gönderirken {memokind} alanını [boş bıraktım|doldurmayı unuttum]. [Ne olacak şimdi?|Kayboldu mu?|]',
    '{asset} yatırma işlemim geçmedi, sanırım {memokind} alanını yazmadığım için.',
  ],
  detail: [
    'Adres {address}, kod {txid}. Benim numaram {memo} olmalıydı.',
    'TX {txid}. Yatırma sayfasında {memo} yazıyor.',
  ],
  want: ['Hesabıma tanımlayabilir misiniz?', 'Ne kadar sürer?'],
  probe: [
    [
      'Merak etmeyin. İşlem kodunu ve {platform} ekranında bu alanın göründüğü bir görüntü gönderir misiniz?',
      'Kod: {txid}. Görüntü ekte.',
    ],
  ],
  work: [
    '{amount} ortak cüzdanımızda, {memokind} boş. Gönderenin siz olduğunuzu bir arkadaşım doğruluyor.',
    'Elle tanımlanabilir. Dosya {case}, genelde iki üç iş günü.',
  ],
  follow: [
    [
      'Neden böyle bir şeye ihtiyaç var?',
      'Bütün müşteriler aynı {asset} adresini kullanıyor; paranın kime ait olduğunu yalnızca bu numara söylüyor.',
    ],
    ['Ücreti var mı?', 'İlkinde yok. İkinciden itibaren {fee}.'],
  ],
  solve: ['{amount} hesabınıza tanımlandı.', 'Dosya {case} çözüldü: {amount} işlendi.'],
};

export const p2pDispute: TopicTalk = {
  subject: ['P2P emri {order}: satıcı serbest bırakmıyor'],
  open: [
    '{order} numaralı P2P emrinde satıcıya {fiat} ödedim, {asset} serbest bırakılmıyor. [Sohbete cevap vermiyor.|Para gelmedi diyor.|İptal etmemi istiyor.]',
    'Emir {order}: ödemeyi saat {time} gibi yaptım, satıcı {nick} [ortadan kayboldu|daha fazla para istiyor].',
  ],
  detail: [
    '{bank} üzerinden {fiat}, referans {reference}.',
    'Satıcı {nick}, {amount} için {fiat}. Dekont var.',
  ],
  want: ['Lütfen {asset} tutarımı serbest bırakın.', 'Şimdi ne yapayım?'],
  probe: [
    [
      'Tarihi, tutarı ve alıcıyı gösteren dekontu yükler misiniz? Emri iptal etmeyin lütfen.',
      '[Yükledim|Tamam, emir sohbetinde de var]: {fiat}, {date} {time}, {bank}.',
    ],
  ],
  work: [
    '{asset} emanette, kimse alıp kaçamaz. Satıcının {soon} saatine kadar cevap hakkı var; sonra belgelere göre karar veririz.',
  ],
  follow: [
    [
      "WhatsApp'tan iptal etmem için yazıp duruyor. Edeyim mi?",
      'Hayır. İptal ederseniz emanet ona döner. Her şey emir sohbetinde kalsın.',
    ],
  ],
  solve: [
    'Uyuşmazlık lehinize sonuçlandı: {amount} serbest bırakıldı.',
    'Satıcı ödemeyi onayladı, {amount} hesabınızda.',
  ],
};
