import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { passagesOf } from '../../../shared/domain/passages.ts';
import { markCopied } from '../article/copied.ts';
import { DiffText } from './DiffText.tsx';

/** The mark on what is copied of the first such element of what changed. */
function markOn(selector: string): string | undefined {
  const saying = (open: string, ours: string) =>
    passagesOf({
      audience: 'public',
      bodyHtml: `<p>${open}</p><div class="internal-block"><p>${ours}</p></div>`,
    });
  const changed = (
    <DiffText from={saying('Soon.', 'Ring Omar.')} to={saying('Today.', 'Ring Ada.')} language="en" />
  );
  document.body.innerHTML = renderToStaticMarkup(changed);
  const element = document.querySelector(selector);
  if (!element) throw new Error('not there');
  document.getSelection()?.selectAllChildren(element);
  const held = new Map<string, string>();
  const clipboardData = { setData: (type: string, text: string) => held.set(type, text) };
  const event = { clipboardData: clipboardData as unknown as DataTransfer, preventDefault: () => undefined };
  markCopied(event, { title: 'Outages', audience: 'public' });
  return held.get('application/x-groundcrew-internal');
}

it('marks what is copied of a block for the team alone, as it was and as it is, and nothing else', () => {
  expect(markOn('del.internal-block')).toBe('Outages');
  expect(markOn('ins.internal-block')).toBe('Outages');
  expect(markOn('span.internal-block')).toBe('Outages');
  expect(markOn('body > div')).toBe('Outages');
  expect(markOn('del:not(.internal-block)')).toBeUndefined();
});
