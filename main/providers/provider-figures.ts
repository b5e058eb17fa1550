import type { ProviderRow, ProvidersList } from '#contract/providers.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { cellSums } from '#db/queries/cells.ts'
import type { Db } from '#db/schema.ts'
import { normalQuantile } from '#stats/distributions/normal-quantile.ts'
import type { Node } from '#stats/nested-reml.ts'
import { shrunkenSpread } from '#stats/shrunken-spread.ts'
import { spreadShare } from '#stats/spread-share.ts'
import type { MetricCell, MetricCells } from '../metric-cells.ts'
import { factsOf, shown, shownLimit } from '../metric-facts.ts'
import { estimatesOf, placeModel } from '../place-model.ts'
import type { Chosen } from '../selection.ts'

const Z95 = normalQuantile(0.975)

/** One person's figures on one metric: values in the metric's unit, model and spreads on the model's scale. */
export type ProviderFigures = Pick<
  Extract<ProviderRow, { state: 'shown' }>,
  'n' | 'raw' | 'estimate' | 'lower' | 'upper' | 'model' | 'spread' | 'ownSpread' | 'spreadShare' | 'unevenness'
> & { readonly requests: number }

export interface ProvidersFigures {
  readonly values: MetricCells
  /** By internal id, of everybody with a value. */
  readonly figures: ReadonlyMap<number, ProviderFigures>
  /** What their spreads have in common. */
  readonly prior: ProvidersList['prior']
}

/** Estimate and spread of every person of a selection, from one fit of the model. */
export async function providersFigures(db: Db, metric: Metric, chosen: Chosen): Promise<ProvidersFigures> {
  const model = await placeModel(db, { metric, chosen })
  const { values } = model
  const estimates = estimatesOf(model, 'provider')
  const cells = values.cells.filter(cell => estimates.has(cell.provider))
  const { prior, spreads } = spreadsOf(values, cells)
  return {
    values,
    prior,
    figures: new Map(
      cells.map((cell, i) => {
        const { own, shrunken } = spreads[i]!
        const share = own === 0 ? 0 : shrunken === null ? null : shareOfLargest(cell, shrunken, values)
        const spread = { spread: shrunken, ownSpread: own, spreadShare: share, unevenness: isBounded(values) ? share : shrunken }
        return [
          cell.provider,
          { n: cell.n, requests: cell.requests ?? 0, ...estimateOf(estimates.get(cell.provider)!, cell, values), ...spread },
        ]
      }),
    ),
  }
}

/** Interactions of each person in a selection, by internal id; nobody (0) is left out. */
export async function interactionsByProvider(db: Db, chosen: Chosen): Promise<Map<number, number>> {
  const sums = await cellSums(db, { chosen, by: ['provider'], columns: ['n'] })
  return new Map(sums.filter(row => row.provider > 0).map(row => [row.provider, row.n]))
}

function estimateOf(node: Node, { mean }: MetricCell, { unit, scale }: MetricCells) {
  const { estimate, standardError, weight } = node
  return {
    raw: shown(mean, unit, scale),
    estimate: shown(estimate, unit, scale),
    lower: shownLimit(estimate - Z95 * standardError, unit, scale),
    upper: shownLimit(estimate + Z95 * standardError, unit, scale),
    model: { estimate, standardError, weight },
  }
}

type Spreads = { own: number | null; shrunken: number | null }

/** Own and shrunken standard deviations. A share has no spread of its own beside its average; nor has a single value. */
function spreadsOf({ metric }: MetricCells, cells: readonly MetricCell[]): { prior: ProvidersList['prior']; spreads: Spreads[] } {
  if (factsOf(metric).kind === 'share') return { prior: null, spreads: cells.map(() => ({ own: null, shrunken: null })) }
  const units = cells.map(({ n, ss }) => ({ n, sd: n < 2 ? null : Math.sqrt(ss / (n - 1)) }))
  const shrunken = shrunkenSpread(units)
  const spreads = units.map(({ n, sd }, i) => ({ own: sd, shrunken: n < 2 ? null : (shrunken?.sds[i] ?? null) }))
  if (shrunken === null) return { prior: null, spreads }
  const df = Number.isFinite(shrunken.priorDf) ? shrunken.priorDf : null
  return { prior: { df, variance: shrunken.priorVariance }, spreads }
}

export function isBounded({ scale }: MetricCells): boolean {
  return scale.minimum !== null && scale.maximum !== null
}

function shareOfLargest({ n, mean }: MetricCell, sd: number, { scale }: MetricCells): number | null {
  if (scale.minimum === null || scale.maximum === null) return null
  return spreadShare({ n, mean, sd }, { lowest: scale.minimum, highest: scale.maximum })
}
