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
  ru: 'Мы получили ваше сообщение, с ним ознакомился сотрудник, и мы относимся к нему со всей серьёзностью. Им уже занимается специалист, и мы напишем вам здесь, как только появятся новости.',
  zh: '我们已收到您的消息，并已由工作人员查看，我们会认真对待。专员正在处理，一有进展，我们会在此通知您。',
  hi: 'हमें आपका संदेश मिल गया है, हमारी टीम के एक सदस्य ने इसे पढ़ लिया है और हम इसे गंभीरता से ले रहे हैं। एक विशेषज्ञ इस पर ध्यान दे रहे हैं, और जैसे ही कोई नई जानकारी होगी, हम आपको यहीं लिखेंगे।',
  id: 'Kami sudah menerima pesan Anda, petugas kami sudah meninjaunya, dan kami menanggapinya dengan serius. Seorang spesialis sedang menanganinya, dan kami akan menulis kepada Anda di sini begitu ada kabar.',
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
  ru: 'Мы получили ваше сообщение, с ним ознакомился сотрудник, и мы относимся к нему со всей серьёзностью. Мы напишем вам здесь, как только появятся новости.',
  zh: '我们已收到您的消息，并已由工作人员查看，我们会认真对待。一有进展，我们会在此通知您。',
  hi: 'हमें आपका संदेश मिल गया है, हमारी टीम के एक सदस्य ने इसे पढ़ लिया है और हम इसे गंभीरता से ले रहे हैं। जैसे ही कोई नई जानकारी होगी, हम आपको यहीं लिखेंगे।',
  id: 'Kami sudah menerima pesan Anda, petugas kami sudah meninjaunya, dan kami menanggapinya dengan serius. Kami akan menulis kepada Anda di sini begitu ada kabar.',
};

/** To somebody whose account may be under attack. */
export const receivedSafely: Said = {
  en: 'We have received your message, a person has reviewed it, and we take it seriously. It is being looked after with priority. Please never give a password, code or recovery phrase to anybody, not even to us.',
  es: 'Hemos recibido tu mensaje, una persona lo ha revisado y nos lo tomamos en serio. Lo atendemos con prioridad. No des a nadie contraseñas, códigos ni frases de recuperación, tampoco a nosotros.',
  'pt-BR':
    'Recebemos a sua mensagem, uma pessoa a analisou e nós a levamos a sério. Ela está sendo tratada com prioridade. Não informe senhas, códigos nem frases de recuperação a ninguém, nem mesmo a nós.',
  tr: 'Mesajınızı aldık, bir kişi inceledi ve ciddiye alıyoruz. Konuyla öncelikli olarak ilgileniyoruz. Lütfen şifre, kod veya kurtarma ifadesini kimseyle, bizimle bile paylaşmayın.',
  vi: 'Chúng tôi đã nhận được tin nhắn của bạn, đã có người xem xét và chúng tôi rất coi trọng việc này. Việc này đang được ưu tiên xử lý. Xin đừng đưa mật khẩu, mã hoặc cụm từ khôi phục cho bất kỳ ai, kể cả chúng tôi.',
  ar: 'وصلتنا رسالتك، وراجعها أحد أفراد فريقنا، ونحن نأخذها على محمل الجد. نتعامل معها بأولوية. من فضلك لا تعطِ كلمة مرور أو رمزًا أو عبارة استرداد لأي شخص، ولا حتى لنا.',
  ru: 'Мы получили ваше сообщение, с ним ознакомился сотрудник, и мы относимся к нему со всей серьёзностью. Мы занимаемся им в первую очередь. Пожалуйста, никому не сообщайте пароли, коды и фразу восстановления, даже нам.',
  zh: '我们已收到您的消息，并已由工作人员查看，我们会认真对待，并正在优先处理。请不要把密码、验证码或助记词告诉任何人，包括我们。',
  hi: 'हमें आपका संदेश मिल गया है, हमारी टीम के एक सदस्य ने इसे पढ़ लिया है और हम इसे गंभीरता से ले रहे हैं। इस पर प्राथमिकता से ध्यान दिया जा रहा है। कृपया कोई पासवर्ड, कोड या रिकवरी फ़्रेज़ किसी को न दें, हमें भी नहीं।',
  id: 'Kami sudah menerima pesan Anda, petugas kami sudah meninjaunya, dan kami menanggapinya dengan serius. Pesan ini kami tangani dengan prioritas. Mohon jangan berikan kata sandi, kode, atau frasa pemulihan kepada siapa pun, termasuk kepada kami.',
};

export const takenOn: Said = {
  en: 'A specialist has your case now and is working on it. We will write to you here as soon as we know more.',
  es: 'Un especialista tiene ahora tu caso y está trabajando en él. Te escribiremos aquí en cuanto sepamos más.',
  'pt-BR':
    'Um especialista está agora com o seu caso e trabalhando nele. Escreveremos aqui assim que soubermos mais.',
  tr: 'Talebiniz artık bir uzmanda ve üzerinde çalışıyor. Daha fazlasını öğrenir öğrenmez size buradan yazacağız.',
  vi: 'Một chuyên viên hiện đã nhận trường hợp của bạn và đang xử lý. Chúng tôi sẽ viết cho bạn tại đây ngay khi biết thêm.',
  ar: 'حالتك الآن لدى مختص وهو يعمل عليها. سنكتب إليك هنا حالما نعرف المزيد.',
  ru: 'Вашим обращением теперь занимается специалист. Мы напишем вам здесь, как только узнаем больше.',
  zh: '您的问题现已由专员接手处理。一有更多消息，我们会在此通知您。',
  hi: 'आपका मामला अब एक विशेषज्ञ के पास है और वे इस पर काम कर रहे हैं। अधिक जानकारी मिलते ही हम आपको यहीं लिखेंगे।',
  id: 'Kasus Anda kini ditangani oleh seorang spesialis. Kami akan menulis kepada Anda di sini begitu kami tahu lebih banyak.',
};
