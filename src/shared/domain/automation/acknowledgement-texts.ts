type Texts = { readonly arrived: string; readonly guide: (link: string) => string };

const texts: Readonly<Record<string, Texts>> = {
  en: {
    arrived:
      'We have received your message. This is an automatic confirmation; a person from our team reads what you wrote and answers you here.',
    guide: (link) => `Until then this page may help: ${link}`,
  },
  es: {
    arrived:
      'Hemos recibido tu mensaje. Esta es una confirmación automática; una persona de nuestro equipo lo leerá y te responderá aquí.',
    guide: (link) => `Mientras tanto, quizá te ayude esta página: ${link}`,
  },
  pt: {
    arrived:
      'Recebemos a sua mensagem. Esta é uma confirmação automática; uma pessoa da nossa equipe vai ler o que você escreveu e responder aqui.',
    guide: (link) => `Até lá, talvez esta página ajude: ${link}`,
  },
  tr: {
    arrived:
      'Mesajınızı aldık. Bu otomatik bir onaydır; ekibimizden bir kişi yazdıklarınızı okuyacak ve size buradan yanıt verecek.',
    guide: (link) => `O zamana kadar şu sayfa yardımcı olabilir: ${link}`,
  },
  vi: {
    arrived:
      'Chúng tôi đã nhận được tin nhắn của bạn. Đây là xác nhận tự động; một người trong đội chúng tôi sẽ đọc và trả lời bạn tại đây.',
    guide: (link) => `Trong lúc chờ, trang này có thể giúp bạn: ${link}`,
  },
  ar: {
    arrived: 'وصلتنا رسالتك. هذا تأكيد آلي؛ وسيقرأ أحد أفراد فريقنا ما كتبته ويجيبك هنا.',
    guide: (link) => `وإلى ذلك الحين قد تفيدك هذه الصفحة: ${link}`,
  },
  ru: {
    arrived:
      'Мы получили ваше сообщение. Это автоматическое подтверждение; его прочитает человек из нашей команды и ответит вам здесь.',
    guide: (link) => `А пока может помочь эта страница: ${link}`,
  },
  zh: {
    arrived: '我们已收到您的消息。这是自动确认；我们团队的工作人员会阅读您的内容并在此回复您。',
    guide: (link) => `在此之前，这个页面或许有帮助：${link}`,
  },
  hi: {
    arrived: 'हमें आपका संदेश मिल गया है। यह एक स्वचालित पुष्टि है; हमारी टीम का कोई व्यक्ति इसे पढ़कर आपको यहीं जवाब देगा।',
    guide: (link) => `तब तक यह पेज आपकी मदद कर सकता है: ${link}`,
  },
  id: {
    arrived:
      'Kami sudah menerima pesan Anda. Ini konfirmasi otomatis; seseorang dari tim kami akan membacanya dan menjawab Anda di sini.',
    guide: (link) => `Sementara itu, halaman ini mungkin membantu: ${link}`,
  },
};

export const acknowledgementLanguages: readonly string[] = Object.keys(texts);

/** In the customer's language, English where there is none. `link`: a page that may help; null: none. */
export function acknowledgementText(locale: string, link: string | null): string {
  const said = texts[locale.split('-')[0]?.toLowerCase() ?? ''] ?? texts.en;
  if (!said) throw new Error('There is no English text.');
  return link === null ? said.arrived : `${said.arrived}\n\n${said.guide(link)}`;
}
