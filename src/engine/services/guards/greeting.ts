/** How a message begins in the languages of the desk, where a name must follow. */
const mustName = 'dear|sehr geehrter?|estimad[oa]|prezad[oa]|car[oa]|sayın|kính gửi|уважаем(?:ый|ая)|尊敬的';
const mayName =
  'hi|hello|hey|good (?:morning|afternoon|evening)|hola|buen[oa]s (?:días|tardes|noches)|olá|oi|bom dia|merhaba|selam|xin chào|chào|здравствуйте|привет|добрый день|您好|你好|مرحبا';
const nobody =
  'undefined|null|nan|none|\\[?(?:first[ _]?name|customer|name|nombre|nome|isim|имя|tên)\\]?|<name>';

const empty = [
  // "Dear," and "Dear ,"
  new RegExp(`^\\s*(?:${mustName})\\s*[,!:;،，]`, 'iu'),
  // "Hi ,": somebody's name has fallen out
  new RegExp(`^\\s*(?:${mayName})[ \\t\\u00a0]+[,!:;،，]`, 'iu'),
  // "Hi undefined,"
  new RegExp(`^\\s*(?:${mustName}|${mayName})[ \\t\\u00a0]+(?:${nobody})(?![\\p{L}\\p{N}])`, 'iu'),
];

/** The place of a greeting whose name is missing; null when there is none. */
export function findEmptyGreeting(text: string): { start: number; end: number } | null {
  for (const pattern of empty) {
    const match = pattern.exec(text);
    if (match) return { start: match[0].length - match[0].trimStart().length, end: match[0].length };
  }
  return null;
}
