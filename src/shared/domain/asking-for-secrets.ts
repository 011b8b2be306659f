import type { Place } from './text-place.ts';

/** Asking a customer for what nobody may ever be told, in the interface's languages. */
const askingFor = [
  /\b(?:send|give|tell|share|provide|enter|write|reply with)\b(?:(?!\b(?:if|whether|did|have|ever)\b)[^.!?\n]){0,60}\b(?:seed|recovery|secret) (?:phrase|words?)\b/giu,
  /\b(?:send|give|tell|share|provide|reply with)\b(?:(?!\b(?:if|whether|did|have|ever)\b)[^.!?\n]){0,60}\b(?:private key|password|pin|2fa code|one[- ]time code|otp)\b/giu,
  /\b(?:env[íi]e|env[íi]a|comparta|indique|d[íi]ganos)\w*[^.!?\n]{0,60}\b(?:frase (?:semilla|de recuperación)|clave privada|contraseña|código (?:2fa|de un solo uso))/giu,
  /\b(?:envie|compartilhe|informe|diga)\w*[^.!?\n]{0,60}\b(?:frase (?:semente|de recuperação)|chave privada|senha|código (?:2fa|de uso único))/giu,
  /(?:kurtarma ifade|gizli anahtar|şifre|tek kullanımlık kod)\w*[^.!?\n]{0,40}(?:gönder|paylaş|yaz)\w*/giu,
  /(?:gửi|cung cấp|cho chúng tôi biết)[^.!?\n]{0,60}(?:cụm từ khôi phục|khóa riêng|mật khẩu|mã otp|mã 2fa)/giu,
  /(?:أرسل|شارك|زودنا)[^.!؟\n]{0,60}(?:عبارة الاسترداد|المفتاح الخاص|كلمة المرور|رمز التحقق)/gu,
] as const;
/**
 * “Never send us …” warns, and is what a macro should say; “do not hesitate to send us …” does not, nor does “no”
 * before anything: “no worries”, and in Portuguese it is “in the”.
 */
const warning =
  /(?<!\p{L})(?:never|(?:do not|don['’]t|not)(?! hesitate)|nunca|no(?= (?:one|body|env|compart|indiq|d[íi]g|deb|pod|garant|será|l[aeo]s? |se ))|não(?! hesite)|asla|không|đừng|chớ|لا|لن|أبدًا)(?!\p{L})|\p{L}m[ae]y[ıi]n/iu;

/** Where a text asks a customer for what nobody may ever be told, and does not warn of it. Offsets are UTF-16 units. */
export function findAsking(text: string): Place[] {
  return askingFor.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: match }) =>
      isWarning(text, index, match) ? [] : [{ start: index, end: index + match.length }],
    ),
  );
}

/** Whether the sentence says not to, before the words or among them: in Turkish the verb comes last. */
function isWarning(text: string, index: number, words: string): boolean {
  const before =
    text
      .slice(Math.max(0, index - 500), index)
      .split(/[.!?؟\n]/u)
      .at(-1) ?? '';
  return warning.test(
    before +
      words +
      (/^\p{L}*/u.exec(text.slice(index + words.length, index + words.length + 40))?.[0] ?? ''),
  );
}
