import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfNeeded } from '../tools/build.ts'
import { makeStore } from './screens/make-store.ts'
import { measureScreens } from './screens/measure-screens.ts'
import { printMeasure } from './screens/print-measure.ts'
import type { Region } from './screens/region-files.ts'

/**
 * How quick the built app is on a million interactions, driven from end to end: an ordinary region, and one with very many places
 * and people. `npm run bench:screens -- FOLDER` keeps the data files there, and takes them from there the next time: the first start is then
 * no first one.
 */
const regions: readonly Region[] = [
  { rows: 1_000_000, locations: 60, providers: 900, days: 364 },
  { rows: 1_000_000, locations: 500, providers: 5000, days: 182 },
]

buildIfNeeded()
const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'branchwise-bench-'))
try {
  for (const region of regions) {
    console.log(
      `\n${region.rows} interactions, ${region.locations} locations, ${region.providers} providers, ${region.days} days`,
    )
    await measureScreens(await makeStore(folder, region), printMeasure)
  }
} finally {
  if (process.argv[2] === undefined) rmSync(folder, { recursive: true, force: true })
}
