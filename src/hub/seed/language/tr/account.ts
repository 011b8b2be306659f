import type { TopicTalk } from '../language.ts';

export const kycDocument: TopicTalk = {
  subject: ['Kimlik doğrulama reddedildi', 'Belgem kabul edilmiyor'],
  open: [
    'Doğrulamam [yine|{tries}. kez] reddedildi, sebep "{docreason}". [Belge elimde, geçerli.|Fotoğraf net.|Neyin yanlış olduğunu anlamadım.]',
    '{ago} belgemi yükledim, "{docreason}" diye [geri geldi|reddedilmiş]. [Ne demek bu?|]',
    'Doğrulama bitmediği için [çekim yapamıyorum|işlem yapamıyorum], sürekli "{docreason}" yazıyor.',
  ],
  detail: [
    '{device} ile ön ve arka yüz, son deneme {date} saat {time}.',
    'Başvuru {applicant}, hesap {account}.',
  ],
  want: ['Tam olarak ne yapmam gerekiyor?', 'Bir insan bakabilir mi?'],
  probe: [
    [
      'Belgenin aslını mı çektiniz, dört köşesi de görünüyor mu?',
      '[Aslını|Doğrudan telefonla], dört köşe görünüyor[ sanırım|, koyu bir masanın üstünde|].',
    ],
    ['Profildeki adınız belgedekiyle aynı mı?', '[İkinci adımı yazmamışım.|Evet, aynı.]'],
  ],
  work: [
    'Sebebe baktım: "{docreason}", {docreason:meaning} demek. Belgenin kendisinde sorun yok.',
    'Denemelerinizi sıfırladım, üç yeni hakkınız var. Yandan gün ışığı, flaşsız, koyu bir zemin: neredeyse her zaman geçer.',
  ],
  follow: [
    [
      'Fotoğrafı buradan gönderebilir miyim?',
      'Lütfen göndermeyin: belge fotoğrafları yalnızca şifreli yükleme sayfasına.',
    ],
    [
      'Yükledikten sonra ne kadar sürer?',
      'Otomatik kontrol birkaç dakika. Bir kişinin bakması gerekirse en fazla bir iş günü.',
    ],
  ],
  solve: [
    'Belgeniz kabul edildi, hesabınız doğrulandı.',
    'Yeni fotoğraflar geçti. Artık yatırıp çekebilirsiniz.',
  ],
};

export const kycSelfie: TopicTalk = {
  subject: ['Yüz doğrulama olmuyor'],
  open: [
    'Yüz testi [hep başarısız|bitmiyor]. [Başımı sağa sola çeviriyorum, olmuyor.|"{selfiereason}" yazıyor.|]',
    "{device} ile canlılık testi [yüzde 90'da kalıyor|başa dönüyor|kendiliğinden kapanıyor].",
  ],
  detail: ['{device}, {system}, uygulama {appversion}. Son deneme {time}.'],
  want: ['Ne yapabilirim?', 'Başka yolu var mı?'],
  probe: [
    [
      'Arkanızda güçlü ışık, şapka ya da gözlük var mıydı?',
      '[Arkamda pencere vardı.|Gözlük var.|Hayır, normal ışık.]',
    ],
  ],
  work: [
    '"{selfiereason}" çoğunlukla ışıktan: pencereye dönün, gözlük ve şapka olmadan, telefon göz hizasında, yavaş hareket edin.',
  ],
  follow: [
    [
      'Yüz videomu saklıyor musunuz?',
      'Yasanın istediği süre boyunca sağlayıcımızda durur, başka bir şey için kullanılmaz.',
    ],
  ],
  solve: ['Yüz testi saat {clock} itibarıyla geçti, hesabınız doğrulandı.'],
};

