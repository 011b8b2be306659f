import type { EscalationTarget } from '../../../shared/domain/escalation.ts';

type Said = EscalationTarget['texts']['raised'];

/** Received, reviewed, taken seriously: no promise, no team's name. */
export const received: Said = {
  en: 'We have received your message, a person has reviewed it, and we take it seriously. A specialist is looking at it, and we will write to you here as soon as there is news.',
  es: 'Hemos recibido tu mensaje, una persona lo ha revisado y nos lo tomamos en serio. Un especialista lo está mirando y te escribiremos aquí en cuanto haya novedades.',
  'pt-BR':
    'Recebemos a sua mensagem, uma pessoa a analisou e nós a levamos a sério. Um especialista está cuidando dela e escreveremos aqui assim que houver novidades.',
  tr: 'Mesajınızı aldık, bir kişi inceledi ve ciddiye alıyoruz. Bir uzman konuyla ilgileniyor; yeni bir gelişme olur olmaz size buradan yazacağız.',
  vi: 'Chúng tôi đã nhận được tin nhắn của bạn, đã có người xem xét và chúng tôi rất coi trọng việc này. Một chuyên viên đang xem xét, và chúng tôi sẽ viết cho bạn tại đây ngay khi có tin mới.',
  ar: 'وصلتنا رسالتك، وراجعها أحد أفراد فريقنا، ونحن نأخذها على محمل الجد. يعمل عليها الآن مختص، وسنكتب إليك هنا حالما يستجد أي شيء.',
};

/** Where a word about what is looked into would tell too much. */
export const receivedQuietly: Said = {
  en: 'We have received your message, a person has reviewed it, and we take it seriously. We will write to you here as soon as there is news.',
  es: 'Hemos recibido tu mensaje, una persona lo ha revisado y nos lo tomamos en serio. Te escribiremos aquí en cuanto haya novedades.',
  'pt-BR':
    'Recebemos a sua mensagem, uma pessoa a analisou e nós a levamos a sério. Escreveremos aqui assim que houver novidades.',
  tr: 'Mesajınızı aldık, bir kişi inceledi ve ciddiye alıyoruz. Yeni bir gelişme olur olmaz size buradan yazacağız.',
  vi: 'Chúng tôi đã nhận được tin nhắn của bạn, đã có người xem xét và chúng tôi rất coi trọng việc này. Chúng tôi sẽ viết cho bạn tại đây ngay khi có tin mới.',
  ar: 'وصلتنا رسالتك، وراجعها أحد أفراد فريقنا، ونحن نأخذها على محمل الجد. سنكتب إليك هنا حالما يستجد أي شيء.',
};

/** To somebody whose account may be under attack. */
export const receivedSafely: Said = {
  en: 'We have received your message, a person has reviewed it, and we take it seriously. It is being looked after with priority. Please give no password, code or recovery phrase to anybody, not even to us.',
  es: 'Hemos recibido tu mensaje, una persona lo ha revisado y nos lo tomamos en serio. Lo atendemos con prioridad. No des a nadie contraseñas, códigos ni frases de recuperación, tampoco a nosotros.',
  'pt-BR':
    'Recebemos a sua mensagem, uma pessoa a analisou e nós a levamos a sério. Ela está sendo tratada com prioridade. Não informe senhas, códigos nem frases de recuperação a ninguém, nem mesmo a nós.',
  tr: 'Mesajınızı aldık, bir kişi inceledi ve ciddiye alıyoruz. Konuyla öncelikli olarak ilgileniyoruz. Lütfen şifre, kod veya kurtarma ifadesini kimseyle, bizimle bile paylaşmayın.',
  vi: 'Chúng tôi đã nhận được tin nhắn của bạn, đã có người xem xét và chúng tôi rất coi trọng việc này. Việc này đang được ưu tiên xử lý. Xin đừng đưa mật khẩu, mã hoặc cụm từ khôi phục cho bất kỳ ai, kể cả chúng tôi.',
  ar: 'وصلتنا رسالتك، وراجعها أحد أفراد فريقنا، ونحن نأخذها على محمل الجد. نتعامل معها بأولوية. من فضلك لا تعطِ كلمة مرور أو رمزًا أو عبارة استرداد لأي شخص، ولا حتى لنا.',
};

export const takenOn: Said = {
  en: 'A specialist has your case now and is working on it. We will write to you here as soon as we know more.',
  es: 'Un especialista tiene ahora tu caso y está trabajando en él. Te escribiremos aquí en cuanto sepamos más.',
  'pt-BR':
    'Um especialista está agora com o seu caso e trabalhando nele. Escreveremos aqui assim que soubermos mais.',
  tr: 'Talebiniz artık bir uzmanda ve üzerinde çalışıyor. Daha fazlasını öğrenir öğrenmez size buradan yazacağız.',
  vi: 'Một chuyên viên hiện đã nhận trường hợp của bạn và đang xử lý. Chúng tôi sẽ viết cho bạn tại đây ngay khi biết thêm.',
  ar: 'حالتك الآن لدى مختص وهو يعمل عليها. سنكتب إليك هنا حالما نعرف المزيد.',
};
