import { expect, it } from 'vitest';
import { readExternalLink } from './external-links.ts';

it.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'http://northgate.example/',
  'smb://host/share',
  'ms-msdt:/id',
  'groundcrew://conversation/1',
  'https://user:pass@northgate.example/',
  'https://northgate.example@evil.example/',
  'https://',
  'https://x.example/\u0000',
  'mailto:',
  'mailto:a@b.example,c@d.example%0aBcc:x@y.example',
  'nonsense',
])('never opens %s', (address) => {
  expect(readExternalLink(address)).toBeNull();
});

it('shows the host that will really be asked', () => {
  expect(readExternalLink('https://help.northgate.example/a?b=1#c')).toEqual({
    url: 'https://help.northgate.example/a?b=1#c',
    shown: 'help.northgate.example',
    looksForeign: false,
    imitates: null,
  });
});

it('says which public record of a network an address is made to be taken for', () => {
  expect(readExternalLink('https://etherscam.io/tx/0x1')?.imitates).toBe('etherscan.io');
  expect(readExternalLink('https://tronsc\u0430n.org/#/transaction/1')).toMatchObject({
    imitates: 'tronscan.org',
    looksForeign: true,
  });
  expect(readExternalLink('https://optimistic.etherscan.io/tx/0x1')?.imitates).toBeNull();
});

it('shows a look-alike name as computers read it', () => {
  // Cyrillic а in place of the Latin a.
  expect(readExternalLink('https://northg\u0430te.example/')).toMatchObject({
    shown: 'xn--northgte-66g.example',
    looksForeign: true,
  });
});

it('hands a mail address over without the fields a stranger put beside it', () => {
  expect(readExternalLink('mailto:desk@northgate.example?body=x&attach=/etc/passwd')).toMatchObject({
    url: 'mailto:desk@northgate.example',
  });
});

it('never opens an address longer than a person could check', () => {
  expect(readExternalLink(`https://x.example/${'a'.repeat(2000)}`)).toBeNull();
});
