import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { encodeWindows1252 } from './encode-windows-1252.ts'
import { sampleVisits } from './generate.ts'
import type { FileLayout } from './file-layout.ts'
import { layoutOf } from './layouts.ts'
import type { SampleLocation, Truth } from './truth-shape.ts'
import { truth } from './truth.ts'
import type { SampleVisit } from './visit.ts'

/**
 * Writes the sample company's exports into a folder, made if need be: one file per branch, in the layouts that branches
 * send. Files of the same names are overwritten.
 *
 * @returns full paths, in the truth's order of locations
 */
export async function writeSampleExports(folder: string): Promise<{ files: string[] }> {
  await mkdir(folder, { recursive: true })
  const visits = Map.groupBy(sampleVisits(truth), visit => visit.location)
  const files = truth.locations.map(async place => {
    const layout = layoutOf(place.layout, place.zone)
    const path = join(folder, exportName(place))
    await writeFile(path, toBytes(layout, exportText(layout, place, visits.get(place.name) ?? [])))
    return path
  })
  return { files: await Promise.all(files) }
}

/** The file name of a branch's export, as bath-milsom-street.csv. */
export function exportName({ name, layout, zone }: SampleLocation): string {
  return `${name.toLowerCase().replaceAll(' ', '-')}.${layoutOf(layout, zone).extension}`
}

function exportText(layout: FileLayout, place: SampleLocation, visits: readonly SampleVisit[]): string {
  const { columns, delimiter, lineEnd } = layout
  const preamble = layout.preamble(place)
  const lines = preamble.length > 0 ? [...preamble, ''] : []
  lines.push(columns.map(([header]) => quoted(header, delimiter)).join(delimiter))
  const write = (visit: SampleVisit) => {
    let row = ''
    for (let i = 0; i < columns.length; i++) row += (i > 0 ? delimiter : '') + quoted(columns[i]![1](visit), delimiter)
    return row
  }
  const rows = visits.map(write)
  if (place.name === truth.flaws.location) damage(rows, visits, { flaws: truth.flaws, write, delimiter })
  for (const row of rows) lines.push(row)
  if (layout.total !== null)
    lines.push([layout.total, `${visits.length} visits`, ...columns.slice(2).map(() => '')].join(delimiter))
  return lines.join(lineEnd) + lineEnd
}

const mustQuote = { ',': /[",\n]/, ';': /[";\n]/, '\t': /["\t\n]/ }

function quoted(cell: string, delimiter: FileLayout['delimiter']): string {
  return mustQuote[delimiter].test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

type Damage = { flaws: Truth['flaws']; write: (visit: SampleVisit) => string; delimiter: FileLayout['delimiter'] }

/** Adds the rows that a careless hand or a broken line leaves behind, spread over the file; none of them is a visit. */
function damage(rows: string[], visits: readonly SampleVisit[], { flaws, write, delimiter }: Damage): void {
  const copyOf = (share: number) => {
    const visit = visits[Math.floor(share * visits.length)]!
    return write({ ...visit, ticket: `${visit.ticket}-X`, comment: null })
  }
  const brokenOff = (share: number) => copyOf(share).split(delimiter).slice(0, 3).join(delimiter)
  const unquoted = (share: number) => `${copyOf(share)}Came back${delimiter} as nobody rang`
  const added = [
    ...Array.from({ length: flaws.blankLines }, () => ''),
    ...Array.from({ length: flaws.raggedRows }, (_, i) => (i % 2 === 0 ? brokenOff : unquoted)((i + 1) / 7)),
    ...Array.from({ length: flaws.unreadableTimes }, (_, i) => copyOf((i + 2) / 5).replace(/\d\d\/\d\d\/\d{4}/, '31/02/2026')),
  ]
  added.forEach((row, i) => rows.splice(Math.floor(((i + 1) / (added.length + 1)) * rows.length), 0, row))
}

function toBytes({ encoding, byteOrderMark, extension }: FileLayout, text: string): Buffer {
  const bytes = encoding === 'utf-8' ? Buffer.from(byteOrderMark ? `\uFEFF${text}` : text) : encodeWindows1252(text)
  return extension === 'csv.gz' ? gzipSync(bytes, { level: 6 }) : bytes
}
