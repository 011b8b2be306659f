import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * One sheet of texts as a workbook (XLSX, ECMA-376). Every cell is a text in the list of shared ones, so that nothing in
 * it is computed. Excel itself cuts what has more than 32,767 characters in a cell.
 */
export function writeWorkbook(name: string, rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const texts = new Map<string, number>();
  const numberOf = (text: string) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const lines = rows.map((cells, row) => {
    const written = cells.map((text, column) =>
      text === '' ? '' : `<c r="${columnName(column)}${row + 1}" t="s"><v>${numberOf(text)}</v></c>`,
    );
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const strings = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.join('')}</sst>`,
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(head + xml)] as const);
  return Uint8Array.from(zipSync(Object.fromEntries(files)));
}

function relations(targets: readonly (readonly [type: string, path: string])[]): string {
  const each = targets.map(
    ([type, path], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${path}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${each.join('')}</Relationships>`;
}

/** `A` to `Z`, then `AA`. */
function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return `${before > 0 ? columnName(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As XML. What XML cannot hold stands as `_x` and four digits, and a `_` that would read like that too. */
function escaped(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (sign) => {
        const digits = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        return `_x${digits}_`;
      })
      .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
  );
}
