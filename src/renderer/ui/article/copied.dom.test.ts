import { beforeEach, expect, it } from 'vitest';
import { markCopied, markDragged } from './copied.ts';

class Clipboard {
  readonly held = new Map<string, string>();
  setData(type: string, text: string): void {
    this.held.set(type, text);
  }
}
const mark = 'application/x-groundcrew-internal';

beforeEach(() => {
  document.body.innerHTML =
    '<article><p id="open">For all.</p><section class="internal-block"><p id="inside">For us.</p></section><p id="end">End.</p></article>';
});

function select(from: string, to: string): void {
  const [start, end] = [from, to].map((id) => document.getElementById(id));
  if (!start || !end) throw new Error('not there');
  const range = document.createRange();
  range.setStartBefore(start);
  range.setEndAfter(end);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** What the clipboard holds after copying from the start of one element to the end of another. */
function copied(from: string, to: string, audience: 'public' | 'internal' = 'public') {
  select(from, to);
  const clipboard = new Clipboard();
  let own = false;
  const event = {
    clipboardData: clipboard as unknown as DataTransfer,
    preventDefault: () => {
      own = true;
    },
  };
  markCopied(event, { title: 'Fees', audience });
  expect(own).toBe(clipboard.held.size > 0);
  return clipboard.held;
}

it('marks what is copied of an internal block, alone or with what is around it', () => {
  expect(copied('inside', 'inside').get(mark)).toBe('Fees');
  const around = copied('open', 'end');
  expect(around.get(mark)).toBe('Fees');
  expect(around.get('text/plain')).toContain('For all.');
  expect(around.get('text/html')).toContain('<p id="inside">For us.</p>');
});

it('leaves what customers may read to the browser, and marks all of an internal article', () => {
  expect(copied('open', 'open').size).toBe(0);
  expect(copied('end', 'end').size).toBe(0);
  expect(copied('open', 'open', 'internal').get(mark)).toBe('Fees');
});

it('marks what is dragged alike, and leaves to the browser what goes along', () => {
  const dragged = (id: string, audience: 'public' | 'internal') => {
    select(id, id);
    const held = new Clipboard();
    markDragged({ dataTransfer: held as unknown as DataTransfer }, { title: 'Fees', audience });
    return [...held.held];
  };
  expect(dragged('inside', 'public')).toEqual([[mark, 'Fees']]);
  expect(dragged('open', 'internal')).toEqual([[mark, 'Fees']]);
  expect(dragged('open', 'public')).toEqual([]);
});
