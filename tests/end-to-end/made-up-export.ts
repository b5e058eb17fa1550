import type { Page } from '@playwright/test'
import { expect } from './app.ts'
import { ask } from './region.ts'

/** A made-up branch export over fifteen weeks; the ratings follow a fixed pattern. */
export function exportOf(
  names: readonly string[],
  { visits, withWaits = true }: { visits: number; withWaits?: boolean },
): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const rows = names.flatMap((name, place) =>
    Array.from({ length: visits }, (_, visit) => {
      const day = new Date(Date.UTC(2026, 0, 5 + Math.floor((visit * 105) / visits))).toISOString().slice(0, 10)
      const rating = 1 + ((place * 7 + visit * 3 + (place % 5)) % 5)
      const wait = withWaits ? (3 + ((place * 11 + visit * 5) % 17) + (place % 4)).toFixed(1) : ''
      return [quoted(name), `Person ${place}-${visit % 3}`, day, `${10 + (visit % 7)}:15`, wait, rating].join(',')
    }),
  )
  return ['Branch,Employee,Date,Time,Wait (min),Satisfaction (1-5)', ...rows, ''].join('\n')
}

/** Imports a file into the open data file, to its end. */
export async function importWhole(window: Page, path: string): Promise<void> {
  const { jobId } = await ask(window, 'imports.run', { paths: [path] })
  await expect.poll(async () => (await ask(window, 'jobs.progress', { jobId })).state, { timeout: 60_000 }).toBe('done')
}
