/** What the thread with the dictionaries starts with. */
export type SpellerData = {
  readonly wasm: Uint8Array;
  /** Right in every language. */
  readonly words: readonly string[];
};

export type DictionaryFiles = { readonly affixes: Uint8Array; readonly stems: Uint8Array };

export type ToSpeller = { readonly id: number } & (
  | { readonly type: 'open'; readonly language: string; readonly dictionaries: readonly DictionaryFiles[] }
  | { readonly type: 'wrong'; readonly language: string; readonly words: readonly string[] }
  | { readonly type: 'suggest'; readonly language: string; readonly word: string }
);

/** To `open`: the languages that are open now; else the wrong words, or the suggestions. */
export type FromSpeller =
  | { readonly id: number; readonly found: readonly string[] }
  | { readonly id: number; readonly problem: string };
