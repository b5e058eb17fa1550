import { importBench } from './import.ts'
import { mainThreadBench } from './main-thread.ts'
import { rollupBench } from './rollups.ts'
import { scaleBench } from './scale.ts'
import { statisticsBench } from './statistics.ts'

/** Every benchmark beside its rival, in one run; ratios below 1 mean that Branchwise is the quicker one. */
const benches = {
  'main thread': mainThreadBench,
  import: importBench,
  'roll-ups': rollupBench,
  statistics: statisticsBench,
  scale: () => scaleBench(),
}

for (const [name, bench] of Object.entries(benches)) {
  console.log(`\n${name}`)
  await bench()
}
