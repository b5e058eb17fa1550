import { describe, expect, it } from 'vitest'
import { previewFile } from '#main/imports/preview-file.ts'
import { temporaryFile } from '../temporary-file.ts'

const ROWS = 1500

async function fieldsOf(header: string, row: (i: number) => string): Promise<Awaited<ReturnType<typeof previewFile>>> {
  const day = (i: number): string => String(1 + (i % 28)).padStart(2, '0')
  const rows = Array.from({ length: ROWS }, (_, i) => `Northgate;2025-03-${day(i)} 10:00:00;${row(i)}`)
  return previewFile(temporaryFile([`Branch;Arrived At;${header}`, ...rows].join('\n')), {
    mappings: [],
    remembered: () => null,
    defaultZone: null,
    zoneOf: () => null,
  })
}

describe('what only begins after the first thousand rows', () => {
  it('is a duration whose unit is asked for', async () => {
    const found = await fieldsOf('Wait', i => (i < 1100 ? '' : `3:${10 + (i % 40)}`))
    expect(found).toMatchObject({ state: 'needs-answer', questions: [{ field: 'wait_s', property: 'unit' }] })
  })

  it('is a decimal comma', async () => {
    const found = await fieldsOf('Wait (min)', i => (i < 1100 ? String(i % 9) : `${i % 9},5`))
    expect(found.mapping?.fields.wait_s).toMatchObject({ unit: 'minutes', decimal: ',' })
  })
})

describe('a word like total', () => {
  it('that begins every row is part of a name: the rows show their scale', async () => {
    const rows = Array.from({ length: 10 }, (_, i) => `Total Wine,2025-03-1${i} 10:00:00,${1 + (i % 5)}`)
    const found = await previewFile(temporaryFile(['Branch,Arrived At,CSAT', ...rows].join('\n')), {
      mappings: [],
      remembered: () => null,
      defaultZone: null,
      zoneOf: () => null,
    })
    expect(found.mapping?.fields.csat).toMatchObject({ minimum: 1, maximum: 5, best: 'high' })
  })
})