export const lostTwoFactor: TopicTalk = {
  subject: ['Doğrulayıcıya erişemiyorum', '2FA sıfırlama, telefon [bozuldu|çalındı]'],
  open: [
    '#lost {device} [suya düştü|bozuldu|çalındı], doğrulayıcı da onunla gitti. Giriş yapamıyorum.',
    '#lost Telefonu sıfırladım, doğrulayıcının geri gelmeyeceğini bilmiyordum. Hesabıma giremiyorum.',
    '#clock 2FA kodu sürekli yanlış çıkıyor. [Telefonun saati doğru.|Yirmi kere yazdım.]',
  ],
  detail: ['Hesap {account}, son giriş {ago}, {city}.', 'E-postam ve numaram duruyor. Hesap {account}.'],
  want: ['#lost Nasıl sıfırlarım?', '#lost Ne kadar sürer?', 'Ne yapmalıyım?'],
  probe: [
    [
      '#lost Kısa bir kontrolden sonra başlatabilirim. Hesabın e-postasına erişiminiz var mı, kimliğiniz yanınızda mı?',
      'İkisi de evet[, önümde duruyor|].',
    ],
    ['Son başarılı giriş aşağı yukarı ne zaman ve hangi cihazdan?', '{date}, {device} ile, {city}.'],
  ],
  work: [
    '#lost Yüz kontrolü için bir bağlantı alacaksınız. Geçtikten sonra sıfırlama 24 saat, çekimler 48 saat daha kapalı. Bilerek uzun: her hırsızın atlamak istediği adım bu.',
    '#clock Önce şunu deneyin: doğrulayıcının ayarlarında "kodlar için saat düzeltmesi". Yarısında sorun sadece bu.',
  ],
  follow: [
    [
      '#lost Daha hızlı olmaz mı? [Açık pozisyonum var.|]',
      'Sıfırlama kimse için hızlanmıyor. Ama geri aramadan sonra sizinle yalnızca kapatma emri girebilirim.',
    ],
    ['#clock O nerede?', 'Doğrulayıcıda üç nokta, Ayarlar, Saat düzeltmesi, Eşitle.'],
  ],
  solve: [
    '#lost Kimliğiniz doğrulandı, 2FA kaldırıldı. İlk girişte yenisini kurun ve yedek anahtarı kâğıda yazın.',
    '#clock Demek saatmiş. Çalıştığına sevindim.',
  ],
};

export const accountHacked: TopicTalk = {
  subject: ['ACİL: hesabıma biri girdi', 'Yapmadığım {amount} çekim'],
  open: [
    '#login HESABIMDA BİRİ VAR. {city} girişi diye e-posta geldi, ben orada değilim. [Her şeyi dondurun.|Lütfen hemen kilitleyin.]',
    '#no-drained Sabah kalktım, {amount} çekilmiş, ben yapmadım. [Durdurun lütfen.|Bütün birikimimdi.]',
    '#no-drained SIM kartımı kopyalamışlar[, bütün gece şebeke yoktu|], sabah 2FA değişmişti. Hesabı boşaltıyorlar galiba.',
  ],
  detail: [
    '#no-drained Çekim {address} adresine gitmiş, hiç görmedim. Kod {txid}',
    '#login E-postada IP {ip}, {browser}, {city}, saat {time} yazıyor.',
  ],
  want: ['HEMEN DONDURUN.', 'Lütfen kilitleyin ve ne yapacağımı söyleyin.'],
  probe: [
    [
      'Yanınızdayım. Acil dondurma istedim. E-postanıza girebiliyor musunuz, telefonunuz çalışıyor mu?',
      '[E-posta evet, telefonda şebeke yok.|İkisi de çalışıyor.|E-posta şifremi az önce değiştirdim.]',
    ],
    [
      'Son günlerde bir bağlantı açtınız mı, program kurdunuz mu, birine kod verdiniz mi? Suçlamak için değil, nereden girdiklerini anlamak için.',
      '[Northgate güvenlikten diye biri aradı.|Hediye e-postası geldi, oradan girdim.|Bildiğim kadarıyla hayır.]',
    ],
  ],
  work: [
    '#login Hesap {clock} itibarıyla donduruldu: giriş yok, çekim yok. Bekleyen {amount} durduruldu.',
    '#no-drained Hesabı {clock} itibarıyla dondurdum. Bir çekim ağa çıkmıştı ({shorttx}); onu geri alamıyoruz ama gittiği borsayı uyarıyoruz.',
    'Şimdi başka bir cihazdan: e-posta şifresini değiştirin, tüm oturumları kapatın, SIM için operatörü arayın.',
  ],
  follow: [
    [
      '#no-drained Paramı geri alacak mıyım?',
      'Henüz bilmiyorum ve doğru olmayabilecek bir şey söylemek istemem. Durdurulan kısım güvende. Gerisi için suç duyurusu işimize yarar.',
    ],
    [
      'Kendimi çok aptal hissediyorum.',
      'Lütfen öyle düşünmeyin. Bunu yapanların işi bu. Hızlı davrandınız, en önemlisi o.',
    ],
  ],
  solve: [
    '#login Hesap yeniden sizin: e-posta doğrulandı, eski oturumlar kaldırıldı. {amount} yerinde duruyor.',
    '#no-drained Güvenlik incelemesi bitti. Polis için rapor ekte, referans {case}. Durdurulamayan kısım için gerçekten üzgünüm.',
  ],
};

