import { expect, it } from 'vitest';
import { findAskingForKeys } from './asking-for-secrets.ts';

it.each([
  'Please send me your recovery phrase so that I can look at your wallet.',
  'Could you share the 12 seed words?',
  'Give no thought to it and send me your recovery phrase.',
  'Reply with your private key, please.',
  'Envíenos su frase de recuperación, por favor.',
  'Por favor, compartilhe a chave privada da sua carteira.',
  'Lütfen kurtarma ifadenizi bize gönderin.',
  'Vui lòng gửi cụm từ khôi phục của bạn.',
  'أرسل لنا عبارة الاسترداد من فضلك.',
])('finds who asks for a phrase or a key: %s', (text) => {
  const [place] = findAskingForKeys(text);
  expect(text.slice(place?.start, place?.end)).not.toBe('');
});

it.each([
  'Never send anybody your recovery phrase, not even us.',
  'Please give no password, code or recovery phrase to anybody, not even to us.',
  'We will send you a one-time code by e-mail.',
  'Le enviaremos un código de un solo uso.',
  'Please do not share your private key with anyone.',
  'Did you give somebody your seed phrase?',
  'Have you ever shared the recovery phrase of that wallet?',
  '¿Ha enviado a alguien su frase de recuperación?',
  'Kurtarma ifadenizi biriyle paylaştınız mı?',
  'Bạn đã gửi cụm từ khôi phục cho ai chưa?',
  'هل أرسلت عبارة الاسترداد لأحد؟',
  'If you enter your recovery phrase in your own wallet, it comes back.',
  'Nunca comparta su frase de recuperación.',
  'Send us the transaction hash and the address.',
])('lets who warns, or asks for anything else: %s', (text) => {
  expect(findAskingForKeys(text)).toEqual([]);
});
