import { expect, it } from 'vitest';
import { pasted } from './paste.ts';

const picture = new File(['x'], 'image.png', { type: 'image/png' });
const clipboard = (data: Record<string, string>, files: File[] = []) =>
  ({ files, getData: (type: string) => data[type] ?? '' }) as unknown as DataTransfer;
const sheet = {
  'text/html':
    '<html><style>td{color:red}</style><body><table><col width=64><tr><td>Asset</td><td>Fee</td></tr><tr><td>BTC</td><td>0.0001\n BTC</td></tr></table></body></html>',
  'text/plain': 'Asset\tFee\nBTC\t0.0001 BTC',
};

it('takes a screenshot as a file', () => {
  expect(pasted(clipboard({}, [picture]), false)).toEqual({ kind: 'files', files: [picture] });
  // As a browser copies a picture: with the address that it had.
  const copied = { 'text/html': '<meta charset="utf-8"><img src="https://elsewhere.example/x.png">' };
  expect(pasted(clipboard(copied, [picture]), true)).toEqual({ kind: 'files', files: [picture] });
  // As a file manager copies a file: with its name.
  expect(pasted(clipboard({ 'text/plain': 'image.png' }, [picture]), true).kind).toBe('files');
});

it('takes cells of a spreadsheet as cells, though there is a picture of them too', () => {
  expect(pasted(clipboard(sheet, [picture]), true)).toEqual({ kind: 'usual' });
  expect(pasted(clipboard(sheet, [picture]), false)).toEqual({
    kind: 'text',
    text: 'Asset  Fee\nBTC    0.0001 BTC',
  });
});

it('leaves words to the field, whatever they look like', () => {
  const mail = {
    'text/html': '<p>Dear <b>Ana</b></p><table><tr><td>x</td></tr></table>',
    'text/plain': 'Dear Ana\nx',
  };
  expect(pasted(clipboard(mail, [picture]), true)).toEqual({ kind: 'usual' });
  expect(pasted(clipboard(mail), false)).toEqual({ kind: 'usual' });
  expect(pasted(clipboard({ 'text/plain': 'hello' }), false)).toEqual({ kind: 'usual' });
});
