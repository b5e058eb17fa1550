import type { Mapping } from '#contract/mapping.ts'
import type { FilePreview, Noticed, Question } from '#contract/previews.ts'
import { Failure } from '../failure.ts'
import { type Layout, layoutOf, namesSaid, saysLayout } from './layout.ts'
import type { ReadOptions } from './row-outcome.ts'
import { filledDown } from './read/adjust-sheet.ts'
import { withPlaceFromName } from './place-from-name.ts'
import { asMapped } from './read/as-mapped.ts'
import { exportName } from './read/export-name.ts'
import { type Head, headOf } from './read/head-of.ts'
import { type OpenedExport, openExport } from './read/open-export.ts'
import { sampleRows, withoutRows } from './recognise/sample-rows.ts'
import { completeFromFile } from './recognise/complete-from-file.ts'
import type { MappingOrigin } from './recognise/complete-mapping.ts'
import { aggregateColumn } from './recognise/aggregates.ts'
import type { Column } from './recognise/column-score.ts'
import { eventColumn } from './recognise/events.ts'
import { withFillDown } from './recognise/fill-down.ts'
import { fingerprintOf } from './recognise/fingerprint.ts'
import { headerFits } from './recognise/header-fits.ts'
import { unwrapQuestion } from './recognise/questions.ts'
import { rangesIn } from './recognise/ranges.ts'
import { repeatedGroups } from './recognise/repeated-groups.ts'
import { recogniseMapping } from './recognise/recognise-mapping.ts'
import { mappingOfRejects } from './reject-columns.ts'
import { totalBytesOf } from './total-bytes-of.ts'

type Preview = Omit<FilePreview, 'importedAs'>

export interface PreviewOptions extends Omit<ReadOptions, 'onBytes'> {
  /** Offered in order: the first that fits the file is taken. */
  readonly mappings: readonly Mapping[]
  /** Mapping of an earlier import with the same column names. */
  readonly remembered: (fingerprint: string) => Mapping | null
}

interface Chosen {
  readonly mapping: Mapping
  readonly origin: MappingOrigin
}

/** What an import would make of a file: how it is read, what is open, some rows as they would be stored. A refusal is part of it. */
export async function previewFile(path: string, options: PreviewOptions): Promise<Preview> {
  return (await understandFile(path, options, true)).preview
}

/**
 * A file as an import takes it: its preview without rows, which nobody looks at then, and how it was opened, so that it need
 * not be found out twice; null where it is refused, or where the mapping says how to open it.
 */
export async function understandFile(
  path: string,
  options: PreviewOptions,
  showsRows = false,
): Promise<{ preview: Preview; opened: OpenedExport | null }> {
  const nothing = { ...NOTHING, path, name: exportName(path) }
  try {
    const bytes = await totalBytesOf(path)
    return await readable(path, options, { base: { ...nothing, bytes }, showsRows })
  } catch (error) {
    if (error instanceof Failure) return { preview: refusedPreview(path, error), opened: null }
    throw error
  }
}

/** Of a file that cannot be read. */
export function refusedPreview(path: string, failure: Failure): Preview {
  return { ...NOTHING, path, name: exportName(path), failure: failure.toRefusal() }
}

const NOTHING: Preview = {
  path: '',
  name: '',
  bytes: 0,
  state: 'refused',
  failure: null,
  encoding: null,
  delimiter: null,
  sheet: null,
  headerRecord: null,
  headerLine: null,
  above: [],
  whole: null,
  proof: null,
  remembered: false,
  mapping: null,
  columns: [],
  questions: [],
  noticed: [],
  samples: [],
}

async function readable(
  path: string,
  options: PreviewOptions,
  { base, showsRows }: { base: Preview; showsRows: boolean },
): Promise<{ preview: Preview; opened: OpenedExport | null }> {
  const { opened: wide, given, layout } = await openWith(path, options.mappings)
  const first = await headOf(wide)
  const found = given ? { mapping: given, origin: 'given' as const } : chooseMapping(wide, first, { ...options, layout })
  const chosen = { ...found, mapping: await withPlaceFromName(found.mapping, path, found.origin === 'recognised') }
  const unfolded = asMapped(wide, chosen.mapping)
  const head = unfolded === wide ? first : await headOf(unfolded)
  const { mapping: completed, questions: ofValues, noticed } = await completeFromFile(unfolded, head, chosen)
  const isUnwrapOpen = wide.wrapped.length > 0 && completed.unwrap == null
  const questions = isUnwrapOpen ? [unwrapQuestion(wide.wrapped), ...ofValues] : ofValues
  const mapping = { ...completed, ...(isUnwrapOpen && { unwrap: null }), fingerprint: fingerprintOf(wide.columns) }
  const opened = asMapped(wide, mapping)
  const file = { mapping, questions, facts: head.facts }
  const { above, samples, columns } = showsRows ? await sampleRows(opened, file, options) : withoutRows(opened, mapping)
  const preview = {
    ...base,
    ...stateOf(mapping, questions, {
      base,
      aggregate: chosen.origin === 'recognised' ? aggregateColumn(columnsOf(wide, first)) : null,
      groups: chosen.origin === 'recognised' ? repeatedGroups(columnsOf(wide, first)) : null,
      events: chosen.origin === 'recognised' ? eventColumn(columnsOf(wide, first)) : null,
    }),
    encoding: opened.encoding,
    delimiter: opened.delimiter,
    sheet: opened.sheet,
    headerRecord: opened.headerRecord === 0 ? null : opened.headerRecord,
    headerLine: opened.headerLine,
    above,
    proof: proofOf(opened, head),
    remembered: chosen.origin === 'remembered',
    mapping,
    columns,
    questions,
    noticed: [...placeNoticed(mapping), ...filledDown(wide, mapping), ...rangesIn(columnsOf(opened, head), mapping), ...noticed],
    samples,
  }
  return { preview, opened: saysLayout(mapping) ? null : opened }
}

