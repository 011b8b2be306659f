import type { WarningText } from './warning-text.ts';

export const tr: WarningText = {
  wallet: [
    'Son mesajınızda bir kurtarma ifadesi ya da özel anahtar vardı. Kaydedilmeden önce sildik; burada kimse okuyamaz. Yine de o cüzdanı ele geçirilmiş sayın: bir mesaja yazılan sır artık sır değildir.',
    '',
    '1. Güvendiğiniz bir cihazda, yeni bir kurtarma ifadesiyle yeni bir cüzdan oluşturun.',
    '2. Eski cüzdandaki her şeyi hemen yenisine taşıyın.',
    '3. Eskisini bir daha kullanmayın ve kelimelerini hiçbir yere yazmayın.',
  ].join('\n'),
  code: 'Son mesajınızda tek kullanımlık bir kod vardı. Kaydedilmeden önce sildik. Kodları kimseyle paylaşmayın. Bu kodu siz istemediyseniz ya da biri göndermenizi istediyse şifrenizi hemen değiştirin ve bize buradan bildirin.',
  card: 'Son mesajınızda bir kart numarası vardı. Kaydedilmeden önce sildik. Ona ihtiyacımız yok: son dört rakam yeter. Başka birine gönderdiyseniz bankanızdan kartı kapatmasını isteyin.',
  never:
    'Kurtarma ifadesi, özel anahtar, şifre ya da kodu asla istemeyiz. İsteyen, bizim adımızı kullansa bile, sizi soymaya çalışıyordur.',
};
