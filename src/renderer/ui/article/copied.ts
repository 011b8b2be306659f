import { internalBlock } from '../../../shared/domain/article-html.ts';
import type { Article } from '../../../shared/domain/knowledge.ts';
import { markInternal } from '../../state/internal-clipboard.ts';

type Copying = { readonly clipboardData: DataTransfer; preventDefault(): void };
type Dragging = { readonly dataTransfer: DataTransfer };
type Source = Pick<Article, 'title' | 'audience'>;

/** For what shows an article: what is copied or dragged out of it is marked where any of it is for the team alone. */
export const marksInternal = (article: Source) => ({
  onCopy: (event: Copying) => markCopied(event, article),
  onDragStart: (event: Dragging) => markDragged(event, article),
});

export function markCopied(event: Copying, article: Source): void {
  const selection = selectedInternal(article);
  if (!selection) return;
  const range = selection.getRangeAt(0);
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  // Marking it takes the browser's own copying away: both forms are given by hand.
  event.preventDefault();
  event.clipboardData.setData('text/plain', selection.toString());
  event.clipboardData.setData('text/html', holder.innerHTML);
  markInternal(event.clipboardData, article.title);
}

/** The browser has given what is dragged already: the mark goes along with it. */
export function markDragged({ dataTransfer }: Dragging, article: Source): void {
  if (selectedInternal(article)) markInternal(dataTransfer, article.title);
}

/** What is selected, if any of it is for the team alone. */
function selectedInternal({ audience }: Source): Selection | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  return audience === 'internal' || holdsInternal(selection.getRangeAt(0)) ? selection : null;
}

function holdsInternal(range: Range): boolean {
  const { commonAncestorContainer: around } = range;
  const element = around instanceof Element ? around : around.parentElement;
  if (element?.closest(`.${internalBlock}`)) return true;
  return [...(element?.querySelectorAll(`.${internalBlock}`) ?? [])].some((block) =>
    range.intersectsNode(block),
  );
}
