import type { Field, FieldRule, Mapping } from '#contract/mapping.ts'
import type { Noticed, Question } from '#contract/previews.ts'
import { DURATIONS, type RatingField, RATINGS, TIMES } from '../field-kinds.ts'
import type { FactsOf } from '../read/head-of.ts'
import { columnIndex } from './header-fits.ts'
import type { ColumnFacts } from './column-facts.ts'
import { decideDecimal } from './decide-decimal.ts'
import { decideOrder, decideOrders } from './decide-order.ts'
import { decideScale } from './decide-scale.ts'
import { decideUnit } from './decide-unit.ts'
import { outcomeMeanings } from './outcome-meanings.ts'
import { liesBefore, proveOrder, proveUnit } from './prove-by-times.ts'
import { FOLDED_VALUE, SECTION } from './made-names.ts'
import { splitNoticed } from './split-names.ts'
import {
  dayQuestion,
  fillDownQuestion,
  orderQuestion,
  scaleQuestion,
  sectionsQuestion,
  splitQuestion,
  unitQuestion,
  unpivotQuestion,
} from './questions.ts'
import { sentinelsOf } from './sentinels.ts'
import { timesBetween } from './times-between.ts'
import { unitOfTexts } from './unit-of-texts.ts'

/** What a file shows of its values. */
export interface Evidence {
  readonly columns: readonly string[]
  /** Texts of a further row of names, '' where there is none. */
  readonly aliases?: readonly string[]
  /** By column: over the whole file for columns that have something to decide. */
  readonly facts: FactsOf
  /** Days that the file's name or what stands above its header names, as 2026-03-31. */
  readonly days?: readonly string[]
  /** Records to compare columns of one row with each other. */
  readonly rows: readonly (readonly string[])[]
}

export type MappingOrigin = 'given' | 'remembered' | 'recognised'

export interface Completed {
  readonly mapping: Mapping
  readonly questions: Question[]
  readonly noticed: Noticed[]
}

/**
 * Fills in what a mapping leaves open (null or absent) wherever the file's values prove it, and asks for the rest.
 *
 * @param origin a mapping remembered from an earlier file yields to this file's own proof of the order of dates; in a
 * recognised one a time that lies before the arrival is no call and no end. Values that stand for none are read so in a
 * recognised mapping and only proposed for the others
 */
export function completeMapping(mapping: Mapping, evidence: Evidence, origin: MappingOrigin = 'given'): Completed {
  const completing = new Completing(mapping, evidence)
  const isUnfolded = completing.foldedValue()
  const split = completing.split(origin)
  const sections = completing.sections(origin)
  completing.fillDown()
  completing.sameDay()
  completing.sentinels(origin === 'recognised' || isUnfolded ? 'read' : 'proposed')
  completing.times(origin === 'remembered')
  if (origin === 'recognised') completing.leaveOutEarlierTimes()
  const isQueue = origin === 'recognised' && completing.timesBetween()
  completing.durations()
  completing.ratings()
  completing.words()
  const { split: _split, sections: _sections, ...rest } = mapping
  return {
    mapping: {
      ...rest,
      ...(split && { split }),
      ...(sections && { sections }),
      ...(isQueue && { waitKind: 'queue' as const }),
      fields: completing.fields,
    },
    questions: completing.questions,
    noticed: completing.noticed,
  }
}

/** The work on one mapping: rules replaced one by one. */
class Completing {
  readonly fields: Partial<Record<Field, FieldRule>>
  readonly questions: Question[] = []
  readonly noticed: Noticed[] = []
  private readonly mapping: Mapping
  private readonly evidence: Evidence

  constructor(mapping: Mapping, evidence: Evidence) {
    this.mapping = mapping
    this.evidence = evidence
    this.fields = { ...mapping.fields }
  }

  /** What the cells of an unfolded table hold, once that is answered; whether nothing is said of its words yet. */
  foldedValue(): boolean {
    const { unpivot } = this.mapping
    if (!unpivot) return false
    if (unpivot.field === null) this.questions.push(unpivotQuestion(unpivot.columns))
    if (unpivot.field === null) return false
    const rule = (this.fields[unpivot.field] ??= { column: FOLDED_VALUE })
    return rule.words === undefined
  }

  /** Person and place in one cell: which comes first is asked for; where it is only one of them, the column is that. */
  split(origin: MappingOrigin): Mapping['split'] {
    const { split } = this.mapping
    if (!split) return undefined
    const samples = this.evidence.facts(columnIndex(this.evidence.columns, split.column)).shown
    if (split.first === null) this.questions.push(splitQuestion(split.column, samples))
    if (origin === 'recognised') this.noticed.push(...splitNoticed(split, samples))
    if (split.first !== 'only-person' && split.first !== 'only-place') return split
    const [field, other] =
      split.first === 'only-person' ? (['provider', 'location'] as const) : (['location', 'provider'] as const)
    this.fields[field] = { column: split.column }
    delete this.fields[other]
    return undefined
  }

