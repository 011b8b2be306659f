import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { foldText, normalized } from './fold.ts';

it.each([
  ['Código', 'codigo'],
  ['NGUYỄN Thị Đặng', 'nguyen thi dang'],
  ['Yılmaz İstanbul ÇAĞ', 'yilmaz istanbul cag'],
  ['Straße', 'strasse'],
  ['Соколов Й', 'соколов й'],
  ['ＡＢＣ１２', 'abc12'],
  ['cafe\u0301', 'cafe'],
  ['한국어 ありがとう', '한국어 ありがとう'],
])('folds %s to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it('folds every letter of a word as the search index does', () => {
  const db = new Database(':memory:');
  db.exec(`CREATE VIRTUAL TABLE words USING fts5 (word, tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE terms USING fts5vocab ('words', 'instance')`);
  const insert = db.prepare('INSERT INTO words (rowid, word) VALUES (?, ?)');
  const letters = [
    ...'ABCXYZÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĂăĄąĆćČčĎďĐđĒēĘęĚěĞğĢģĪīĮįİıĶķĹĺĽľŁłŃńŇňŌōŐőŒœŔŕŘřŚśŞşŠšŤťŪūŮůŰűŲųŹźŻżŽžƠơƯưẠạẢảẤấẦầẬậẮắẶặẸẹẾếỀềỆệỈỉỌọỐốỘộỚớỢợỤụỨứỰựỲỳỴỵ',
    ...'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяΑΒΓΔαβγδאבגابتثجحخدأإآ',
  ];
  for (const [index, letter] of letters.entries()) insert.run(index + 1, `x${normalized(letter)}x`);
  const terms = db
    .prepare<[], { term: string; doc: number }>('SELECT term, doc FROM terms ORDER BY doc')
    .all();
  expect(terms.map(({ term }) => term)).toEqual(letters.map((letter) => `x${foldText(letter)}x`));
});
