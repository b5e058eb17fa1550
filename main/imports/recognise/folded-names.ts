/** Names of the two columns that take the place of those of a wide table: the one for their names, the other for their cells. */
export const FOLDED_NAME = '(column)'
export const FOLDED_VALUE = '(value)'
