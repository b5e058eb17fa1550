import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { encodeWindows1252 } from './encode-windows-1252.ts'
import { branchVisits } from './generate.ts'
import type { FileLayout } from './file-layout.ts'
import { layoutOf } from './layouts.ts'
import { planBranches } from './plan-branch.ts'
import type { SampleLocation, Truth } from './truth-shape.ts'
import { truth } from './truth.ts'
import type { SampleVisit } from './visit.ts'

export interface SampleExport {
  readonly path: string
  /** Generates the branch's visits and writes them; a file of the same name is overwritten. The folder must be there. */
  readonly write: () => Promise<void>
}

/** The sample company's exports: one file per branch, in the layouts that branches send; in the truth's order of locations. */
export function sampleExports(folder: string): SampleExport[] {
  return planBranches(truth).map((branch, index) => {
    const { place } = branch
    const path = join(folder, exportName(place))
    const layout = layoutOf(place.layout, place.zone)
    const text = () => exportText(layout, place, branchVisits(truth, branch, index))
    return { path, write: () => writeFile(path, toBytes(layout, text())) }
  })
}

/**
 * Writes all exports of the sample company into a folder, made if need be.
 *
 * @returns full paths, in the truth's order of locations
 */
export async function writeSampleExports(folder: string): Promise<{ files: string[] }> {
  await mkdir(folder, { recursive: true })
  const exports = sampleExports(folder)
  for (const { write } of exports) await write()
  return { files: exports.map(({ path }) => path) }
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
