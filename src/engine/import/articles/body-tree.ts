/** What an article is made of here, as the studio's editor writes it. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] };

export const marks = ['strong', 'em', 'u', 's', 'code'] as const;
export type Mark = (typeof marks)[number];

export type Cell = {
  readonly head: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly inside: readonly BodyBlock[];
};

export type BodyPicture = {
  /** SHA-256 of the file. */
  readonly hash: string;
  readonly alt: string;
  readonly caption: string;
  readonly width: number | null;
  readonly height: number | null;
};

export type BodyBlock =
  | { readonly kind: 'paragraph'; readonly inside: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly inside: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** Of an ordered list: its first number. */
      readonly start: number;
      readonly items: readonly (readonly BodyBlock[])[];
    }
  | { readonly kind: 'quote'; readonly inside: readonly BodyBlock[] }
  /** For the team alone. */
  | { readonly kind: 'internal'; readonly inside: readonly BodyBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'picture'; readonly picture: BodyPicture };

/** How what an article refers to is found. */
export type BodyReferences = {
  /** A picture's file; null: it does not come along, and who answered has noted why. */
  readonly picture: (src: string) => string | null;
  /** Where a link leads, as it may stand here; null: nowhere. */
  readonly link: (href: string) => string | null;
  /** Something of the markup that stays out. */
  readonly dropped: (name: string) => void;
};
