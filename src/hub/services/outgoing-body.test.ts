import { expect, it } from 'vitest';
import type { Attachment } from '../../shared/domain/conversation.ts';
import { outgoingBody } from './outgoing-body.ts';

const hash = 'ab'.repeat(32);
const map: Attachment = { hash, name: 'a "map".png', mime: 'image/png', bytes: 3 };
const img = `<img src="gc-file://local/${hash}" alt="a &quot;map&quot;.png" style="max-width:100%">`;
const written = { bodyText: 'Here:\n[a "map".png]' };

it('puts a picture that goes along where the text says so, by e-mail alone', () => {
  expect(outgoingBody(written, 'email', [map])).toEqual({
    ...written,
    rich: null,
    bodyHtml: `<div>Here:</div><div>${img}</div>`,
  });
  expect(outgoingBody(written, 'chat', [map])?.bodyHtml).toBeNull();
  expect(outgoingBody(written, 'email', [])?.bodyHtml).toBeNull();
  expect(outgoingBody(written, 'email', [{ ...map, mime: 'image/svg+xml' }])?.bodyHtml).toBeNull();
});

it('keeps formatting around it', () => {
  const rich = {
    blocks: [{ kind: 'line' as const, runs: [{ text: `see [${map.name}]`, marks: ['bold' as const] }] }],
  };
  expect(outgoingBody({ bodyText: '', rich }, 'email', [map])).toMatchObject({
    bodyText: `see [${map.name}]`,
    bodyHtml: `<div><strong>see ${img}</strong></div>`,
  });
});