interface Opening {
  readonly opened: OpenedExport
  readonly given: Mapping | null
  /** How the file was opened other than by its own signs. */
  readonly layout: Layout
}

/**
 * A mapping may say where the header is, or how the text is to be read; then the file is opened its way. Of those that fit,
 * one made for these very columns goes first. One made for them whose new way of reading shows other columns keeps that way:
 * the columns are recognised anew.
 */
async function openWith(path: string, mappings: readonly Mapping[]): Promise<Opening> {
  const layouts = mappings.filter(saysLayout)
  for (const isFor of [isMadeFor, headerFits])
    for (const mapping of layouts) {
      const opened = await openExport(path, mapping).catch(ignoreFailure)
      if (opened && isFor(mapping, opened.columns)) return { opened, given: mapping, layout: {} }
    }
  const opened = await openExport(path)
  const others = mappings.filter(mapping => !saysLayout(mapping))
  const given =
    others.find(mapping => isMadeFor(mapping, opened.columns)) ?? others.find(mapping => headerFits(mapping, opened.columns))
  if (given) return { opened, given, layout: {} }
  const moved = layouts.find(mapping => mapping.fingerprint === fingerprintOf(opened.columns))
  const again = moved && (await openExport(path, moved).catch(ignoreFailure))
  return again
    ? { opened: again, given: null, layout: { ...layoutOf(moved), ...namesSaid(moved) } }
    : { opened, given: null, layout: {} }
}

function isMadeFor(mapping: Mapping, columns: readonly string[]): boolean {
  return mapping.fingerprint === fingerprintOf(columns) && headerFits(mapping, columns)
}

function ignoreFailure(error: unknown): null {
  if (error instanceof Failure) return null
  throw error
}

function chooseMapping(opened: OpenedExport, head: Head, { remembered, layout }: PreviewOptions & { layout: Layout }): Chosen {
  const known = remembered(fingerprintOf(opened.columns)) ?? mappingOfRejects(opened.columns, remembered)
  if (known && headerFits(known, opened.columns)) return { mapping: { ...known, ...layout }, origin: 'remembered' }
  const recognised = recogniseMapping(columnsOf(opened, head), head.zone, head.lines)
  return { mapping: { ...withFillDown(recognised, opened, head.rows), ...layout }, origin: 'recognised' }
}

function columnsOf(opened: OpenedExport, head: Head): Column[] {
  return opened.columns.map((name, i) => ({ name, alias: head.aliases[i]!, facts: head.facts(i) }))
}

/** What shows that the rows of a file are no interactions. */
interface Refusing {
  readonly base: Preview
  readonly aggregate: string | null
  readonly groups: readonly string[] | null
  readonly events: string | null
}

function stateOf(
  mapping: Mapping,
  questions: readonly Question[],
  { base: { name, path }, aggregate, groups, events }: Refusing,
): Pick<Preview, 'state' | 'failure'> {
  if (aggregate !== null)
    return { state: 'refused', failure: new Failure('aggregates', { name, path, column: aggregate }).toRefusal() }
  if (events !== null) return { state: 'refused', failure: new Failure('event-log', { name, path, column: events }).toRefusal() }
  if (groups !== null) {
    const [first, second] = groups
    return {
      state: 'refused',
      failure: new Failure('repeated-groups', { name, path, first: first!, second: second! }).toRefusal(),
    }
  }
  const arrived = mapping.fields.arrived_at
  if (arrived?.column === undefined && arrived?.constant === undefined && arrived?.timeColumn === undefined)
    return { state: 'refused', failure: new Failure('no-time-column', { name, path }).toRefusal() }
  if (questions.length === 0) return { state: 'ready', failure: null }
  return { state: 'needs-answer', failure: new Failure('needs-answer', { name, path }).toRefusal() }
}

function placeNoticed({ fields: { location } }: Mapping): Noticed[] {
  if (!location?.fromName || location.constant === undefined) return []
  return [{ kind: 'named', field: 'location', column: '', text: location.constant }]
}

/** A line as read that shows letters beyond ASCII, else the first one. */
function proofOf(opened: OpenedExport, head: Head): string | null {
  const lines = [opened.headerCells, ...head.rows]
  // oxlint-disable-next-line no-control-regex -- everything but ASCII
  const telling = lines.find(cells => cells.some(cell => /[^\x00-\x7f]/.test(cell))) ?? head.rows[0]
  return telling ? telling.join(opened.delimiter ?? ' | ').slice(0, 500) : null
}
