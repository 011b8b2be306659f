/** Where a part of a text stands in the window, a box for each line of it; `node` holds the text and nothing else. */
export function boxesIn(node: Node, start: number, end: number): DOMRect[] {
  const range = document.createRange();
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let done = 0;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const { length } = text.textContent ?? '';
    if (start >= done && start < done + length) range.setStart(text, start - done);
    if (end > done && end <= done + length) {
      range.setEnd(text, end - done);
      return [...range.getClientRects()];
    }
    done += length;
  }
  return [];
}
