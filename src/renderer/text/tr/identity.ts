export const identity = {
  title: 'Kim olduğunu denetle: {{name}}',
  level: 'Ne kadar emin olunacak',
  levels: {
    basic: 'Temel: hesapla ilgili sorular için',
    strong: 'Güçlü: risk varsa ve dondurulmuş bir hesabı açmak için',
  },
  why: 'Burada temel denetim yetmez:',
  risks: {
    signal: 'hesapla ilgili şüpheli bir şey biliniyor',
    frozen: 'hesap dondurulmuş',
    security: 'konu hesabın güvenliği',
    failed: 'son denetim geçilemedi',
  },
  needed: {
    basic: 'Hesaptan söz ediyor: önce müşterinin kim olduğunu denetleyin (temel denetim).',
    strong: 'Hesaptan söz ediyor: önce müşterinin kim olduğunu denetleyin (güçlü denetim).',
  },
  ask: 'Sorun ve doğru olanı işaretleyin',
  askText: 'Borsanın size gösterdiğiyle karşılaştırın. Verilen yanıtlar yazılmaz.',
  asks: {
    basic: {
      email: 'Hesabın e-posta adresi',
      month: 'Açıldığı ay ve yıl',
      asset: 'Sahip olduğu bir varlık, miktarsız',
    },
    strong: {
      callback: 'Hesabın bugünden önceki numarasını siz geri aradınız',
      app: 'İsteğinizi oturum açık uygulamada onayladı',
      document: 'Sağlayıcının canlı yüz ve belge denetiminden bugün geçti',
    },
  },
  never: 'Asla istemeyin',
  nevers: {
    password: 'Parola veya parolanın bir bölümü',
    code: 'Tek kullanımlık veya yedek kod',
    seed: 'Kurtarma ifadesi veya özel anahtar',
    document: 'Sohbette belge fotoğrafı',
  },
  passed: 'Söylediği kişi',
  failed: 'Emin değilim ya da o değil',
  until: '{{span}} geçerlidir.',
  recorded: 'Yazıldı: denetim geçildi.',
  recordedFailed: 'Yazıldı: denetim geçilemedi.',
  signal: 'Denetim art arda {{count}} kez başarısız oldu. Hesap ele geçirilmiş olabilir: güvenliğe devredin.',
  offline: 'Sunucuya ulaşılamıyor: bir denetim ancak orada yazılınca geçerlidir.',
  cancel: 'Vazgeç',
  event: {
    passed: '{{actor}} müşterinin kim olduğunu denetledi: geçti',
    failed: '{{actor}} müşterinin kim olduğunu denetledi: geçemedi',
    signal_one: 'Kimlik denetimi art arda {{count}} kez başarısız oldu: hesap ele geçirilmiş olabilir',
    signal_other: 'Kimlik denetimi art arda {{count}} kez başarısız oldu: hesap ele geçirilmiş olabilir',
  },
};
