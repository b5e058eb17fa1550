import type { MomentGrid } from '#contract/charts.ts'
import type { Input, Operation, Output } from '#contract/operations.ts'
import type { ComparedPeople } from '#contract/providers.ts'
import type { ReportParams } from '#contract/reports/params.ts'
import type { Pinned, PinnedFigure } from '#contract/reports/pinned.ts'
import type { Report } from '#contract/reports/report.ts'
import type { Metric, Selection } from '#contract/vocabulary.ts'
import { peopleBelow } from '#db/queries/people.ts'
import { availableMetrics } from './available-metrics.ts'
import { apartFrom, type HeldTogether, heldPerson, heldTogether, type Least } from './held-together.ts'
import { periodAsked } from './interactions/narrowed.ts'
import { metricCells } from './metric-cells.ts'
import { pseudonymOf } from './pseudonym.ts'
import { withFootnote } from './reports/held-footnote.ts'
import { resolveSelection } from './selection.ts'
import { Failure } from './failure.ts'
import type { Session } from './session.ts'
import { readSettings, smallestGroup } from './settings/settings.ts'

/**
 * The one privacy rule, for every host: people are shown under pseudonyms unless the settings say names, and whoever has
 * fewer values than the smallest group is listed without figures. Models have used all rows by then.
 */
export async function protect(session: Session, name: Operation, input: unknown, output: unknown): Promise<unknown> {
  const isGridOfPeople = name === 'moments.grid' && askedPeople(name, input).length > 0
  if (!isGridOfPeople && !personal.has(name)) return output
  if (name === 'reports.begin') {
    const begun = output as Output<'reports.begin'> // the operation's own answer
    return { ...begun, report: await protectedReport(session, begun.report, input) }
  }
  if (name === 'reports.compose') return protectedReport(session, output as Report, input) // the operation's own answer
  return protectedAnswer(session, { name, input, output, isGridOfPeople })
}

async function protectedAnswer(
  session: Session,
  { name, input, output, isGridOfPeople }: { name: Operation; input: unknown; output: unknown; isGridOfPeople: boolean },
): Promise<unknown> {
  const db = await session.db()
  const settings = await readSettings(db)
  if (isGridOfPeople) return withoutSmallCells(output as MomentGrid, settings.minimumGroup) // the operation's own answer
  const pseudonyms = settings.names === 'pseudonyms' || asksPseudonyms(input) ? await pseudonymsOf(session) : null
  const below =
    name === 'interactions.list'
      ? await peopleBelow(db, await resolveSelection(db, selectionIn(input)), settings.minimumGroup)
      : null
  const minimumGroup = smallestGroup(settings, selectionIn(input).filter ?? {})
  const told = shielded(output, { minimumGroup, pseudonyms, below })
  return name === 'providers.compare' ? ofTwoWithEnough(told as ComparedPeople, minimumGroup) : told // the operation's own answer
}

/** A report may hide names that the settings show, never show names that they hide. */
function asksPseudonyms(input: unknown): boolean {
  const { params } = Object(input) as { params?: ReportParams } // checked by the operation's schema before
  return params?.people === 'pseudonyms'
}

/** On paper nobody's figures can be reckoned from those of the others, and a footnote says whose are held back. */
async function protectedReport(session: Session, report: Report, input: unknown): Promise<Report> {
  const settings = await readSettings(await session.db())
  const leastIn = (asked: unknown): Least => ({
    privateBelow: settings.minimumGroup,
    shownFrom: smallestGroup(settings, selectionIn(asked).filter ?? {}),
  })
  const least = leastIn(input)
  const { value, ...whose } = report.name === 'pinned' ? heldInPins(report, leastIn) : heldTogether(report, least)
  const output = value.name === 'pinned' ? { ...value, figures: await protectedPins(session, value) } : value
  const told = await protectedAnswer(session, { name: 'reports.compose', input, output, isGridOfPeople: false })
  const isOfPeople = askedPeople('reports.compose', input).length > 0
  return withFootnote(ofPeople(told as Report, isOfPeople ? settings.minimumGroup : null), { ...whose, ...least })
}