  /** What lines between the rows say of them is asked for where they have no label. */
  sections(origin: MappingOrigin): Mapping['sections'] {
    const { sections } = this.mapping
    if (!sections) return undefined
    for (const field of ['location', 'provider'] as const)
      if (this.fields[field]?.column === SECTION && sections.field !== null && sections.field !== field) delete this.fields[field]
    if (sections.field === 'none') return sections
    const { shown } = this.evidence.facts(columnIndex(this.evidence.columns, SECTION))
    if (sections.field === null) this.questions.push(sectionsQuestion(shown))
    else this.setSection(sections.field, origin === 'recognised' ? shown.slice(0, 1) : [])
    return sections
  }

  private setSection(field: 'location' | 'provider', seen: readonly string[]): void {
    this.fields[field] = { column: SECTION }
    this.noticed.push(...seen.map(text => ({ kind: 'section' as const, field, column: SECTION, text })))
  }

  fillDown(): void {
    const { fillDown } = this.mapping
    if (fillDown?.said !== null) return
    const [column] = fillDown.columns
    const samples = this.evidence.facts(columnIndex(this.evidence.columns, column!)).shown
    this.questions.push(fillDownQuestion(column!, samples))
  }

  /** Times of day without a date are of the day that is given for the arrival; it is asked for. */
  sameDay(): void {
    const { arrived_at } = this.fields
    if (arrived_at?.timeColumn === undefined || arrived_at.column !== undefined) return
    const { constant } = arrived_at
    if (constant === undefined) this.questions.push(dayQuestion(arrived_at.timeColumn, this.evidence.days ?? []))
    else for (const field of TIMES) if (isClockAlone(this.fields[field])) this.set(field, { constant })
  }

  /** Values that stand for none, as far as the others show them and the mapping says nothing of them. */
  sentinels(state: 'read' | 'proposed'): void {
    for (const field of [...TIMES, ...DURATIONS, ...RATINGS]) {
      const facts = this.factsOf(field)
      const found = { ...this.sentinelsIn(field, 'column'), ...this.sentinelsIn(field, 'timeColumn') }
      const said = this.fields[field]?.words ?? {}
      const texts = Object.keys(found).filter(text => !Object.hasOwn(said, text))
      if (texts.length === 0) continue
      const column = this.fields[field]?.column ?? this.fields[field]!.timeColumn!
      this.noticed.push(...texts.map(text => ({ kind: 'stands-for-none' as const, field, column, text, state })))
      if (state === 'proposed') continue
      this.set(field, { words: { ...found, ...said } })
      facts?.leaveOut(new Set(texts.map(Number)))
    }
  }

  private sentinelsIn(field: Field, part: 'column' | 'timeColumn'): Record<string, string> {
    const facts = this.factsOf(field, part)
    return facts ? sentinelsOf(field, facts) : {}
  }

  times(isRemembered: boolean): void {
    const open: Field[] = []
    for (const field of TIMES) {
      const rule = this.fields[field]
      if (!rule || (rule.order != null && !isRemembered)) continue
      const facts = this.factsOf(field)
      if (!facts) continue
      const order = decideOrder(facts)
      const mixed = decideOrders(facts)
      if (mixed !== null) this.set(field, mixed)
      else if (order === 'any') this.fields[field] = without(rule, 'order')
      else if (order !== null) this.set(field, { order })
      else if (rule.order == null) open.push(field)
    }
    for (const field of open) this.timeByRows(field, open[0]!)
  }

  leaveOutEarlierTimes(): void {
    for (const field of ['called_at', 'finished_at'] as const)
      if (liesBefore(this.fields, field, this.evidence)) delete this.fields[field]
  }

  /** A call that no name tells, by where it lies; whether there is one. Tickets are another matter. */
  timesBetween(): boolean {
    if (this.mapping.waitKind === 'first_reply') return false
    const found = timesBetween(this.fields, this.evidence)
    Object.assign(this.fields, found)
    const clocks = Object.values(found).flatMap(({ timeColumn }) => timeColumn ?? [])
    for (const field of ['wait_s', 'service_s'] as const)
      if (clocks.includes(this.fields[field]?.column ?? '')) delete this.fields[field]
    return found.called_at !== undefined
  }

