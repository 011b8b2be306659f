import MiniSearch from 'minisearch';
import { helpArticles } from '../../support/help-articles.ts';

// An index in the window, as an app has it that looks no further than its own page. The texts themselves are let go:
// only titles are kept for showing.
const index = new MiniSearch({ fields: ['title', 'text'], storeFields: ['title'] });
// Both are put in at build time.
for (const article of helpArticles(__ARTICLES__, __WORDS__, Math.random)) index.add(article);
globalThis.index = index;
document.title = `indexed ${index.documentCount}`;
