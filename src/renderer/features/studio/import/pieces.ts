import { importWireLimits, type StagedMacro } from '../../../../shared/wire/macro-imports.ts';

/** Characters of JSON in one piece: even where each takes three bytes it is less than the hub takes. */
const mostCharacters = 2_000_000;

/** Macros in pieces that the hub takes; one that is longer than that goes alone. */
export function* piecesOf(
  macros: readonly StagedMacro[],
  most: number = importWireLimits.macrosPerPiece,
): Generator<StagedMacro[]> {
  let piece: StagedMacro[] = [];
  let characters = 0;
  for (const macro of macros) {
    const length = JSON.stringify(macro).length;
    if (piece.length > 0 && (piece.length === most || characters + length > mostCharacters)) {
      yield piece;
      piece = [];
      characters = 0;
    }
    piece.push(macro);
    characters += length;
  }
  if (piece.length > 0) yield piece;
}
