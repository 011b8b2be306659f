import type { Place } from './text-place.ts';

/** Asking a customer for what nobody may ever be told, in the languages that customers are answered in. */
const askingFor = [
  /\b(?:send|give|tell|share|provide|enter|write|reply with)\b(?:(?!\b(?:if|whether|did|have|ever)\b)[^.!?\n]){0,60}\b(?:seed|recovery|secret) (?:phrase|words?)\b/giu,
  /\b(?:send|give|tell|share|provide|reply with)\b(?:(?!\b(?:if|whether|did|have|ever)\b)[^.!?\n]){0,60}\b(?:private key|password|pin|2fa code|one[- ]time code|otp)\b/giu,
  /\b(?:env[íi]e|env[íi]a|comparta|indique|d[íi]ganos)\w*[^.!?\n]{0,60}\b(?:frase (?:semilla|de recuperación)|clave privada|contraseña|código (?:2fa|de un solo uso))/giu,
  /\b(?:envie|compartilhe|informe|diga)\w*[^.!?\n]{0,60}\b(?:frase (?:semente|de recuperação)|chave privada|senha|código (?:2fa|de uso único))/giu,
  /(?:kurtarma ifade|gizli anahtar|şifre|tek kullanımlık kod)\w*[^.!?\n]{0,40}(?:gönder|paylaş|yaz)\w*/giu,
  /(?:gửi|cung cấp|cho chúng tôi biết)[^.!?\n]{0,60}(?:cụm từ khôi phục|khóa riêng|mật khẩu|mã otp|mã 2fa)/giu,
  /(?:أرسل|شارك|زودنا)[^.!؟\n]{0,60}(?:عبارة الاسترداد|المفتاح الخاص|كلمة المرور|رمز التحقق)/gu,
  /(?<!\p{L})(?:пришлите|отправьте|сообщите|укажите|назовите|напишите|введите|скиньте|предоставьте|передайте)(?!\p{L})[^.!?\n]{0,60}?(?:(?:сид|seed)[- ]?фраз|фраз\p{L}* восстановления|секретн\p{L}* фраз|приватн\p{L}* ключ|закрыт\p{L}* ключ|парол|одноразов\p{L}* код|код\p{L}* (?:2fa|подтверждения|из смс))\p{L}*/giu,
  /(?:发送|发给|发来|提供|告诉|告知|填写|输入|回复)[^.!?。\uff01\uff1f\n]{0,30}?(?:助记词|恢复短语|种子短语|私钥|密码|验证码|动态码)|(?:助记词|恢复短语|种子短语|私钥|密码|验证码|动态码)[^.!?。\uff01\uff1f\n]{0,12}?(?:发送?给?|告诉|提供给|交给)(?:我们|客服|我)/gu,
  /(?:रिकवरी (?:फ\u093c?्रेज\u093c?|वाक्यांश)|सीड (?:फ\u093c?्रेज\u093c?|वाक्यांश)|निजी कुंजी|प्राइवेट की|पासवर्ड|ओटीपी|सत्यापन कोड)[^.!?।\n]{0,40}?(?:भेजें|भेजिए|भेज दें|भेज दीजिए|बताएँ|बताएं|बताइए|बता दें|साझा करें|शेयर करें|दीजिए)/gu,
  /(?<!\p{L})(?:kirim(?:kan)?|berikan|bagikan|beri ?tahu(?:kan)?|sebutkan|masukkan|tulis(?:kan)?|balas dengan)(?!\p{L})[^.!?\n]{0,60}?(?:frasa (?:pemulihan|benih|seed|rahasia)|seed phrase|kunci (?:privat|pribadi|rahasia)|kata sandi|kode (?:otp|2fa|verifikasi|sekali pakai))/giu,
] as const;
/**
 * “Never send us …” warns, and is what a macro should say; “do not hesitate to send us …” does not, nor does “no”
 * before anything: “no worries”, and in Portuguese it is “in the”.
 */
