/** How a public conversation goes on where only the customer reads; nothing in it says anything of an account. */
const texts: Readonly<Record<string, (domain: string) => string>> = {
  en: (domain) =>
    `Thank you for writing. Everybody can read this, so let us go on in private: open ${domain} or our app yourself, sign in and write to us under Help. There you know that it is us, and we know that it is you. We never ask for a password, a code or a recovery phrase, and nobody from our team will write to you first.`,
  es: (domain) =>
    `Gracias por escribirnos. Esto lo puede leer todo el mundo, así que sigamos en privado: abre ${domain} o nuestra aplicación por tu cuenta, inicia sesión y escríbenos en Ayuda. Allí sabes que somos nosotros y nosotros sabemos que eres tú. Nunca pedimos contraseñas, códigos ni frases de recuperación, y nadie de nuestro equipo te escribirá primero.`,
  pt: (domain) =>
    `Agradecemos a mensagem. Isto pode ser lido por todos, então vamos continuar em privado: abra ${domain} ou o nosso aplicativo por conta própria, entre e escreva para nós em Ajuda. Lá você sabe que somos nós, e nós sabemos que é você. Nunca pedimos senha, código nem frase de recuperação, e ninguém da nossa equipe escreve primeiro.`,
  tr: (domain) =>
    `Yazdığınız için teşekkürler. Bunu herkes okuyabiliyor, o yüzden özelden devam edelim: ${domain} adresini veya uygulamamızı kendiniz açın, giriş yapın ve Yardım bölümünden bize yazın. Orada siz bizim biz olduğumuzu, biz de sizin siz olduğunuzu biliriz. Hiçbir zaman parola, kod veya kurtarma ifadesi istemeyiz; ekibimizden kimse size önce yazmaz.`,
  vi: (domain) =>
    `Cảm ơn bạn đã nhắn cho chúng tôi. Ai cũng đọc được nội dung ở đây, nên mình hãy trao đổi riêng: bạn tự mở ${domain} hoặc ứng dụng của chúng tôi, đăng nhập rồi viết cho chúng tôi ở mục Trợ giúp. Ở đó bạn biết chắc đó là chúng tôi, và chúng tôi biết đó là bạn. Chúng tôi không bao giờ hỏi mật khẩu, mã hay cụm từ khôi phục, và không ai trong đội chúng tôi nhắn cho bạn trước.`,
  ar: (domain) =>
    `شكرًا لتواصلك معنا. يستطيع الجميع قراءة ما يُكتب هنا، فلنكمل على انفراد: افتح ${domain} أو تطبيقنا بنفسك، وسجّل الدخول واكتب إلينا من قسم المساعدة. هناك تعرف أننا نحن، ونعرف أنك أنت. لا نطلب أبدًا كلمة مرور أو رمزًا أو عبارة استرداد، ولن يراسلك أحد من فريقنا أولًا.`,
  ru: (domain) =>
    `Спасибо, что написали. Здесь это видят все, поэтому продолжим наедине: сами откройте ${domain} или наше приложение, войдите и напишите нам в разделе «Помощь». Там вы знаете, что это мы, а мы — что это вы. Мы никогда не спрашиваем пароль, код или секретную фразу, и никто из нашей команды не пишет первым.`,
  zh: (domain) =>
    `感谢您的留言。这里的内容所有人都能看到，请改为私下联系：请您自行打开 ${domain} 或我们的应用，登录后在“帮助”中给我们留言。在那里，您能确认对方是我们，我们也能确认是您本人。我们绝不会索要密码、验证码或助记词，我们的团队也不会主动联系您。`,
  hi: (domain) =>
    `हमें लिखने के लिए धन्यवाद। यहाँ की बात हर कोई पढ़ सकता है, इसलिए आगे की बात निजी तौर पर करते हैं: ${domain} या हमारा ऐप खुद खोलें, साइन इन करें और “मदद” में हमें लिखें। वहाँ आपको पता रहता है कि हम ही हैं, और हमें पता रहता है कि आप ही हैं। हम कभी पासवर्ड, कोड या रिकवरी वाक्यांश नहीं माँगते, और हमारी टीम से कोई पहले संदेश नहीं भेजता।`,
  id: (domain) =>
    `Terima kasih sudah menulis. Semua orang bisa membaca ini, jadi mari kita lanjutkan secara pribadi: buka sendiri ${domain} atau aplikasi kami, masuk, lalu tulis kepada kami di Bantuan. Di sana Anda tahu bahwa itu kami, dan kami tahu bahwa itu Anda. Kami tidak pernah meminta kata sandi, kode, atau frasa cadangan, dan tidak ada anggota tim kami yang menghubungi lebih dulu.`,
};

export const movePrivateLanguages: readonly string[] = Object.keys(texts);

/** In the customer's language, English where there is none. `domain`: the exchange's own. */
export function movePrivateText(locale: string, domain: string): string {
  const text = texts[locale.split('-')[0]?.toLowerCase() ?? ''] ?? texts.en;
  if (!text) throw new Error('There is no English text.');
  return text(domain);
}
