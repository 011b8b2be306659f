import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTipOff, namesWithheld } from './find-tip-off.ts';
import { neverExplained } from './labels.ts';

const said = (text: string) => {
  const place = findTipOff(text);
  return place && text.slice(place.start, place.end);
};

describe('a reply that names what nobody may be told', () => {
  it.each([
    ['en', 'Your name is on a sanctions list, so we had to stop.', 'sanctions'],
    ['en', 'I can tell you that you are not a politically exposed person.', 'politically exposed'],
    ['en', 'The check says PEP, sorry.', 'PEP'],
    ['en', 'You came up in our Fraud  List.', 'Fraud  List'],
    ['en', 'The passport looks FORGED to us.', 'passport looks FORGED'],
    ['en', 'It says that your document was edited.', 'document was edited'],
    ['es', 'Apareces en una lista de sanciones.', 'sanciones'],
    ['es', 'Creemos que el documento fue falsificado.', 'falsificado'],
    ['es', 'Figuras como persona expuesta políticamente.', 'persona expuesta políticamente'],
    ['pt', 'O seu nome está numa lista de sanções.', 'sanções'],
    ['pt', 'O documento parece falsificado.', 'falsificado'],
    ['pt', 'Há suspeita de fraude.', 'suspeita de fraude'],
    ['tr', 'Adınız yaptırım listesinde.', 'yaptırım'],
    ['tr', 'Belgenizin sahte olduğunu düşünüyoruz.', null],
    ['tr', 'Sahte belge kullandınız.', 'Sahte belge'],
    ['vi', 'Bạn nằm trong danh sách trừng phạt.', 'danh sách trừng phạt'],
    ['vi', 'Chúng tôi nghi ngờ lừa đảo.', 'nghi ngờ lừa đảo'],
    ['ar', 'اسمك في قائمة العقوبات.', 'قائمة العقوبات'],
    ['ar', 'الوثيقة مزوّرة.', 'مزوّرة'],
  ])('is found in %s: %s', (_, text, words) => {
    const found = said(text);
    expect(found).not.toBeNull();
    if (words) expect(found?.toLowerCase()).toContain(words.toLowerCase());
  });

  it('is found whatever it is written like', () => {
    for (const text of [
      'you are on a s\u200banctions list',
      'on a black\u00adlist',
      'it is a f o r g e r y',
      'on a sаnctions list', // with a Cyrillic letter
      'your id is f0rged',
      'ADVERSE_MEDIA',
      'label: GRAPHIC_EDITOR',
    ])
      expect(said(text), text).not.toBeNull();
    for (const label of neverExplained.sumsub) expect(said(`It was ${label}.`), label).not.toBeNull();
  });

  it('is none where somebody is warned, told what to send, or called Pep', () => {
    for (const text of [
      'We do not serve this country because of the sanctions on it.',
      'Fraudsters send forged e-mails, and you find the coin on your watch list.',
      'Hi Pep, thanks for the picture.',
      'This website is fake, please do not enter anything there.',
      'Please report fraud to your bank as well.',
      'There was a suspicious sign-in to your account.',
      'No pudimos leer el documento, haz otra foto.',
      'Giấy tờ gia đình cũng được chấp nhận.',
      'Hộ chiếu gia hạn thì được.',
      'The document is blurred and a criminal waste of time.',
      'We do not send spam.',
      'A selfie with your document, please.',
    ])
      expect(said(text), text).toBeNull();
  });

  it('is in no macro and in no public article of the demo exchange, in any language', () => {
    const hits: string[] = [];
    const files = globSync('resources/seed/{macros/*.yaml,articles/**/*.md}');
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      if (file.includes('/internal/')) continue;
      const found = said(readFileSync(file, 'utf8'));
      if (found) hits.push(`${file}: ${found}`);
    }
    expect(hits).toEqual([]);
  });

  it('may name a label that only the hub knows', () => {
    expect(namesWithheld('They say: New risk-label!', ['NEW_RISK_LABEL'])).toBe(true);
    expect(namesWithheld('They say: renew risk labels', ['NEW_RISK_LABEL'])).toBe(false);
    expect(namesWithheld('anything', ['', '-', 'a'])).toBe(false);
  });
});