const warning =
  /(?<!\p{L})(?:never|(?:send|give|tell|share|provide) no(?= (?:password|code|recovery|seed|secret|private))|(?:do not|don['’]t|not)(?! hesitate)|nunca|no(?= (?:one|body|env|compart|indiq|d[íi]g|deb|pod|garant|será|l[aeo]s? |se ))|não(?! hesite)|asla|không|đừng|chớ|لا|لن|أبدًا|не(?! стесняйтесь)|ни|никогда|нельзя|jangan(?! (?:ragu|sungkan))|tidak|tak|bukan|नहीं|न|मत|कभी)(?![\p{L}\p{M}])|\p{L}m[ae]y[ıi]n|不(?:要|得|能|可|会|应|需|必|允许)|[绝从]不|勿|别(?!人)|[无無]需/iu;

/** Where a text asks a customer for what nobody may ever be told, and does not warn of it. Offsets are UTF-16 units. */
export function findAsking(text: string): Place[] {
  return askingFor.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: match }) =>
      isWarning(text, index, match) ? [] : [{ start: index, end: index + match.length }],
    ),
  );
}

/** What nobody has ever to be sent: codes and passwords one may speak of, and may send oneself. */
const forKeys =
  /\b(?:seed|recovery|secret) (?:phrase|words?)\b|\bprivate key\b|frase (?:semilla|semente|de recuperación|de recuperação)|clave privada|chave privada|kurtarma ifade|gizli anahtar|cụm từ khôi phục|khóa riêng|عبارة الاسترداد|المفتاح الخاص|(?:сид|seed)[- ]?фраз|фраз\p{L}* восстановления|секретн\p{L}* фраз|(?:приватн|закрыт)\p{L}* ключ|助记词|恢复短语|种子短语|私钥|रिकवरी (?:फ|वाक्यांश)|सीड (?:फ|वाक्यांश)|निजी कुंजी|प्राइवेट की|frasa (?:pemulihan|benih|seed|rahasia)|seed phrase|kunci (?:privat|pribadi|rahasia)/iu;
/** Whether it was given to anybody has to be asked: “did you give somebody …”, “biriyle paylaştınız mı”. */
const toSomebody =
  /\b(?:did|have) (?:you|they|he|she|it)\b|\b(?:ever|any(?:one|body)|some(?:one|body)|ha|han|alguien)\b|alguém|(?<!\p{L})(?:đã|cho ai|với ai|biriyle|kimseyle|هل|لأحد|لأي|pernah|siapa pun|seseorang|orang lain|किसी|кому-(?:то|нибудь|либо)|когда-(?:то|нибудь|либо))(?!\p{L})|أرسلت|شاركت|他人|别人|任何人|陌生人|曾|过吗/iu;
/** “Enter it in your wallet” sends it to nobody. */
const intoOwn = /^(?:(?:enter|write|masukkan|tulis(?:kan)?)\b|введите|напишите|输入|填写)/iu;

/** Where a text asks for a recovery phrase or a private key to be sent here. Offsets are UTF-16 units. */
export function findAskingForKeys(text: string): Place[] {
  return findAsking(text).filter(({ start, end }) => {
    const words = text.slice(start, end);
    return forKeys.test(words) && !intoOwn.test(words) && !toSomebody.test(sentenceUpTo(text, start) + words);
  });
}

/** Whether the sentence says not to, before the words or among them: in Turkish the verb comes last. */
function isWarning(text: string, index: number, words: string): boolean {
  return warning.test(
    sentenceUpTo(text, index) +
      words +
      (/^\p{L}*/u.exec(text.slice(index + words.length, index + words.length + 40))?.[0] ?? ''),
  );
}

/** The sentence that has begun before a place, up to it. */
function sentenceUpTo(text: string, index: number): string {
  return (
    text
      .slice(Math.max(0, index - 500), index)
      .split(/[.!?؟。।\uff01\uff1f\n]/u)
      .at(-1) ?? ''
  );
}
