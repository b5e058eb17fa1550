import { rowsMadeOnce } from './rows-made-once.ts'

/** Columns beyond so many bytes are worked out again when they are asked for. */
const MOST_BYTES = 2 ** 28 + 2 ** 26

/** A column made of held ones: the last that were asked for are kept as long as what they are made of. */
export const keptColumn = rowsMadeOnce<Float64Array>(MOST_BYTES)
