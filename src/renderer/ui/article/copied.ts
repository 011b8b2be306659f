import { internalBlock } from '../../../shared/domain/article-html.ts';
import type { Article } from '../../../shared/domain/knowledge.ts';
import { markInternal } from '../../state/internal-clipboard.ts';

type Copying = { readonly clipboardData: DataTransfer; preventDefault(): void };

/** What is copied from an article, marked where any of it is for the team alone. */
export function markCopied(event: Copying, { title, audience }: Pick<Article, 'title' | 'audience'>): void {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  if (audience === 'public' && !holdsInternal(range)) return;
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  // Marking it takes the browser's own copying away: both forms are given by hand.
  event.preventDefault();
  event.clipboardData.setData('text/plain', selection.toString());
  event.clipboardData.setData('text/html', holder.innerHTML);
  markInternal(event.clipboardData, title);
}

function holdsInternal(range: Range): boolean {
  const { commonAncestorContainer: around } = range;
  const element = around instanceof Element ? around : around.parentElement;
  if (element?.closest(`.${internalBlock}`)) return true;
  return [...(element?.querySelectorAll(`.${internalBlock}`) ?? [])].some((block) =>
    range.intersectsNode(block),
  );
}
