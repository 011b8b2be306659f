import type { Secret } from './secret.ts';

/** What a code for one sign-in is called: the interface's languages, Russian, Chinese, Hindi, Indonesian. */
const codeWords = [
  'one[- ]time (?:code|password|passcode|pin)',
  'otp(?: code| kodu| код)?',
  '[2m]fa(?: codes?| kodu| код)?',
  'two[- ]factor code',
  '(?:verification|authenticat(?:or|ion)|auth|sms|security|log[- ]?in|confirmation) code',
  'code from (?:the |my )?(?:sms|text|e-?mail|app|authenticator)',
  'c[oó]digo (?:de )?(?:verificaci[oó]n|verificaç[aã]o|segurança|seguridad|confirmaci[oó]n|confirmaç[aã]o|autenticaci[oó]n|autenticaç[aã]o|sms|2fa|un solo uso|uso [uú]nico|acceso|acesso)',
  '(?:одноразов\\p{L}*|проверочн\\p{L}*) (?:код|пароль)',
  'код(?: \\p{L}+)? (?:подтверждения|из смс|из sms|верификации|проверки|безопасности|2fa|двухфакторн\\p{L}*|аутентификации)',
  '(?:doğrulama|onay|sms|güvenlik|giriş|2fa) kod\\p{L}*',
  'tek kullanımlık (?:kod|şifre|parola)\\p{L}*',
  'mã (?:xác (?:minh|thực|nhận)|otp|bảo mật|sms|2fa|đăng nhập)',
  '(?:验证|驗證|校验|动态|動態|安全|短信)(?:码|碼|密码|密碼)',
  '(?:رمز|كود) (?:ال)?(?:تحقق|تأكيد|أمان|مصادقة|دخول)',
  'ओटीपी',
  'वन[- ]टाइम (?:कोड|पासवर्ड)',
  '(?:सत्यापन|सुरक्षा|पुष्टि|लॉगिन) कोड',
  'kode (?:verifikasi|otp|keamanan|konfirmasi|sms|autentikasi|masuk|2fa)',
].join('|');

const digits = '(?:\\p{Nd}{3}[ -]?\\p{Nd}{3}|\\p{Nd}{4,8})';
const unit = '(?:[ ]?(?:usdt?c?|eur|btc|eth|try|usd|brl|vnd|idr|inr|%|\\$|€|₺))';
// Neither word nor code is a piece of a longer one: "2fa" and digits stand in many a transaction's hash.
const codeAfter = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Nd}])(?:${codeWords})(?<gap>[^\\p{Nd}\\n.?。]{0,24}|[^\\p{Nd}.?。]{0,6})(?<code>${digits})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Nd}]|[.,]\\p{Nd}|${unit})`,
  'giu',
);
const codeBefore = new RegExp(
  `(?<![\\p{L}\\p{Nd}.,#$€-])(?<code>\\p{Nd}{3}[ -]?\\p{Nd}{3})(?: (?:is|was|es|é|это|là|adalah|है|هو)|,| -| —|是|:)[^\\p{Nd}\\n.?。]{0,20}?(?:${codeWords})`,
  'giu',
);
/** Between word and number: the number is one of something else. */
const somethingElse =
  /ticket|case|order|withdraw|deposit|account|ref|since|until|from|after|before|\bin\b|№|#|номер|запрос|заявк|conta|cuenta|pedido|orden|hesap|sipariş|tài khoản|đơn|订单|工单|账户|طلب|حساب|pesanan|akun/iu;
/** Four digits may be a year: only what says outright that it is the code makes them one. */
const saysOutright = /^[\s"'“«(]*(?:[:=：-]|is|was|es|é|это|là|adalah|है|هو|是|为|為|olan)?[\s:="'“«(]*$/iu;

export function oneTimeCodes(text: string): Secret[] {
  const found: Secret[] = [];
  for (const match of text.matchAll(codeAfter)) {
    const { code = '', gap = '' } = match.groups ?? {};
    if (somethingElse.test(gap)) continue;
    if (code.length <= 4 && !saysOutright.test(gap)) continue;
    if (code.length === 4 && /^(?:19|20)\d\d$/.test(code) && !/[:=：]|\bis\b/.test(gap)) continue;
    const end = match.index + match[0].length;
    found.push({ kind: 'one-time-code', start: end - code.length, end });
  }
  for (const match of text.matchAll(codeBefore)) {
    const { code = '' } = match.groups ?? {};
    found.push({ kind: 'one-time-code', start: match.index, end: match.index + code.length });
  }
  return found;
}