/** A grid that was asked about people keeps no cell of a few values, on paper as on the screen. */
function ofPeople(report: Report, minimumGroup: number | null): Report {
  return minimumGroup !== null && 'grid' in report ? { ...report, grid: withoutSmallCells(report.grid, minimumGroup) } : report
}

/** Each pin is a table of its own, of its own selection. */
function heldInPins(report: Pinned, leastIn: (asked: unknown) => Least): HeldTogether<Pinned> {
  const held = report.figures.map(figure => heldTogether(figure, leastIn(figure.question.input)))
  const few = new Set(held.flatMap(each => [...each.few]))
  const further = new Set(held.flatMap(each => [...each.further]))
  return { value: { ...report, figures: held.map(({ value }) => value) }, few, further: apartFrom(further, few) }
}

/** Each pin is a question of its own: it is refused, or its answer protected, as if it were asked by itself. */
async function protectedPins(session: Session, { figures }: Pinned): Promise<PinnedFigure[]> {
  const told = []
  for (const figure of figures) told.push(await protectedPin(session, figure))
  return told
}

async function protectedPin(session: Session, figure: PinnedFigure): Promise<PinnedFigure> {
  const { drawn, question } = figure
  if (drawn === null) return figure
  try {
    await guardInput(session, drawn.name, question.input)
    const answer = await protect(session, drawn.name, question.input, drawn.answer)
    return { ...figure, drawn: { ...drawn, answer } as PinnedFigure['drawn'] } // of the same operation
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { ...figure, drawn: null, why: { code: error.code, values: error.values } }
  }
}

/** Operations whose answers carry people. */
const personal = new Set<Operation>([
  'locations.answers',
  'people.names',
  'people.list',
  'people.merge',
  'people.split',
  'people.move',
  'people.unmove',
  'providers.list',
  'providers.detail',
  'providers.compare',
  'providers.consistency',
  'variability.split',
  'variability.spread',
  'metrics.scores',
  'distributions.values',
  'distributions.waits',
  'interactions.list',
  'reports.compose',
  'reports.begin',
])

/**
 * Refuses a question that is about one or a few people where one of them has too few interactions, or too few values of a
 * metric that it asks for: a filter must not show what the lists hide.
 *
 * @throws Failure too-few
 */
export async function guardInput(session: Session, name: Operation, input: unknown): Promise<void> {
  const asked = askedPeople(name, input)
  if (asked.length === 0) return
  const db = await session.db()
  const { minimumGroup } = await readSettings(db)
  const chosen = await resolveSelection(db, { ...selectionIn(input), filter: { ...selectionIn(input).filter, providers: asked } })
  const tooFew = new Failure('too-few', { minimumGroup })
  if ((await peopleBelow(db, chosen, minimumGroup)).size > 0) throw tooFew
  const { metric } = Object(input) as { metric?: Metric } // checked by the operation's schema before
  for (const one of metric === undefined ? await availableMetrics(db, chosen) : [metric]) {
    const { cells } = await metricCells(db, { metric: one, chosen, by: ['provider'] })
    if (cells.some(({ n }) => n < minimumGroup)) throw tooFew
  }
}

/** A person's own page answers "too few to say" itself; names taken apart again have no figures. */
const ofAnybody = new Set<Operation>(['providers.detail', 'people.split'])

/** People that a question names. */
function askedPeople(name: Operation, input: unknown): string[] {
  const { filter } = selectionIn(input)
  const { providerId } = Object(input) as { providerId?: unknown } // any input of the contract is an object
  return [...(filter?.providers ?? []), ...(typeof providerId === 'string' && !ofAnybody.has(name) ? [providerId] : [])]
}

/** Period and filter of a question; a report has them among its parameters. */
function selectionIn(input: unknown): Pick<Selection, 'filter' | 'from' | 'to'> {
  if (typeof input !== 'object' || input === null) return {}
  if ('params' in input) return selectionIn(input.params)
  const asked = input as Selection & Pick<Input<'interactions.list'>, 'point' | 'inWeeks'> // checked by the operation's schema before
  return { ...periodAsked(asked), ...(asked.filter === undefined ? {} : { filter: asked.filter }) }
}

