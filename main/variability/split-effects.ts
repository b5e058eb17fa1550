import type { SplitEffect, SplitSummary } from '#contract/variability.ts'
import { type MomentEffect, momentEffects } from '#stats/moment-effects.ts'
import type { PlaceModel } from '../place-model.ts'

type SplitLevel = SplitSummary['levels'][number]

const doubling = Math.log(2)

/** The moment effects together as a level of the split; none where none was taken out. */
export function momentLevel({ fit, moments }: PlaceModel): SplitLevel[] {
  if (!fit?.fixed || !moments) return []
  const { variance, standardError, share, shareStandardError, shareInterval } = fit.fixed
  return [
    {
      level: 'moment',
      groups: moments.design.names.length,
      variance,
      standardError,
      share,
      shareStandardError,
      shareInterval,
      icc: null,
      iccInterval: null,
      lrt: null,
      p: momentEffects(fit, moments.design).all.p,
      state: variance > 0 ? 'estimated' : 'zero',
      absorbedBy: null,
    },
  ]
}

/** Every effect that was asked for, in the order weekday, hour, load. */
export function effectsOf({ fit, moments }: PlaceModel): SplitEffect[] {
  if (!moments) return []
  const found = fit?.fixed ? momentEffects(fit, moments.design).effects : []
  const order = [...moments.factors, 'load'] as const
  return order.flatMap((effect, f) => (moments.effects.includes(effect) ? [effectOf(effect, found[f], moments.isEnough)] : []))
}

function effectOf(effect: SplitEffect['effect'], found: MomentEffect | undefined, isEnough: boolean): SplitEffect {
  if (!found || found.df1 === 0) {
    const state = isEnough ? 'constant' : 'too-few'
    return { effect, state, variance: 0, share: 0, f: null, df1: 0, df2: null, p: null, moments: [] }
  }
  const { levels, ...test } = found
  const unit = effect === 'load' ? doubling : 1
  const moments = levels
    .map(({ level, n, ...rest }) => ({
      moment: level === null ? null : Number(level),
      n,
      effect: rest.effect * unit,
      standardError: rest.standardError * unit,
      lower: rest.lower * unit,
      upper: rest.upper * unit,
    }))
    .toSorted((a, b) => (a.moment ?? 0) - (b.moment ?? 0))
  return { effect, state: 'estimated', ...test, moments }
}
