import { moreWordings } from './more-promise-words.ts';
import { type Wording, word } from './promise-word.ts';

const dates = '\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}';
const hundred = '100 ?[%٪]|[%٪] ?100';

const ofInterface: readonly Wording[] = [
  {
    language: 'en',
    certain: new RegExp(
      `${word('guarantee(?:d|s)?|definitely|certainly|for (?:sure|certain)|without (?:a |any )?doubt|no doubt|rest assured|(?:i|we) promise|promised|surely|bound to').source}|${hundred}`,
      'giu',
    ),
    outcome: word(
      "(?:will|shall|going to|you['’]ll|we['’]ll|they['’]ll|it['’]ll)\\s(?:[^.!?\\n]{0,40}\\s)?(?:refund(?:ed)?|reimburse[d]?|recover(?:ed)?|credit(?:ed)?|restore[d]?|retrieve[d]?|(?:be |been )?returned|return (?:it|them|your|the)|get (?:it|them|your \\p{L}+|the \\p{L}+|everything) back|have (?:it|them|your \\p{L}+) back|(?:send|give|pay) (?:it|them|you|your \\p{L}+) back)",
    ),
    unless: {
      before:
        /(?:\b(?:not|cannot|never|neither|nor|without|whether|if|no one|nobody)\b(?! (?:a |any )?(?:doubt|worry|only))|n['’]t\b(?! (?:doubt|worry))|\bno $)/iu,
      after: null,
    },
    returning: word(
      // To get back to somebody is to write to them.
      'refund\\p{L}*|reimburse\\p{L}*|recover\\p{L}*|credit\\p{L}*|return\\p{L}*|receive\\p{L}*|(?!(?<=(?:get|getting|come|be|report|write) )back to you)back|arrive\\p{L}*|resolved?',
      'iu',
    ),
    time: word(
      `(?<days>\\d{1,3}) (?:business |working )?days?|\\d{1,3} ?(?:hours?|weeks?|months?|minutes?)|today|tonight|tomorrow|(?:by|on|next) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month)|${dates}`,
    ),
  },
  {
    language: 'es',
    certain: word(
      'garantiza\\p{L}*|garantizo|garantía|con (?:toda )?seguridad|seguro que|sin (?:ninguna )?duda|prometemos|(?:le|te|se lo) prometo|definitivamente|con certeza',
    ),
    outcome: word(
      'devolver(?:emos|é|á|án)|reembolsar(?:emos|é|á|án)|recuperar(?:emos|é|á|ás|án)|acreditar(?:emos|é|á|án)|restituir(?:emos|á|án)|(?:será|serán)\\s+(?:devuelt|reembolsad|recuperad|acreditad)\\p{L}*|(?:vamos|voy|va|van) a (?:devolver|reembolsar|recuperar|acreditar|recibir)\\p{L}*',
    ),
    unless: { before: /(?<!\p{L})(?:no|nunca|ni|jamás|tampoco|si)(?!\p{L})(?! dude)/iu, after: null },
    returning: word(
      'devol\\p{L}*|devuelt\\p{L}*|reembols\\p{L}*|recuper\\p{L}*|acredit\\p{L}*|recib\\p{L}*|lleg\\p{L}*',
      'iu',
    ),
    time: word(
      `(?<days>\\d{1,3}) días?(?: hábiles)?|\\d{1,3} ?(?:horas?|semanas?|meses|mes|minutos?)|hoy|mañana|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|la próxima semana|${dates}`,
    ),
  },
  {
    language: 'pt',
    certain: word(
      'garant(?:imos|o|ido|ida|idos|idas|ia)|com (?:toda )?certeza|sem (?:nenhuma )?dúvida|prometemos|(?:lhe|te|eu) prometo|definitivamente',
    ),
    outcome: word(
      'devolver(?:emos|ei|á|ão)|reembolsar(?:emos|ei|á|ão)|recuperar(?:emos|ei|á|ão)|creditar(?:emos|ei|á|ão)|(?:será|serão)\\s+(?:devolvid|reembolsad|recuperad|creditad|estornad)\\p{L}*|(?:vamos|vou|vai|vão) (?:te |lhe )?(?:devolver|reembolsar|recuperar|creditar|estornar|receber)',
    ),
    unless: {
      before:
        // The last one is Spanish, which shares these verbs.
        /(?<!\p{L})(?:não|nunca|nem|jamais|tampouco|se)(?!\p{L})(?! duvide)|(?<!\p{L})no(?: (?:les?|te|se|l[oa]s?))*\s*$/iu,
      after: null,
    },
    returning: word(
      'devol\\p{L}*|reembols\\p{L}*|estorn\\p{L}*|recuper\\p{L}*|credit\\p{L}*|receb\\p{L}*|cheg\\p{L}*',
      'iu',
    ),
    time: word(
      `(?<days>\\d{1,3}) dias?(?: úteis)?|\\d{1,3} ?(?:horas?|semanas?|meses|mês|minutos?)|hoje|amanhã|na (?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|na próxima semana|${dates}`,
    ),
  },
  {
    language: 'tr',
    certain: word(
      'garanti(?:dir|si|sini|yi|ye|li|lidir)?|kesinlikle|kesin(?: olarak)?|mutlaka|şüphesiz|söz veriyoru[mz]|söz',
    ),
    outcome: word(
      'iade ed(?:ilecek|eceğiz|eceğim)\\p{L}*|geri (?:alacaksınız|alacağız|alacağım|verilecek|vereceğiz|ödenecek|ödeyeceğiz|gelecek|göndereceğiz|gönderilecek|yatırılacak)\\p{L}*|kurtar(?:ılacak|acağız|acağım)\\p{L}*|hesabınıza (?:geçecek|yatırılacak|yatıracağız|aktarılacak|eklenecek)\\p{L}*',
    ),
    unless: {
      before: null,
      after: /(?:em[ei]y|am[ıa]y|m[iıuü]yor|em[ei]z|amaz|[iı]lmez|değil|veremem|edemem|yok)/iu,
    },
    returning: word('iade\\p{L}*|geri|kurtar\\p{L}*|hesabınıza|yatır\\p{L}*|öde\\p{L}*', 'iu'),
    time: word(
      `(?<days>\\d{1,3}) (?:iş )?gün\\p{L}*|\\d{1,3} ?(?:saat|hafta|ay|dakika)\\p{L}*|bugün|yarın|(?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)(?: günü)?|gelecek hafta|haftaya|${dates}`,
    ),
  },
  {
    language: 'vi',
    certain: word('đảm bảo|bảo đảm|cam kết|chắc chắn|nhất định|hứa'),
    outcome: word(
      'sẽ\\s(?:[^.!?\\n]{0,40}\\s)?(?:hoàn (?:lại|tiền|trả)|được hoàn|trả lại|khôi phục|thu hồi|lấy lại|cộng (?:vào|lại)|nhận lại|ghi có)',
    ),
    unless: { before: /(?<!\p{L})(?:không|chưa|chẳng|liệu|nếu|đừng)(?!\p{L})(?! phải lo)/iu, after: null },
    returning: word('hoàn|trả lại|khôi phục|thu hồi|lấy lại|nhận|cộng|về', 'iu'),
    time: word(
      `(?<days>\\d{1,3}) ngày(?: làm việc)?|\\d{1,3} ?(?:giờ|tiếng|tuần|tháng|phút)|hôm nay|ngày mai|tuần (?:sau|tới)|thứ (?:hai|ba|tư|năm|sáu|bảy)|${dates}`,
    ),
  },
  {
    language: 'ar',
    certain:
      /(?<!\p{L})(?:و|ف)?(?:نضمن|أضمن|مضمون(?:ة)?|ضمان|بالتأكيد|حتم[اً]+|قطع[اً]+|بلا شك|بدون شك|نعدك|نعدكم|أعدك|مؤكد)(?!\p{L})/gu,
    outcome:
      /(?<!\p{L})(?:و|ف)?(?:(?:سوف )(?:نعيد|نرد|نسترد|نسترجع|يتم|تتم|تسترد|تستعيد|تعاد|يعاد|تحصل|نودع)|س(?:نعيد|نرد|نسترد|نسترجع|تسترد|تستعيد|تعاد|يعاد|تعود|نودع|يُعاد|تُعاد)\p{L}*|ستتم إعادة|سيتم (?:إعادة|استرداد|رد|إيداع|استرجاع))/gu,
    unless: {
      before: /(?<!\p{L})(?:و|ف)?(?:لا|لن|لم|ليس|ليست|غير|إذا|إن كان)(?!\p{L})(?! شك)/u,
      after: null,
    },
    returning: /(?:نعيد|إعادة|استرداد|نسترد|تسترد|استرجاع|إيداع|نودع|تعود|تصل|رد )/u,
    time: new RegExp(
      `(?<!\\p{L})(?:(?<days>\\d{1,3}) (?:أيام|يوم[اً]*|يومًا)|\\d{1,3} ?(?:ساعات|ساعة|أسابيع|أسبوع[اً]*|أشهر|شهر[اً]*|دقيقة|دقائق)|يومين|ساعتين|أسبوعين|اليوم|غد[اً]+|الأسبوع القادم|${dates})(?!\\p{L})`,
      'gu',
    ),
  },
];

export const wordings: readonly Wording[] = [...ofInterface, ...moreWordings];
