import type { Consistency, ConsistencyRow, WeekToWeek } from '#contract/providers.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { orderedValues } from '#db/queries/ordered-values.ts'
import type { Db } from '#db/schema.ts'
import { askedGroups, interactionsByGroup, namedGroups } from '../groups.ts'
import { interactionValue } from '../interaction-value.ts'
import { metricCells, type ScaleChoice } from '../metric-cells.ts'
import { placeModel } from '../place-model.ts'
import { aboutOf, type Chosen } from '../selection.ts'
import { readSettings, smallestGroup } from '../settings/settings.ts'
import { mostExactValues } from '../wait-quantiles.ts'
import { consistencyListReading, consistencyReading } from './consistency-reading.ts'
import { patternOf } from './pattern.ts'
import { type ProviderFigures, providersFigures } from './provider-figures.ts'
import { modelledWeeks, ownWeeks } from './week-to-week.ts'

/**
 * How steady everybody of a selection is, apart from how good: spread allowing for few values, how one value follows another,
 * and how much lies between a person's own weeks, beside the weeks of all in one model.
 */
export async function consistencyOfProviders(
  db: Db,
  { metric, ...asked }: Input<'providers.consistency'>,
  { exactUpTo }: { exactUpTo?: number } = {},
): Promise<Output<'providers.consistency'>> {
  const { chosen } = await askedGroups(db, asked)
  const { values, figures, prior } = await providersFigures(db, metric, chosen)
  const ordered = await valuesInOrder(db, chosen, { metric, exactUpTo })
  const model = await placeModel(db, { metric, chosen, levels: ['location', 'provider', 'week'], tests: true })
  const weeks = Map.groupBy(model.values.cells, cell => cell.provider)
  const { groups, missingProvider } = await interactionsByGroup(db, chosen, 'provider')
  const { whose, inOrder } = await namedGroups(db)
  const minimumGroup = smallestGroup(await readSettings(db), chosen)
  const rows = inOrder(groups).map(group => {
    const { provider, interactions } = group
    const spread = figures.get(provider)
    const own = consistencyOf({
      interactions,
      spread,
      values: ordered?.get(provider) ?? (ordered && []),
      weeks: weeks.get(provider) ?? [],
    })
    const { locationId, locationName, providerId, name } = whose(group) as ConsistencyRow // groups of people have all of them
    return {
      state: 'shown' as const,
      locationId,
      locationName,
      providerId,
      name,
      ...own,
      reading: consistencyReading(metric, own),
    }
  })
  return {
    about: await aboutOf(db, chosen),
    metric,
    unit: values.unit,
    scale: values.scale,
    n: values.n,
    missing: values.missing,
    missingProvider,
    prior,
    everybody: modelledWeeks(model),
    rows,
    reading: consistencyListReading(
      metric,
      rows.filter(({ n }) => n >= minimumGroup),
    ),
  }
}

interface PersonQuery {
  /** What the person did. */
  readonly own: Chosen
  readonly provider: number
  readonly interactions: number
  readonly spread: ProviderFigures | undefined
  /** `unit` where everybody's ratings are on several scales. */
  readonly scale: ScaleChoice | undefined
}

/** One person's consistency beside that of everybody at the location; null without a value. */
export async function consistencyOfPerson(
  db: Db,
  metric: Metric,
  { own, provider, interactions, spread, scale }: PersonQuery,
): Promise<(Consistency & { colleagues: WeekToWeek | null }) | null> {
  if (spread === undefined) return null
  const weeks = await metricCells(db, { metric, chosen: own, by: ['week'], interactions, scale })
  const ordered = await valuesInOrder(db, own, { metric, scale })
  const found = consistencyOf({ interactions, spread, values: ordered?.get(provider) ?? null, weeks: weeks.cells })
  const place = await placeModel(db, {
    metric,
    chosen: { ...own, providerIds: null },
    levels: ['provider', 'week'],
    scale,
    tests: true,
  })
  const colleagues = modelledWeeks(place)
  return { ...found, colleagues, reading: consistencyReading(metric, found, colleagues) }
}

/** Values by internal id of their person; null where a selection has too many to read in order. */
async function valuesInOrder(
  db: Db,
  chosen: Chosen,
  {
    metric,
    scale,
    exactUpTo = mostExactValues,
  }: { metric: Metric; scale?: ScaleChoice | undefined; exactUpTo?: number | undefined },
): Promise<Map<number, number[]> | null> {
  const cells = await metricCells(db, { metric, chosen, by: [], scale })
  if (cells.n > exactUpTo) return null
  const rows = await orderedValues(db, chosen, await interactionValue(db, chosen, cells))
  return new Map(
    Array.from(
      Map.groupBy(rows, row => row.provider),
      ([id, own]) => [id, own.map(row => row.value)],
    ),
  )
}

interface Found {
  readonly interactions: number
  readonly spread: ProviderFigures | undefined
  readonly values: readonly number[] | null
  readonly weeks: Parameters<typeof ownWeeks>[0]
}

function consistencyOf({ interactions, spread, values, weeks }: Found): Omit<Consistency, 'reading'> {
  const n = weeks.reduce((sum, week) => sum + week.n, 0)
  const own = ownWeeks(weeks)
  const order = values === null ? { successive: null, pattern: 'not-read' as const } : patternOf(values)
  return {
    n,
    missing: interactions + weeks.reduce((sum, { requests = 0 }) => sum + requests, 0) - n,
    ownSpread: spread?.ownSpread ?? null,
    spread: spread?.spread ?? null,
    spreadShare: spread?.spreadShare ?? null,
    ...order,
    ...own,
    enough: order.pattern !== 'too-few' && order.pattern !== 'not-read' && (own.weeks?.weeks ?? 0) > 1,
  }
}
