import type { Migration } from './migration.ts';

/** Which articles show which pictures, by the picture: read out of the articles it took seconds where there are thousands. */
export const articlePictures: Migration = {
  number: 760,
  name: 'article-pictures',
  sql: `
CREATE TABLE article_pictures (
  hash TEXT NOT NULL,
  article INTEGER NOT NULL,
  -- The article's.
  locale TEXT NOT NULL,
  PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO article_pictures
  SELECT picture.value ->> 'hash', articles.n, articles.locale FROM articles, json_each(articles.pictures) AS picture;
`,
};
