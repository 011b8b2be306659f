import { findUnfilled } from './placeholders.ts';
import { findSecrets } from './secrets/find-secrets.ts';
import type { Channel } from './vocabulary.ts';

/** What placeholders may speak of, by what comes before the dot. The engine fills them (`services/macros.ts`). */
export const macroVariables: Readonly<Record<string, readonly string[]>> = {
  customer: ['name', 'first_name', 'email', 'tier', 'locale', 'verification'],
  agent: ['name', 'first_name', 'public_name'],
  conversation: ['number', 'subject', 'topic', 'channel'],
  workspace: ['name', 'domain'],
};
/** `{{ask.…}}` is asked of the agent who inserts the macro. */
const prompted = 'ask';

/** A doubt about a macro's text. Offsets are UTF-16 units in the body of that language. */
export type MacroDoubt = {
  readonly kind: (typeof macroDoubts)[number];
  readonly locale: string;
  readonly start: number;
  readonly end: number;
  /** The words in question. */
  readonly text: string;
};
export const macroDoubts = [
  'secret',
  'asks-for-secret',
  'unknown-placeholder',
  'unknown-fragment',
  'promise',
  'too-long',
] as const;
/** What must not go live at all. */
export const forbiddenDoubts: ReadonlySet<MacroDoubt['kind']> = new Set(['secret', 'asks-for-secret']);

/** Characters that people read in one go, by channel; where a macro is for several, the shortest counts. */
const comfortable: Partial<Record<Channel, number>> = {
  chat: 900,
  telegram: 900,
  x: 280,
  reddit: 3_000,
  email: 4_000,
};

/** What support must not promise, whoever writes it; compliance keeps more. */
const promises: readonly RegExp[] = [
  /\b(?:we )?guarantee[sd]?\b/giu,
  /\bwill (?:definitely |certainly )?be (?:refunded|recovered|returned|credited)\b/giu,
  /\b(?:100 ?%|completely|totally) (?:safe|secure|risk[- ]free)\b/giu,
  /\bgarantiza\w*|\bserá (?:reembolsad|recuperad|devuelt)[oa]\b/giu,
  /\bgarantimos\b|\bserá (?:reembolsad|recuperad|devolvid)[oa]\b/giu,
  /\bgaranti ediyoruz\b|\bkesinlikle iade edilecek\w*/giu,
  /\bcam kết\b|\bchắc chắn (?:sẽ )?(?:được )?hoàn\b/giu,
  /نضمن|مضمون بالكامل/gu,
];

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

const rendered = /\{%-?\s*render\b([^{}%]{0,80})%\}/g;

/**
 * Doubts about the text of each language, in the order in which they stand; the worst kind first where they meet.
 * `shortcuts` are those of the macros that a text may render; absent: they are not known here.
 */
export function doubtsOf(
  bodies: Readonly<Record<string, string>>,
  channels: readonly Channel[],
  shortcuts?: ReadonlySet<string>,
): readonly MacroDoubt[] {
  return Object.entries(bodies).flatMap(([locale, body]) => {
    const found: MacroDoubt[] = [];
    const note = (kind: MacroDoubt['kind'], start: number, end: number) =>
      found.push({ kind, locale, start, end, text: body.slice(start, end).slice(0, 80) });
    for (const { start, end } of findSecrets(body)) note('secret', start, end);
    for (const { index, 0: match } of matches(askingFor, body))
      if (!isWarning(body, index, match)) note('asks-for-secret', index, index + match.length);
    for (const { expression, start, end } of findUnfilled(body))
      if (!isKnown(expression)) note('unknown-placeholder', start, end);
    for (const { index, 0: tag, 1: name = '' } of shortcuts ? body.matchAll(rendered) : [])
      if (!shortcuts?.has(name.replace(/^\s*["']|["']\s*-?\s*$/g, '')))
        note('unknown-fragment', index, index + tag.length);
    for (const { index, 0: match } of matches(promises, body))
      if (!isWarning(body, index, match)) note('promise', index, index + match.length);
    const most = Math.min(...channels.map((channel) => comfortable[channel] ?? Number.POSITIVE_INFINITY));
    if (body.length > most) note('too-long', most, body.length);
    return found.sort(
      (a, b) => macroDoubts.indexOf(a.kind) - macroDoubts.indexOf(b.kind) || a.start - b.start,
    );
  });
}

function* matches(patterns: readonly RegExp[], text: string): Generator<RegExpExecArray> {
  for (const pattern of patterns) yield* text.matchAll(pattern);
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

/** `customer.first_name | default: "there"` speaks of `customer.first_name`. */
function isKnown(expression: string): boolean {
  const [path = ''] = expression.split('|');
  const [root = '', name = '', ...deeper] = path.trim().split('.');
  if (deeper.length > 0) return false;
  // A name without a dot was assigned within the macro, or is a text in quotes.
  if (name === '') return root !== '' && !(root in macroVariables);
  return root === prompted ? /^\w+$/.test(name) : (macroVariables[root]?.includes(name) ?? false);
}
