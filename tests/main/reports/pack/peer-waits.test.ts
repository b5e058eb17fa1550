import { expect, test } from 'vitest'
import { locationsById } from '#db/queries/places.ts'
import { waitsOfOthers } from '#main/reports/pack/peer-waits.ts'
import { resolveSelection } from '#main/selection.ts'
import { waitFigures } from '#main/waits.ts'
import { syntheticStore } from '../../synthetic-store.ts'

/** Reference: the same figures read from the rows of those locations alone. */
test.each([
  ['exact', 1e9],
  ['by bucket', 0],
] as const)('waits of all but one location are those of the others together, %s', async (_method, exactUpTo) => {
  const store = await syntheticStore()
  try {
    const all = await resolveSelection(store.db, {})
    const ids = [...(await locationsById(store.db)).keys()]
    const told = await waitsOfOthers(store.db, all, exactUpTo)
    for (const id of ids.slice(0, 3)) {
      const others = ids.filter(other => other !== id)
      const { n, median, p90, bins } = await waitFigures(store.db, { ...all, locationIds: others }, { exactUpTo })
      expect(n).toBeGreaterThan(0)
      expect(await told(others)).toMatchObject({ n, median, p90, bins })
    }
    expect(await told([])).toBeNull()
  } finally {
    store.close()
  }
})
