import { type Lexicon, list } from './lexicon.ts';

export const turkish: Lexicon = {
  money: list(`
    dün | daha dün |
    param* | paran* | paralar* | parayı | para çek* | birikim* | bakiye* | coinler* | coinim* | bitcoinler* | bitcoinim* |
    miktar* | tutar* | lira* | maaşım* | emekli* | cüzdan* | varlık* | tasarruf* | elimizde ne varsa | vardı bugün
  `),
  move: list(`
    banka* |
    yatır* | çekim* | çektim | para çek* | havale* | transfer* | gönder* | yolladım | yolladı* | ödeme* | ödedim | satın al* |
    aldım | alım | sattım | işlem* | iade* | tahsil*
  `),
  gone: list(`
    görünm* | yok | yoktu | kayıp | kayboldu* | gitti | orada değil | artık orada | gelmedi* | gelmiyor | ulaşma* |
    geçmedi | hâlâ | halen | bekl* | işlemde | takıl* | askıda | donduru* | dondurdu* | bloke* | tutuyor* | alıkoy* |
    sıfır | hiçbir şey | boş | boşalt* | çalındı | çaldı* | eksik* | yanlış* | hata* | unuttum | unutt* | başarısız |
    geri dön* | geri al* | geri getir* | geri ver* | kurtar* | iki kere | iki kez | nerede | tanım* | yuvarlak | gün oldu |
    günlerdir | günden beri | cumadan beri | kaybett* | reddedil* | ben yapmadım |
    eksilmiş | eksildi | eksilen
  `),
  funds: list(`
    paramı | paramız | param nerede | param gitti | birikimim | yanlış ağ* | yanlış adres* | memo yaz* | memosuz |
    iki kere para | eski adrese | bir yıllık birikim*
  `),
  access: list(`
    hesab* | giriş* | girmiş | girem* | oturum | şifre* | parola* | e posta* | eposta* | mail* | telefon* | numara* | hat |
    hattım | sim | simim* | doğrulay* | doğrulama kod* | 2fa | kod | kodu | kodlar* | otp | api | anahtar* | kelime* | cihaz* |
    site* | sayfa* | bağlantı* | link | bilgisayar* | çekim* | her şeyi
  `),
  breach: list(`
    biri | birisi | başkası | ben değil* | ben yapm* | benim oluşturmad* | oluşturmad* | istemed* | talep etmed* |
    değiştirilmiş | değiştirildi* | değiştirmed* | hack* | ele geçir* | çalın* | çaldı* | oltalama | sahte* | dolandır* |
    virüs* | benzeyen | benziyor* | söyledim | verdim | okudum | yazdım | kilitle* | dondur* | kaybett* | kapandı |
    çekmiyor | sinyal | giremiyor* | giriş yapam* | sıfırlan* | tanımad* | bilinmeyen | şüpheli | izinsiz | şifremi biliyor | parolamı biliyor | kodumu biliyor |
    eski sevgili* | eski eş* | arıyorum diyen | diyen adam* | sizden aradı* | aradılar | kopyala* | klonla* | yurt dışından
  `),
  security: list(`
    hacklen* | hackle* | heklen* | anydesk | ben değildim | çalındı hesab* | hesabım çalın* | hesabımı çal* | simimi kop* |
    sim kop* | oltalama | tohum kelime* | kurtarma kelime* | kurtarma ifade* | on iki kelime* | 12 kelime* | özel anahtar* |
    hesabı dondur* | hesabımı dondur* | hesabımı kilitle* | ben yapmadım | telefonum çalın* | telefonumu kaybet* |
    telefonumu çal* |
    şehirden giriş | ülkeden giriş | giriş yapılmış
  `),
  distress: list(`
    dayanam* | çaresiz* | ne yapacağımı | kime yazacağım* | yalvar* | ne olur | titri* | panik* | çok kork* | korkuyor* |
    korktum | ağlıyor* | ağladım | uyuyam* | uyumuyor* | yemiyor* | uyku girmiyor | her şeyimi | her şeyi kaybet* |
    elimizde ne varsa | elimde ne varsa | neyim varsa | alzaymır | alzheimer | bunama* | demans | savunmasız |
    telefonu kapatma | kapatma dedi | depresyon* | kalp kriz* | hastane* | eşim bilmiyor | kocam bilmiyor | karım bilmiyor |
    kiramı | kirayı öde* | mahvol* | bağımlı* | kumar* | ne alacağını söyl* | biri benimle konuş* | seksen* | perişan* |
    nasıl bakacağım | çok kötüyüm
  `),
  danger: list(`
    intihar* | öldür* | ölürüm kurtulurum | ölürüm artık | ölmek ist* | ölsem | canıma kıy* | kendime zarar | yaşamak istem* | yaşamanın * anlam* |
    yaşamanın bir anlamı | anlamı kalmadı | hayat sigorta* | çocuklarıma onları | çocuklarıma söyle* | aileme söyle* |
    hepsi bitti | bitti artık | beni döv* | döveceğ* | tehdit* | şantaj* | kaçırıldı* | kendimi as* | kendimi at* |
    her şeyi bitireceğim
  `),
  ordinary: list(`
    ve | veya | ya da | ile | için | bir | bu | şu | ne | nedir | neleri | ne kadar | kadar | nasıl | nerede |
    nereden | hangi | hangisi | hangileri | ne zaman | mı | mi | mu | mü | mıdır | var | olarak | olur | olan |
    başına | merhaba | selam | iyi | günler | teşekkürler | teşekkür | ederim | lütfen | ben | siz | sizin |
    istiyorum | öğrenmek | bilmek | şu an | şimdi | çok | yeni | en | da | de | arasındaki | fark | farkı |
    anlatır mısınız | komisyon* | ücret* | maker | taker | hacim | seviye* | api | anahtar | anahtarı | okunur |
    salt | izin | oluşturulur | oluşturabilirim | limit | limiti | limitler* | ip | websocket | uç nokta | belge* |
    kabul | ediyorsunuz | adres | pasaport | kimlik | doğrulama | doğrulamada | kyc | sürüyor | sürer | zaman |
    alt sınır | üst sınır | sınır | asgari | azami | çekim | çekimi | yatırma | banka | bankaya | euro | sepa |
    transferi | kaç | para | lira | fiyat | fiyatı | fiyatlar* | vergi | rapor* | indiririm | indirebilirim | yıl |
    ay | coin | token | listeleyecek | misiniz | mısınız | destek | ülke* | kart | kartla | alım | arayüz | dil |
    dilleri | türkçe | karanlık | açık | mod | modu | uygulama* | parmak | iziyle | girilebiliyor | öneri | liste |
    listesini | favori | staking | stake | getirisi | sol | btc | eth | usdt | alarm* | açarım | açabilirim | davet |
    programı | çalışıyor | geçmiş | mum | verisi | emir | stop | değiştirebilir miyim | değiştiririm | grafik* |
    saat | dilimini | demek | öğrenciler* | indirim* | yazı | güzel | harika | mükemmel | elinize sağlık | tasarım
  `),
};
