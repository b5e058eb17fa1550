import type { Page } from '@playwright/test'
import type { Output } from '#contract/operations.ts'
import { randomStream } from '#stats/random-stream.ts'
import { say } from '#words/say.ts'
import { addressOf, randomChoice } from './random-filters.ts'
import { drawn, goTo } from './region.ts'

/** What a page holds, after its garbage was collected. */
export interface PageMemory {
  readonly heapMegabytes: number
  readonly nodes: number
  readonly listeners: number
}

interface Walk {
  readonly steps: number
  readonly seed: number
  readonly facets: Output<'interactions.facets'>
  readonly people: readonly string[]
  /** After every so many steps, and at the end. */
  readonly each: number
  readonly told: (steps: number, memory: PageMemory) => void
}

/** Wanders through the screens under random filters: by address, back and forward, tables turned, palette opened and closed. */
export async function randomWalk(page: Page, { steps, seed, facets, people, each, told }: Walk): Promise<void> {
  const next = randomStream(seed)
  const one = <Value>(values: readonly Value[]): Value => values[Math.floor(next() * values.length)]!
  for (let step = 1; step <= steps; step++) {
    await one([...ways, goSomewhere, goSomewhere, goSomewhere])(page, () => somewhere(step))
    await drawn(page, PATIENCE)
    if (step % each === 0 || step === steps) told(step, await pageMemory(page))
  }

  function somewhere(step: number): string {
    const { selection, metric, view, momentMetric, peopleMetric, locationId } = randomChoice(facets, seed + step)
    const other = one(facets.locations).locationId
    return one([
      addressOf('overview', selection),
      addressOf('locations', selection, { metric, view }),
      addressOf(`locations/${locationId}`, selection),
      addressOf('locations/compare', selection, { a: locationId, b: other === locationId ? 'peers' : other }),
      addressOf('providers', selection, { metric: peopleMetric }),
      addressOf(`providers/${one(people)}`, selection),
      addressOf('moments', selection, { metric: momentMetric }),
      addressOf('interactions', selection),
      addressOf('reports', selection),
      addressOf('data/quality', selection),
      addressOf('data/definitions', selection),
    ])
  }
}

type Way = (page: Page, somewhere: () => string) => Promise<void>

/** Milliseconds: some steps are made before the one before is drawn. */
const PATIENCE = 60_000

const goSomewhere: Way = (page, somewhere) => goTo(page, somewhere(), PATIENCE)

const ways: readonly Way[] = [
  goSomewhere,
  page => page.evaluate(() => history.back()),
  page => page.evaluate(() => history.forward()),
  async page => {
    await page.evaluate(
      words => {
        for (const button of document.querySelectorAll<HTMLElement>('main figure button'))
          if (words.includes(button.textContent ?? '')) button.click()
      },
      [say('chart.show-table'), say('chart.show-chart')],
    )
  },
  async page => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('sa')
    await page.keyboard.press('Escape')
  },
]

async function pageMemory(page: Page): Promise<PageMemory> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const value = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN
  return { heapMegabytes: value('JSHeapUsedSize') / 2 ** 20, nodes: value('Nodes'), listeners: value('JSEventListeners') }
}
