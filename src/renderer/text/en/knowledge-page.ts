export const knowledgePage = {
  title: 'Knowledge base',
  search: 'Search articles',
  placeholder: 'Search articles',
  clear: 'Clear the search',
  collections: 'Collections',
  results: 'Results',
  internal: 'Team only',
  pick: {
    title: 'Pick an article',
    text: 'Browse the list, or press {{key}} to search. Everything here works offline.',
  },
  none: { title: 'No article contains “{{query}}”', text: 'Try fewer words, or another language.' },
  empty: { title: 'No articles yet', text: 'They arrive with the first sync.' },
  failed: { title: 'The articles could not be read', text: 'Try again in a moment.' },
  best: 'The {{count}} that fit best',
  count_one: '{{count}} article',
  count_other: '{{count}} articles',
};