  /** Once one column is answered, its rows tell the order of the others: only the first is asked. */
  private timeByRows(field: Field, asked: Field): void {
    const order = proveOrder(this.fields, field, this.evidence)
    this.set(field, { order })
    if (order === null && (field === asked || this.fields[asked]?.order != null))
      this.questions.push(orderQuestion(field, this.columnOf(field), this.factsOf(field)!))
  }

  durations(): void {
    const open: Field[] = []
    for (const field of DURATIONS) {
      const rule = this.fields[field]
      if (!rule || (rule.unit != null && rule.decimal !== undefined)) continue
      const facts = this.factsOf(field)
      if (!facts) continue
      this.decimal(field, facts)
      if (rule.unit != null) continue
      const unit = decideUnit(this.labelOf(field), field, facts)
      if (unit === 'any') this.fields[field] = without(this.fields[field]!, 'unit')
      else if (unit !== null) this.set(field, { unit })
      else open.push(field)
    }
    for (const field of open) this.unitByRows(field)
  }

  private unitByRows(field: Field): void {
    const facts = this.factsOf(field)!
    const proven = proveUnit(this.fields, field, this.evidence) ?? unitOfTexts(facts)
    const unit = proven ?? (facts.twoParts > 0 ? this.unitOfSiblings() : null)
    this.set(field, { unit })
    if (unit === null) this.questions.push(unitQuestion(field, this.columnOf(field), facts))
  }

  /** Two-part durations of one file are written in one way: what one column proves holds for the others. */
  private unitOfSiblings(): 'mm:ss' | 'h:mm' | null {
    const units = new Set(
      DURATIONS.flatMap(field => this.fields[field]?.unit ?? []).filter(unit => unit === 'mm:ss' || unit === 'h:mm'),
    )
    return units.size === 1 ? [...units][0]! : null
  }

  ratings(): void {
    for (const field of RATINGS) {
      const rule = this.fields[field]
      if (!rule || (hasScale(rule) && rule.decimal !== undefined)) continue
      const facts = this.factsOf(field)
      if (!facts || facts.filled === 0) continue
      this.decimal(field, facts)
      this.scale(field, facts)
    }
  }

  private scale(field: RatingField, facts: ColumnFacts): void {
    const rule = this.fields[field]!
    if (hasScale(rule)) return
    const { words, ...found } = decideScale(this.labelOf(field), field, { facts, columns: this.evidence.columns })
    const minimum = rule.minimum ?? found.minimum
    const maximum = rule.maximum ?? found.maximum
    const best = rule.best ?? found.best
    const all = { ...words, ...rule.words }
    this.set(field, { minimum, maximum, best, ...(Object.keys(all).length > 0 && { words: all }) })
    for (const [property, value] of Object.entries({ minimum, maximum, best }))
      if (value === null)
        this.questions.push(scaleQuestion(field, property as 'minimum' | 'maximum' | 'best', this.columnOf(field), facts))
  }

  /** Meanings of outcome words as they are understood, to be seen and corrected. */
  words(): void {
    const rule = this.fields.outcome
    if (!rule || rule.words) return
    const facts = this.factsOf('outcome')
    if (!facts) return
    const words = outcomeMeanings(rule.column!, facts.words.keys(), this.evidence.columns)
    if (Object.keys(words).length > 0) this.set('outcome', { words })
  }

  private decimal(field: Field, facts: ColumnFacts): void {
    const rule = this.fields[field]!
    const decimal = rule.decimal === undefined ? decideDecimal(facts) : null
    if (decimal !== null) this.set(field, { decimal })
  }

  private set(field: Field, change: Partial<FieldRule>): void {
    this.fields[field] = { ...this.fields[field], ...change }
  }

  /** The name of a field's column with what stands above or below it in a further row of names. */
  private labelOf(field: Field): string {
    const column = this.columnOf(field)
    const { columns, aliases } = this.evidence
    const alias = aliases?.[columnIndex(columns, column)] ?? ''
    return alias === '' ? column : `${column} ${alias}`
  }

  private columnOf(field: Field): string {
    return this.fields[field]!.column!
  }

  /** Facts of the column that holds a field's values; null for constants. */
  private factsOf(field: Field, part: 'column' | 'timeColumn' = 'column'): ColumnFacts | null {
    const column = this.fields[field]?.[part]
    const place = column === undefined ? -1 : columnIndex(this.evidence.columns, column)
    return place < 0 ? null : this.evidence.facts(place)
  }
}

function isClockAlone(rule: FieldRule | undefined): boolean {
  return rule?.timeColumn !== undefined && rule.column === undefined && rule.constant === undefined
}

function hasScale({ minimum, maximum, best }: FieldRule): boolean {
  return minimum != null && maximum != null && best != null
}

function without(rule: FieldRule, property: 'order' | 'unit'): FieldRule {
  const { [property]: _, ...rest } = rule
  return rest
}
