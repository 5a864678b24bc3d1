/**
 * A file in pieces, some of them empty: between any two, whoever takes them may pause. A page that writes ten thousand papers in one
 * piece answers nobody for seconds.
 */
export type Pieces<Piece extends string | Uint8Array<ArrayBuffer> = string> = Generator<Piece | undefined, void, void>;

/** All of it at once. */
export function joined(pieces: Pieces): string {
  return [...pieces].join('');
}
