import { create, insertMultiple, load, save, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { HelpArticle } from './help-articles.ts';

/** A search of articles in memory, as its own documentation sets it up for search as one types. */
export type Peer = {
  readonly search: (query: string, limit: number) => unknown;
  /** Everything that it needs to be there again. */
  readonly save: () => string;
};

const whole = ({ title, text }: HelpArticle) => `${title} ${text}`;

const flexIndex = () => new FlexSearch.Index({ tokenize: 'forward' });
type Flex = ReturnType<typeof flexIndex>;
const flexPeer = (index: Flex): Peer => ({
  search: (query, limit) => index.search(query, { limit }),
  save() {
    const parts: Record<string, string> = {};
    index.export((key, data) => {
      if (data !== undefined) parts[key] = data;
    });
    return JSON.stringify(parts);
  },
});

const miniOptions = {
  fields: ['title', 'text'],
  searchOptions: { boost: { title: 3 }, combineWith: 'AND' as const },
};
const miniPeer = (index: MiniSearch<HelpArticle>): Peer => ({
  search: (query, limit) =>
    index.search(query, { prefix: (_, at, terms) => at === terms.length - 1 }).slice(0, limit),
  save: () => JSON.stringify(index),
});

const oramaIndex = () => create({ schema: { title: 'string', text: 'string' } as const });
type Orama = ReturnType<typeof oramaIndex>;
const oramaPeer = (index: Orama): Peer => ({
  search: (query, limit) => search(index, { term: query, limit, boost: { title: 3 } }),
  save: () => JSON.stringify(save(index)),
});

export const articlePeers = {
  FlexSearch: {
    build(corpus: readonly HelpArticle[]): Peer {
      const index = flexIndex();
      for (const article of corpus) index.add(article.id, whole(article));
      return flexPeer(index);
    },
    restore(saved: string): Peer {
      const index = flexIndex();
      for (const [key, data] of Object.entries(JSON.parse(saved) as Record<string, string>))
        index.import(key, data);
      return flexPeer(index);
    },
  },
  MiniSearch: {
    build(corpus: readonly HelpArticle[]): Peer {
      const index = new MiniSearch<HelpArticle>(miniOptions);
      index.addAll(corpus);
      return miniPeer(index);
    },
    restore: (saved: string): Peer => miniPeer(MiniSearch.loadJSON<HelpArticle>(saved, miniOptions)),
  },
  Orama: {
    async build(corpus: readonly HelpArticle[]): Promise<Peer> {
      const index = oramaIndex();
      await insertMultiple(
        index,
        corpus.map(({ title, text }) => ({ title, text })),
      );
      return oramaPeer(index);
    },
    restore(saved: string): Peer {
      const index = oramaIndex();
      load(index, JSON.parse(saved));
      return oramaPeer(index);
    },
  },
} as const;