interface Shield {
  /** People with fewer values have no figures. */
  readonly minimumGroup: number
  readonly pseudonyms: ReadonlyMap<string, string> | null
  /** Public ids of people with too few interactions in the selection; null where each record has its own n. */
  readonly below: ReadonlySet<string> | null
}

function shielded(value: unknown, shield: Shield): unknown {
  if (Array.isArray(value)) return value.map(one => shielded(one, shield))
  if (typeof value !== 'object' || value === null) return value
  const record = value as Record<string, unknown>
  const rest = Object.fromEntries(Object.entries(record).map(([key, one]) => [key, shielded(one, shield)]))
  return typeof record.providerId === 'string' ? person(rest, record.providerId, shield) : rest
}

function person(
  record: Record<string, unknown>,
  providerId: string,
  { minimumGroup, pseudonyms, below }: Shield,
): Record<string, unknown> {
  if (below)
    return below.has(providerId)
      ? { ...record, providerId: null, providerName: null, comment: null }
      : named(record, 'providerName', providerId, pseudonyms)
  const shown = named(withoutSmall(record, minimumGroup), 'name', providerId, pseudonyms)
  if (typeof record.n !== 'number' || record.n >= minimumGroup) return shown
  return heldPerson({ ...shown, providerId })
}

/** A person's own page keeps only the figures and charts that rest on enough values. */
function withoutSmall(record: Record<string, unknown>, minimumGroup: number): Record<string, unknown> {
  const enough = (list: unknown) => (Array.isArray(list) ? { list: list.filter(one => Object(one).n >= minimumGroup) } : null)
  const [figures, charts, consistency] = [enough(record.figures), enough(record.charts), enough(record.consistency)]
  return {
    ...record,
    ...(figures && { figures: figures.list }),
    ...(charts && { charts: charts.list }),
    ...(consistency && { consistency: consistency.list }),
    ...(hasSmallBins(record.pace, minimumGroup) && { pace: null }),
    ...(isGrid(record.grid) && { grid: withoutSmallCells(record.grid, minimumGroup) }),
  }
}

/** Of service times on a person's page. */
function hasSmallBins(pace: unknown, minimumGroup: number): boolean {
  const { bins } = Object(pace) as { bins?: unknown } // any value may stand under the name
  return Array.isArray(bins) && bins.some(bin => Object(bin).n < minimumGroup)
}

/** Records of people have no other field of this name. */
function isGrid(value: unknown): value is MomentGrid {
  return typeof value === 'object' && value !== null && 'cells' in value && 'weekdays' in value
}

/** Two people side by side on what both have enough values of, under the names that the answer shows. */
function ofTwoWithEnough(compared: ComparedPeople, minimumGroup: number): ComparedPeople {
  const { a, b } = compared
  const enough = compared.metrics.filter(metric => metric.a.n >= minimumGroup && metric.b.n >= minimumGroup)
  const metrics = enough.map(({ reading, ...metric }) => ({
    ...metric,
    reading: { ...reading, values: { ...reading.values, a: a.name, b: b.name } },
  }))
  return { ...compared, metrics }
}

/** An hour or a weekday of a few people is one of them soon. */
function withoutSmallCells(grid: MomentGrid, minimumGroup: number): MomentGrid {
  const hidden = <Cell extends { n: number }>(cell: Cell): Cell =>
    cell.n >= minimumGroup ? cell : { ...cell, value: null, lower: null, upper: null, index: null }
  return { ...grid, cells: grid.cells.map(hidden), weekdays: grid.weekdays.map(hidden) }
}

function named(
  record: Record<string, unknown>,
  key: string,
  providerId: string,
  pseudonyms: ReadonlyMap<string, string> | null,
): Record<string, unknown> {
  return pseudonyms ? { ...record, [key]: pseudonyms.get(providerId) ?? null } : record
}

async function pseudonymsOf(session: Session): Promise<Map<string, string>> {
  const db = await session.db()
  const people = await db.selectFrom('provider').select(['id', 'public_id']).execute()
  return new Map(people.map(({ id, public_id }) => [public_id, pseudonymOf(id)]))
}
