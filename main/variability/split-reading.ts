import type { MomentEffect, SplitSummary } from '#contract/variability.ts'
import type { Metric, Reading } from '#contract/vocabulary.ts'

type SplitLevel = SplitSummary['levels'][number]

/** Above this probability of chance alone a level counts as unproven. */
const PROVEN = 0.05
/** Levels that together make up less than this are hardly worth comparing. */
const LITTLE = 0.02

interface Found {
  readonly metric: Metric
  readonly n: number
  readonly levels: readonly SplitLevel[]
  /** Moment effects that were asked for. */
  readonly effects: readonly MomentEffect[]
  /** The one location that the selection is about, if it is one. */
  readonly place: string | null
}

/** The finding of a split in shares, and what it means: `focus` is where to look first. */
export function splitReading({ metric, n, levels, effects, place }: Found): Reading {
  const subject = { metric, hasPlace: place === null ? 'no' : 'yes', place: place ?? '' }
  if (n === 0) return { id: 'split.none', values: subject }
  if (levels.length === 0) return { id: 'split.too-few', values: { ...subject, n } }
  if (levels.every(level => level.variance === 0)) return { id: 'split.equal', values: { ...subject, n } }
  const told = levels.filter(({ level, state }) => level !== 'interaction' && level !== 'moment' && state !== 'not-identifiable')
  if (told.length === 0) return { id: 'split.one-group', values: subject }
  return { id: 'split.shares', values: { ...subject, ...sharesOf(levels), momentOf: momentOf(effects), focus: focusOf(told) } }
}

/**
 * Per level whether it is told and its share; `Chance` is yes where chance alone could make it, `Why` is what hides a level
 * that cannot be told.
 */
function sharesOf(levels: readonly SplitLevel[]): Record<string, number | string> {
  const known = ['location', 'provider', 'month', 'week', 'day', 'moment', 'interaction'] as const
  const values: Record<string, number | string> = {}
  for (const name of known) {
    const found = levels.find(({ level }) => level === name)
    const told = found !== undefined && found.state !== 'not-identifiable'
    values[`${name}Told`] = told ? 'yes' : 'no'
    if (told) values[`${name}Share`] = found.share
    values[`${name}Chance`] = told && found.share > 0 && found.p !== null && found.p >= PROVEN ? 'yes' : 'no'
    values[`${name}Why`] = found?.absorbedBy ?? 'none'
  }
  return values
}

/**
 * The largest level that chance does not explain; `people` where it is people and places are not compared; `little` where all
 * levels together are small, `chance` where none is proven.
 */
function focusOf(told: readonly SplitLevel[]): SplitLevel['level'] | 'people' | 'little' | 'chance' {
  const proven = told.filter(({ p }) => p === null || p < PROVEN)
  const largest = proven.toSorted((a, b) => b.share - a.share)[0]
  if (largest === undefined) return 'chance'
  if (told.reduce((sum, { share }) => sum + share, 0) < LITTLE) return 'little'
  const placesTold = told.some(({ level }) => level === 'location')
  return largest.level === 'provider' && !placesTold ? 'people' : largest.level
}

/** The effects in one word for the texts, as weekday_hour_load. */
function momentOf(effects: readonly MomentEffect[]): string {
  return (['weekday', 'hour', 'load'] as const).filter(effect => effects.includes(effect)).join('_')
}
