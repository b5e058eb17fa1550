/** Characters as numbers; of a text without any beyond Latin-1 in one byte each. */
export type Codes = Uint16Array | Uint8Array

/** So many bytes can be read behind the last character of a piece. */
export const BEHIND = 16

/** A piece of a text, and its characters as numbers: three times faster to walk through than the text. */
export interface Piece {
  readonly text: string
  readonly codes: Codes
  /** Where every character is a byte: the bytes, to be read four at a time. */
  readonly view: DataView | null
}

export const NO_PIECE: Piece = { text: '', codes: new Uint8Array(0), view: null }
