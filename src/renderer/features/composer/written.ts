import type { Draft } from '../../../shared/contract/draft-views.ts';

/** What one has written so far in one conversation and mode. */
export type Written = Pick<Draft, 'text' | 'rich' | 'attachments' | 'sources' | 'actions'>;

export const nothingWritten: Written = { text: '', rich: null, attachments: [], sources: [], actions: [] };

export function isEmpty({ text, attachments, actions }: Written): boolean {
  return text.trim() === '' && attachments.length === 0 && actions.length === 0;
}
