/** The unit of a single word that all these figures end in; "–" has none. Null where they differ. */
export function commonUnit(figures: readonly string[]): string | null {
  const units = new Set(figures.filter(figure => figure !== '–').map(unitOf))
  const [unit] = units
  return units.size === 1 && unit ? unit : null
}

/** The figure without that unit, for a column whose head has it. */
export function withoutUnit(figure: string, unit: string | null): string {
  return unit !== null && figure.endsWith(` ${unit}`) ? figure.slice(0, -unit.length - 1) : figure
}

/** "min" of "5.9 min"; nothing of "2 h 05 min" or "4.31". */
function unitOf(figure: string): string {
  const [, unit = '', ...more] = figure.split(' ')
  return more.length === 0 ? unit : ''
}
