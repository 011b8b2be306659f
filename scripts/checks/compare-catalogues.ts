export type Comparison = {
  /** What is in English alone, with its English text: every plural form that the language needs by itself. */
  readonly missing: ReadonlyMap<string, string>;
  /** Keys that English does not have: renamed or deleted there. */
  readonly unknown: readonly string[];
  /** Texts that would show a hole or a `{{name}}`. */
  readonly otherPlaceholders: readonly string[];
};

const pluralForm = /_(zero|one|two|few|many|other)$/;
const placeholder = /\{\{\s*([^}]+?)\s*\}\}/g;

/** Texts by their dotted key: `inbox.view.mine`. A function counts as a text without placeholders. */
function flatten(texts: object, path = '', flat = new Map<string, string>()): Map<string, string> {
  for (const [key, said] of Object.entries(texts) as [string, unknown][]) {
    const name = path ? `${path}.${key}` : key;
    if (typeof said === 'object' && said !== null) flatten(said, name, flat);
    else flat.set(name, typeof said === 'string' ? said : '');
  }
  return flat;
}

/** The forms that counts below a million take in a language: two in Spanish, one in Vietnamese, six in Arabic. */
function pluralForms(language: string): Set<string> {
  const rules = new Intl.PluralRules(language);
  return new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
}

const placeholdersOf = (text: string) => new Set(Array.from(text.matchAll(placeholder), ([, name]) => name));

/** What a translation lacks, has too much, or says with other placeholders, against the English catalogue. */
export function compareCatalogues(english: object, translated: object, language: string): Comparison {
  const source = flatten(english);
  const other = flatten(translated);
  const forms = pluralForms(language);
  const isPlural = (base: string) => source.has(`${base}_other`);
  /** The English texts that a key of the translation stands for. */
  const sourceOf = (key: string): string[] => {
    const exact = source.get(key);
    const base = key.replace(pluralForm, '');
    if (base === key) return exact === undefined ? [] : [exact];
    if (isPlural(base))
      return [...source].filter(([name]) => name.replace(pluralForm, '') === base).map(([, text]) => text);
    // English says it the same for every count; another language may not.
    const plain = source.get(base);
    return plain?.includes('{{count') ? [plain] : [];
  };

  const missing = new Map<string, string>();
  for (const [key, text] of source) {
    const base = key.replace(pluralForm, '');
    if (base !== key && isPlural(base)) {
      for (const form of forms)
        if (!other.has(`${base}_${form}`))
          missing.set(
            `${base}_${form}`,
            source.get(`${base}_${form}`) ?? source.get(`${base}_other`) ?? text,
          );
    } else if (!other.has(key) && ![...forms].every((form) => other.has(`${key}_${form}`)))
      missing.set(key, text);
  }

  const unknown: string[] = [];
  const otherPlaceholders: string[] = [];
  for (const [key, text] of other) {
    const sources = sourceOf(key);
    if (sources.length === 0) {
      unknown.push(key);
      continue;
    }
    const here = placeholdersOf(text);
    const allowed = new Set(sources.flatMap((said) => [...placeholdersOf(said)]));
    const needed = [...allowed].filter(
      // A form for one or two says its number in words.
      (name) =>
        !(name === 'count' && pluralForm.test(key)) &&
        sources.every((said) => placeholdersOf(said).has(name)),
    );
    if ([...here].some((name) => !allowed.has(name)) || needed.some((name) => !here.has(name)))
      otherPlaceholders.push(`${key}: ${text} (English: ${sources.at(-1)})`);
  }
  return { missing, unknown, otherPlaceholders };
}
