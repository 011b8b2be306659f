const properties = new Set([
  'background-color',
  'border',
  'border-bottom',
  'border-collapse',
  'border-color',
  'border-left',
  'border-radius',
  'border-right',
  'border-spacing',
  'border-style',
  'border-top',
  'border-width',
  'color',
  'direction',
  'font',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'height',
  'letter-spacing',
  'line-height',
  'list-style-type',
  'margin',
  'margin-bottom',
  'margin-left',
  'margin-right',
  'margin-top',
  'max-width',
  'min-width',
  'padding',
  'padding-bottom',
  'padding-left',
  'padding-right',
  'padding-top',
  'table-layout',
  'text-align',
  'text-decoration',
  'text-indent',
  'text-transform',
  'vertical-align',
  'white-space',
  'width',
  'word-break',
]);
const maxDeclarations = 40;
// Words, numbers, colours, quotes and rgb(); no backslash, colon, at-sign or angle, so neither escape nor url.
const plainValue = /^[\w\s#%.,+'"!-]*(?:\b(?:rgba?|hsla?)\([\d\s.,%/]{1,60}\)[\w\s#%.,+'"!-]*)*$/i;

/** Says whether a piece of CSS would fetch something. */
export function fetchesInStyle(css: string): boolean {
  return /url\s*\(|image-set|@import|src\s*\(/i.test(css);
}

/**
 * Keeps the declarations that colour and space text; drops what could fetch, cover, hide, animate or escape.
 * Linear in the length; the answer is a fixed point.
 */
export function safeInlineStyle(css: string): string {
  const kept: string[] = [];
  for (const declaration of css.slice(0, 4_000).split(';').slice(0, maxDeclarations)) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .trim()
      .replace(/\s+/g, ' ');
    if (!properties.has(property) || value === '' || value.length > 200 || !plainValue.test(value)) continue;
    kept.push(`${property}: ${value}`);
  }
  return kept.join('; ');
}
