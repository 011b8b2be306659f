import { getDocument, type PDFPageProxy, VerbosityLevel } from 'unpdf/pdfjs';

/** Pages, and UTF-16 units of their text, that are read of one file; what lies behind them is not. */
export type PdfLimits = { readonly pages: number; readonly characters: number };

/**
 * What can be read in a PDF, piece by piece: the text of its pages one after the other, then what is filled into its
 * forms, its comments, and what it says of itself. A page that cannot be read is left out. No script in it is run, nothing
 * is fetched for it, no font or picture of it is decoded. Throws where it is no PDF or opens with a password alone.
 */
export async function* pdfWords(bytes: Uint8Array, most: PdfLimits): AsyncGenerator<string, void> {
  const pdf = await getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  }).promise;
  let left = most.characters;
  const cut = (text: string) => {
    const taken = text.slice(0, left);
    left -= taken.length;
    return taken;
  };
  const aside: string[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, most.pages) && left > 0; number += 1) {
    const page = await pdf.getPage(number).catch(() => null);
    if (!page) continue;
    yield cut(await textOf(page, left).catch(() => ''));
    aside.push(...(await besideTextOf(page).catch(() => [])));
    page.cleanup();
  }
  const about = await pdf.getMetadata().catch(() => null);
  yield cut([...aside, ...textsIn(about?.info)].join(apart));
}

/** Words on either side of it do not belong together. */
const apart = '\n\n—\n\n';

async function textOf(page: PDFPageProxy, most: number): Promise<string> {
  const reader: ReadableStreamDefaultReader<Awaited<ReturnType<PDFPageProxy['getTextContent']>>> = page
    .streamTextContent()
    .getReader();
  let text = '';
  while (text.length < most) {
    const { value, done } = await reader.read();
    if (done) break;
    for (const item of value.items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
  }
  return `${text}\n`;
}

/** What somebody filled into its fields or wrote beside its text. */
async function besideTextOf(page: PDFPageProxy): Promise<string[]> {
  const annotations: Record<string, unknown>[] = await page.getAnnotations();
  return annotations.flatMap(({ fieldValue, contentsObj }) => textsIn([fieldValue, contentsObj]));
}

/** Every text in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}
