import { z } from 'zod'
import { ControlChart, MomentGrid, WaitFigures } from '../charts.ts'
import { Distributions } from '../distributions.ts'
import { Effect } from '../events.ts'
import { Funnel } from '../funnel.ts'
import { Comparison, LocationCharts, LocationsList } from '../locations.ts'
import { LoadCurve } from '../moments.ts'
import { ProvidersList } from '../providers.ts'
import { Scores } from '../scores.ts'
import { Split } from '../variability.ts'
import { About, Reading } from '../vocabulary.ts'
import { FilterNames, furniture } from './furniture.ts'

function drawnAs<Name extends string, Answer extends z.ZodType>(name: Name, answer: Answer) {
  return z.object({ name: z.literal(name), answer })
}

/** The answer of the pin's question, which draws it. What is no chart is told by its finding alone. */
export const DrawnPin = z.discriminatedUnion('name', [
  drawnAs('moments.control', ControlChart),
  drawnAs('moments.grid', MomentGrid),
  drawnAs('moments.load', LoadCurve),
  drawnAs('locations.list', LocationsList),
  drawnAs('locations.charts', LocationCharts),
  drawnAs('locations.funnel', Funnel),
  drawnAs('locations.compare', Comparison),
  drawnAs('providers.list', ProvidersList),
  drawnAs('variability.split', Split),
  drawnAs('effects.estimate', Effect),
  drawnAs('metrics.scores', Scores),
  drawnAs('distributions.values', Distributions),
  drawnAs('distributions.waits', z.object({ reading: Reading, waits: WaitFigures })),
  drawnAs('quality.reporting', z.object({ reading: Reading })),
  drawnAs('quality.detail', z.object({ reading: Reading })),
])
export type DrawnPin = z.infer<typeof DrawnPin>
export type DrawableName = DrawnPin['name']

export const PinnedFigure = z.object({
  pinId: z.string(),
  /** What it was called when it was pinned. */
  title: z.string(),
  /** Which figure of an answer that has several. */
  part: z.string().nullable(),
  question: z.object({ name: z.string(), input: z.record(z.string(), z.unknown()) }),
  /** Period and filter of its own. */
  about: About,
  filter: FilterNames,
  /** Whom it is about, where that is one person. */
  person: z.object({ providerId: z.string(), name: z.string() }).nullable(),
  /** Null where it cannot be drawn any more; `why` says it. */
  drawn: DrawnPin.nullable(),
  why: z.object({ code: z.string(), values: Reading.shape.values }).nullable(),
})
export type PinnedFigure = z.infer<typeof PinnedFigure>

/** What was pinned on screen, in the user's order. */
export const Pinned = z.object({ name: z.literal('pinned'), ...furniture, figures: z.array(PinnedFigure) })
export type Pinned = z.infer<typeof Pinned>
