const filtered = ['overview', 'locations', 'providers', 'moments', 'interactions', 'reports']

/** Whether the filter bar stands above the screen of a path: where figures are shown. */
export function isFiltered([place = 'overview']: readonly string[]): boolean {
  return filtered.includes(place)
}
