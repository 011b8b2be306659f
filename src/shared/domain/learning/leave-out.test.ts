import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plantedLanguages, plantedSecret } from '../../../../tests/support/planted-secrets.ts';
import { countedQuery, leaveOut, namesOf } from './leave-out.ts';

const phrase =
  'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about';
const planted = [
  ['an e-mail address', 'maya.chen+x@mail.example.org'],
  ['an address in another script', 'мая@почта.рф'],
  ['a telephone number', '+49 (170) 123 45 67'],
  ['an Ethereum address', '0x52908400098527886E0F7030069857D2E4169EE7'],
  ['a Bitcoin address', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
  ['a Bitcoin address of the first kind', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
  ['a Tron address', 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8'],
  ['a hash', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['a recovery phrase', phrase],
  ['a card number', '4111 1111 1111 1111'],
  ['an amount', '12,500.75'],
  ['a link', 'https://northgate.example/t?u=maya&k=9f2c'],
  ['a handle', '@maya_chen'],
  ['a document number', 'X4RTBPFW4'],
  ['a short code', '481516'],
] as const;

describe('leaving out', () => {
  it.each(planted)('takes %s out of whatever stands around it', (_, value) => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'my ', 'sent to: ', '¿', 'the “'),
        fc.constantFrom('', '.', ' please', ', then'),
        (before, after) => {
          const said = leaveOut(`${before}${value}${after}`);
          for (const part of value.split(' ').filter((one) => /\d/.test(one) || value === phrase))
            expect(said.toLowerCase()).not.toContain(
              part === 'about' ? phrase : part.toLowerCase().slice(0, 40),
            );
          expect(said).not.toContain(value);
          expect(countedQuery(`${before}${value}${after}`)).not.toContain(value.toLowerCase());
        },
      ),
    );
  });

  it.each(plantedLanguages)('takes out whatever secret a customer comes out with in %s', (language) => {
    for (let n = 0; n < 60; n += 1) {
      const { text, parts } = plantedSecret(`left out ${n}`, language);
      const said = leaveOut(text);
      for (const part of parts) expect(said, `seed ${n}: ${text}`).not.toContain(part);
    }
  });

  it('puts placeholders where the people’s own values stood, in whatever case', () => {
    const known = [
      ...namesOf('customer', 'Maya Chen'),
      ...namesOf('agent', 'Ana Sousa'),
      { placeholder: 'customer.name', value: 'Lindenhof 4' },
    ];
    expect(leaveOut('Hello MAYA, Mrs Chen of Lindenhof 4! Ana will look.', known)).toBe(
      'Hello {{customer.first_name}}, Mrs {{customer.name}} of {{customer.name}}! {{agent.first_name}} will look.',
    );
    expect(leaveOut('Maya Chen', known)).toBe('{{customer.name}}');
    expect(leaveOut('Banana is not Ana', known)).toBe('Banana is not {{agent.first_name}}');
  });

  it('leaves the words of a sentence, and what things are called', () => {
    const sentence = 'Please turn on 2FA before you send USDT on BEP20 or TRC20.';
    expect(leaveOut(sentence)).toBe(sentence);
    expect(leaveOut('Es dauert bis zu 24 Stunden.')).toBe('Es dauert bis zu # Stunden.');
    expect(
      leaveOut('请在发送之前检查网络，否则您的资金可能会永久丢失并且无法找回，请务必小心谨慎。'),
    ).not.toContain('[');
  });

  it('says twice what it says once', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom(...planted.map(([, value]) => value)),
            fc.constantFrom('{{customer.name}}', '[link]', '#'),
          ),
          { maxLength: 6 },
        ),
        (parts) => {
          const once = leaveOut(parts.join(' '));
          expect(leaveOut(once)).toBe(once);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is no way around itself: braces and brackets hide nothing', () => {
    expect(leaveOut('{{maya@mail.example}} [maya@mail.example] {{ 4111 1111 1111 1111 }}')).not.toMatch(
      /maya|4111/,
    );
  });
});

describe('what is counted of a query', () => {
  it('is folded, and nothing where only people and numbers were looked for', () => {
    expect(countedQuery('  Wrong   NETWORK?! ')).toBe('wrong network');
    expect(countedQuery('maya@mail.example')).toBe('');
    expect(countedQuery('4815162342')).toBe('');
    expect(countedQuery('refund maya@mail.example')).toBe('refund [email]');
    expect(countedQuery('Maya chen deposit', namesOf('customer', 'Maya Chen'))).toBe('[name] deposit');
    expect(countedQuery('one two three four five six seven eight nine ten')).toBe(
      'one two three four five six seven eight',
    );
  });
});
