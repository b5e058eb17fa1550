import type { Mapping } from '#contract/mapping.ts'
import { areRejectsOf } from '../reject-columns.ts'
import { columnIndex } from '../recognise/header-fits.ts'
import { FOLDED_NAME, FOLDED_VALUE, FULL_NAME, OUTCOME, PERSON_PART, PLACE_PART, SECTION } from '../recognise/made-names.ts'
import { adjustSheet } from './adjust-sheet.ts'
import { FullNameBatch } from './full-name-batch.ts'
import { LongBatch } from './long-batch.ts'
import type { OpenedExport } from './open-export.ts'
import type { ReadBatch } from './records-of.ts'
import type { MoreColumnsBatch } from './more-columns-batch.ts'
import { OutcomeBatch, type PlacedFlag } from './outcome-batch.ts'
import { SectionBatch } from './section-batch.ts'
import { SplitBatch } from './split-batch.ts'
import { UnguardedBatch } from './unguarded-batch.ts'

/**
 * An export with its rows as a mapping reads them: rejected rows as they were, a sheet adjusted to what its columns are, a wide
 * table read long, people and places in one cell taken apart, and what lines between the rows say beside each row.
 */
export function asMapped(opened: OpenedExport, mapping: Mapping): OpenedExport {
  const apart = splitExport(unfoldExport(adjustSheet(unguardedExport(opened, mapping), mapping), mapping), mapping)
  return namedExport(flaggedExport(sectionedExport(apart, mapping), mapping), mapping)
}

function unguardedExport(opened: OpenedExport, mapping: Mapping): OpenedExport {
  return areRejectsOf(mapping, opened.columns) ? { ...opened, records: () => unguardedRecords(opened) } : opened
}

async function* unguardedRecords(opened: OpenedExport): AsyncGenerator<ReadBatch> {
  const unguarded = new UnguardedBatch()
  for await (const { batch, done } of opened.records()) yield { batch: unguarded.of(batch), done }
}

function sectionedExport(opened: OpenedExport, { sections }: Pick<Mapping, 'sections'>): OpenedExport {
  if (!sections || sections.field === 'none') return opened
  return {
    ...opened,
    columns: [...opened.columns, SECTION],
    headerCells: [...opened.headerCells, SECTION],
    records: () => moreRecords(opened, new SectionBatch(sections, opened.headerCells)),
  }
}

function flaggedExport(opened: OpenedExport, { outcomeFlags = [] }: Pick<Mapping, 'outcomeFlags'>): OpenedExport {
  const flags = outcomeFlags.flatMap(({ column, ...meaning }): PlacedFlag[] => {
    const at = columnIndex(opened.columns, column)
    return at < 0 ? [] : [{ at, name: opened.headerCells[at]!.trim(), ...meaning }]
  })
  if (flags.length === 0) return opened
  return {
    ...opened,
    columns: [...opened.columns, OUTCOME],
    headerCells: [...opened.headerCells, OUTCOME],
    records: () => moreRecords(opened, new OutcomeBatch(opened.columns.length, flags)),
  }
}

function namedExport(opened: OpenedExport, { fullName }: Pick<Mapping, 'fullName'>): OpenedExport {
  if (!fullName) return opened
  const places = [columnIndex(opened.columns, fullName.first), columnIndex(opened.columns, fullName.last)] as const
  if (places.includes(-1)) return opened
  const names = [opened.headerCells[places[0]]!.trim(), opened.headerCells[places[1]]!.trim()] as const
  return {
    ...opened,
    columns: [...opened.columns, FULL_NAME],
    headerCells: [...opened.headerCells, FULL_NAME],
    records: () => moreRecords(opened, new FullNameBatch(opened.columns.length, { places, names })),
  }
}

async function* moreRecords(opened: OpenedExport, batches: MoreColumnsBatch): AsyncGenerator<ReadBatch> {
  for await (const { batch, done } of opened.records()) yield { batch: batches.of(batch), done }
}

function splitExport(opened: OpenedExport, { split }: Pick<Mapping, 'split'>): OpenedExport {
  const column = split ? columnIndex(opened.columns, split.column) : -1
  if (!split || column < 0) return opened
  const { by, first } = split
  const apart = { column, name: opened.headerCells[column]!.trim(), width: opened.columns.length, by, first }
  return {
    ...opened,
    columns: [...opened.columns, PERSON_PART, PLACE_PART],
    headerCells: [...opened.headerCells, PERSON_PART, PLACE_PART],
    records: () => moreRecords(opened, new SplitBatch(apart)),
  }
}

/**
 * The export with a wide table read long, as its mapping says: one row for each unfolded column. As it is where the mapping
 * unfolds nothing or the file lacks one of the columns.
 */
function unfoldExport(opened: OpenedExport, { unpivot, fields }: Pick<Mapping, 'unpivot' | 'fields'>): OpenedExport {
  if (!unpivot) return opened
  const places = unpivot.columns.map(name => columnIndex(opened.columns, name))
  if (places.includes(-1)) return opened
  const kept = opened.columns.flatMap((_, column) => (places.includes(column) ? [] : [column]))
  const words = unpivot.field == null ? {} : (fields[unpivot.field]?.words ?? {})
  const folds = {
    width: opened.columns.length,
    kept,
    unfolded: places.map(column => ({ column, name: opened.columns[column]! })),
    missing: new Set(Object.keys(words).filter(word => words[word] === 'missing')),
  }
  const named = (names: readonly string[]): string[] => [...kept.map(column => names[column]!), FOLDED_NAME, FOLDED_VALUE]
  return {
    ...opened,
    columns: named(opened.columns),
    headerCells: named(opened.headerCells),
    sourceColumns: opened.columns,
    records: () => longRecords(opened, folds),
  }
}

async function* longRecords(opened: OpenedExport, folds: ConstructorParameters<typeof LongBatch>[1]): AsyncGenerator<ReadBatch> {
  let above = opened.headerRecord
  for await (const { batch, done } of opened.records()) {
    yield { batch: new LongBatch(batch, folds, Math.max(0, above)), done }
    above -= batch.count
  }
}
