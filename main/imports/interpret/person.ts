/** The people of one cell: `Ann; Ben` was served by Ann and passed on. Names like "Smith, John" stay whole. */
export function peopleOf(cell: string): { first: string | null; several: boolean } {
  if (!cell.includes(';')) return { first: cell, several: false }
  const names = cell
    .split(';')
    .map(name => name.trim())
    .filter(name => name !== '')
  return { first: names[0] ?? null, several: new Set(names).size > 1 }
}
