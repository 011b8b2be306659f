export const removed = {
  removed: {
    'seed-phrase': 'kurtarma ifadesi silindi',
    'private-key': 'özel anahtar silindi',
    'one-time-code': 'tek kullanımlık kod silindi',
    'card-number': 'kart numarası silindi',
  },
  title: {
    'seed-phrase': 'Müşteri bir kurtarma ifadesi gönderdi',
    'private-key': 'Müşteri bir özel anahtar gönderdi',
    'one-time-code': 'Müşteri tek kullanımlık bir kod gönderdi',
    'card-number': 'Müşteri bir kart numarası gönderdi',
  },
  todo: {
    wallet:
      'Cüzdanı ele geçirilmiş sayın. Her şeyi hemen yeni bir cüzdana taşımasına yardım edin; kelimeleri ya da anahtarı asla istemeyin.',
    code: 'Kullanmayın, başkasını da istemeyin. Biri göndermesini söylediyse hesabı saldırı altında sayın.',
    card: 'Gerekmiyor: son dört rakam yeter.',
  },
  kept: 'Hiçbir şey kaydedilmeden önce çıkarıldı; burada kimse okuyamaz. Müşteri hemen uyarıldı.',
  where: {
    formatting: 'E-postanın biçimlendirmesindeydi; biçimlendirme bütünüyle çıkarıldı.',
    subject: 'Konu satırındaydı.',
    'file-name': 'Bir dosyanın adındaydı.',
  },
  automatic: 'Otomatik mesaj',
};
