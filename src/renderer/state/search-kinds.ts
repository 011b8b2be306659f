/** What a search finds, in the order of its tabs. */
export const searchKinds = ['messages', 'conversations', 'customers', 'articles', 'macros'] as const;
export type SearchKind = (typeof searchKinds)[number];
export type SearchTab = 'all' | SearchKind;
