import type { ReadableDb } from '../db/handle.ts';
import { expand } from './article-index/expand.ts';
import { termOf, wordsOf } from './article-index/terms.ts';
import { type FoundArticle, searchArticles } from './articles.ts';

/** What people say around a question in the languages of the desk; folded. It tells nothing of what it is about. */
const around: ReadonlySet<string> = new Set(
  `about after also been before being cannot could does doing done from give going hello help here into just know like make many
  more much need only other over please should some soon still tell than thank thanks that their them then there these they this
  time today very want were what when where which while will with without work would yesterday your
  ahora algo alguien aqui ayer ayuda bien buenas buenos como cual cuando cuanto dias donde esta estan este esto favor gracias hace
  hacer hasta hola hoy mucho muchas nada necesito para pero poder porque puede puedo quiero saber sobre tambien tengo todavia
  agora ainda ajuda alguem aqui boa bom como dia essa esse esta este estou favor fazer hoje isso isto mais meu minha muito nao ola
  onde ontem para porque posso pode preciso qual quando quanto quero saber sobre tambem tarde tenho voce
  acaba bana benim bir bunu burada cunku daha dun gibi hala hangi icin istiyorum kadar lutfen merhaba nasil neden nerede olarak
  selam simdi sonra tesekkur tesekkurler var yardim yok zaman
  ban cho chua co cua duoc giup gi hom khi khong la lam luc nao nay nhu nhung nua oi o roi sao tai the thi toi tu va vao vi voi vui
  xin long cam on chao mot cac da den di hay hoi
  الي الى ان انا اريد التي الذي اليوم اين تم حتي حتى ذلك شكرا علي على عن عند في قبل كم كيف لا لكن لم لماذا ما متي متى مرحبا مساعده من
  هذا هذه هل يمكن`.split(/\s+/),
);

const mostWords = 16;
const mostLooked = 6;
/** A word of so many letters says what a title is about by itself; of shorter ones it takes two. */
const tellingLetters = 6;

/** The words of a text that say what it is about, each once, in their order. */
function tellingWords(text: string): string[] {
  const words = new Map<string, string>();
  for (const word of wordsOf(text)) {
    const term = termOf(word);
    const says = term.length > 1 && !/\d/.test(term) && !around.has(term);
    if (says && !words.has(term)) words.set(term, word);
    if (words.size === mostWords) break;
  }
  return [...words.values()];
}

/**
 * Public articles in this language that a text asks for, the likeliest first: their titles speak of what it says, by two of
 * its words or by one that says much. Mostly none.
 */
export function articlesFor(db: ReadableDb, text: string, locale: string, limit: number): FoundArticle[] {
  const words = tellingWords(text);
  if (words.length === 0) return [];
  const { found } = searchArticles(
    db,
    words.join(' '),
    { locale, audience: 'public', collectionId: null },
    mostLooked,
  );
  if (found.length === 0) return [];
  const meant = words.map((word) => new Set(expand(db, word, false).map(({ term }) => term)));
  return found
    .map((article) => {
      const title = wordsOf(article.title)
        .map(termOf)
        .filter((term) => !around.has(term));
      const said = words.filter((_, at) => title.some((term) => meant[at]?.has(term)));
      return { article, hits: said.length, telling: said.some((word) => word.length >= tellingLetters) };
    })
    .filter(({ hits, telling }) => hits > 1 || telling)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, limit)
    .map(({ article }) => article);
}
