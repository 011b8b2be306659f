import { deflateSync } from 'node:zlib';

type Options = {
  /** Each page's lines. */
  readonly pages: readonly (readonly string[])[];
  /** How the text is written; `glyphs`: by numbers of glyphs and a table of what they mean, as word processors print it. */
  readonly as?: 'letters' | 'glyphs';
  readonly compressed?: boolean;
  /** Objects more, by their number; 1 to 4 and those of the pages, from 10 on, are taken. */
  readonly objects?: Readonly<Record<number, string | Buffer>>;
  /** Entries more of the first page, the catalog and the trailer, as the format writes them. */
  readonly ofPage?: string;
  readonly ofCatalog?: string;
  readonly ofTrailer?: string;
};

/** In lines that fit on the page: at a space, or within what has none. */
const wrapped = (line: string): string[] => line.match(/.{1,70}(?:\s+|$)|.{70}|^$/g) ?? [];
const asLetters = (line: string) =>
  // In pieces, some of them closer together, as type is set.
  `[${(line.match(/.{1,5}/gs) ?? []).map((part) => `(${part.replace(/[\\()]/g, '\\$&')})`).join(' -12 ')}] TJ`;
const asGlyphs = (line: string) =>
  `<${[...line].map((letter) => (letter.charCodeAt(0) + 256).toString(16).padStart(4, '0')).join('')}> Tj`;

/** A stream object's body. */
export function pdfStream(bytes: Uint8Array | string, entries = ''): Buffer<ArrayBuffer> {
  const body = Buffer.from(bytes as string);
  return Buffer.concat([
    Buffer.from(`<< /Length ${body.byteLength} ${entries} >>\nstream\n`),
    body,
    Buffer.from('\nendstream'),
  ]);
}

/** A PDF put together out of the bodies of its objects, by their number; 1 is its catalog. */
export function assemblePdf(
  objects: ReadonlyMap<number, string | Buffer>,
  ofTrailer = '',
): Buffer<ArrayBuffer> {
  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets = new Map<number, number>();
  let length = parts[0]?.byteLength ?? 0;
  const add = (bytes: string | Buffer) => {
    const part = Buffer.from(bytes as string);
    parts.push(part);
    length += part.byteLength;
  };
  for (const [number, body] of objects) {
    offsets.set(number, length);
    add(`${number} 0 obj\n`);
    add(body);
    add('\nendobj\n');
  }
  const size = Math.max(...objects.keys()) + 1;
  const start = length;
  const lines = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  add(`xref\n0 ${size}\n${lines.join('')}`);
  add(`trailer\n<< /Size ${size} /Root 1 0 R ${ofTrailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

const glyphTable = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Made def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0120> <017e> <0020> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`;

/** A PDF with text on its pages, as programs that make them write it. */
export function makePdf({
  pages,
  as = 'letters',
  compressed = true,
  objects = {},
  ofPage = '',
  ofCatalog = '',
  ofTrailer = '',
}: Options): Buffer<ArrayBuffer> {
  const made = new Map<number, string | Buffer>();
  const kids = pages.map((_, at) => `${10 + at * 2} 0 R`).join(' ');
  made.set(1, `<< /Type /Catalog /Pages 2 0 R ${ofCatalog} >>`);
  made.set(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] /MediaBox [0 0 595 842] >>`);
  if (as === 'letters') {
    made.set(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  } else {
    made.set(
      3,
      `<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /ToUnicode 4 0 R /DescendantFonts [
<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
/FontDescriptor << /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>`,
    );
    made.set(4, pdfStream(glyphTable));
  }
  for (const [at, lines] of pages.entries()) {
    const number = 10 + at * 2;
    const shown = lines
      .flatMap(wrapped)
      .map(as === 'letters' ? asLetters : asGlyphs)
      .join(' 0 -16 Td ');
    const text = `BT /F1 11 Tf 60 780 Td ${shown} ET`;
    made.set(
      number,
      `<< /Type /Page /Parent 2 0 R /Contents ${number + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> ${at === 0 ? ofPage : ''} >>`,
    );
    made.set(number + 1, compressed ? pdfStream(deflateSync(text), '/Filter /FlateDecode') : pdfStream(text));
  }
  for (const [number, body] of Object.entries(objects)) made.set(Number(number), body);
  return assemblePdf(made, ofTrailer);
}