export const phishing: TopicTalk = {
  subject: ['Bu e-posta sizden mi?', 'Sahte site {lookalike}'],
  open: [
    '"Northgate Destek" adıyla [e-posta|SMS] geldi, hesabım kapanacakmış, bağlantı {lookalike}. [Siz misiniz?|Sahte gibi.|]',
    'Sitenizin kopyası {lookalike} adresinde[, reklamda ilk sırada çıkıyor|]. [Haberiniz olsun.|]',
  ],
  detail: ['Gönderen destek@{lookalike}, {date} saat {time}.'],
  want: ['Gerçek mi?', 'Ne yapmalıyım?'],
  probe: [
    [
      'Orada bir şey yazdınız mı? Kurtarma kelimelerini kimseye, bize de söylemeyin.',
      '[Hayır, kapattım.|Hiçbir şey yazmadım.]',
    ],
  ],
  work: ['Biz değiliz. {lookalike} sahte, kapatılması için ilettim. Biz aramayız, kod istemeyiz.'],
  follow: [
    [
      'E-postamı nereden biliyorlar?',
      'Bu listeler başka sitelerin sızıntılarından geliyor. Hesabınızda yabancı giriş yok.',
    ],
  ],
  solve: ['{lookalike} saat {clock} itibarıyla kapandı. Teşekkürler, bildiriminiz başkalarını korudu.'],
};

export const appCrash: TopicTalk = {
  subject: ['Uygulama {device} cihazında kapanıyor'],
  open: [
    "Güncellemeden beri uygulama [açılır açılmaz|Cüzdan'a basınca|grafik açınca] kapanıyor, telefon {device}.",
    'Uygulama {system} ile donuyor. [Bu yüzden pozisyon kapatamadım.|Silip kurmak da işe yaramadı.|]',
  ],
  detail: ['{device}, {system}, sürüm {appversion}.'],
  want: ['Bilinen bir hata mı?', 'Ne zaman düzelir?'],
  post: ['@northgate uygulama {appversion} {system} üzerinde sürekli kapanıyor. [Tam zamanı.|Düzeltin.]'],
  probe: [['Hangi sürüm (Daha fazla, Hakkında) ve hangi telefon?', '{appversion}, {device}, {system}.']],
  work: [
    '{appversion} sürümünde bilinen bir hata. Yeni sürüm mağaza onayında; o zamana kadar web sitesi telefonda da çalışır.',
  ],
  follow: [
    [
      'Pozisyon kapatamadım, kim ödeyecek?',
      'Üzgünüm. Saatleri ve emri ekibe iletiyorum, kayıtlarla karşılaştıracaklar. Cevap yazılı gelecek.',
    ],
  ],
  solve: ['Düzeltilmiş sürüm mağazada, lütfen güncelleyin.', 'Önbelleği temizleyince düzeldiğine sevindim.'],
};

export const referralBonus: TopicTalk = {
  subject: ['Davet bonusu gelmedi'],
  open: [
    '{friend} adlı arkadaşımı davet ettim, bonus gelmedi. [Haftalar önce doğrulandı.|Yatırdı, işlem yaptı.|]',
    '{friend} kodumu kullandı ama davet sayım sıfır.',
  ],
  detail: ['Kodum {code}, kayıt tarihi {date}.'],
  want: ['Lütfen ödeyin.', 'Ne eksik?'],
  probe: [['{friend} kodu kayıt sırasında mı girdi?', '[Evet, yanındaydım|Sonradan galiba|Sorayım].']],
  work: [
    'Bonus için kayıtta kod, doğrulama ve 30 günde {fiat} işlem gerekiyor. Sonuncusu henüz tamamlanmamış.',
  ],
  follow: [
    [
      'Reklamda bu yoktu!',
      'Şartlarda var ama haklısınız, reklam çok kısaydı. Pazarlamaya sizin sözlerinizle ilettim.',
    ],
  ],
  solve: ['{fiat} elle tanımlandı. {friend} için teşekkürler.'],
};
