/** Characters of JSON in one piece: even where each takes three bytes it is less than the hub takes. */
const mostCharacters = 2_000_000;

/** Macros or articles in pieces that the hub takes; one that is longer than that goes alone. */
export function* piecesOf<Staged>(all: readonly Staged[], most: number): Generator<Staged[]> {
  let piece: Staged[] = [];
  let characters = 0;
  for (const one of all) {
    const length = JSON.stringify(one).length;
    if (piece.length > 0 && (piece.length === most || characters + length > mostCharacters)) {
      yield piece;
      piece = [];
      characters = 0;
    }
    piece.push(one);
    characters += length;
  }
  if (piece.length > 0) yield piece;
}
