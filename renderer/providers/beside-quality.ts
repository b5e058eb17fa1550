import type { Metric } from '#contract/vocabulary.ts'

/** Service time directly after satisfaction, so that the two are read together; without satisfaction it is left out. */
export function besideQuality<Item extends { readonly metric: Metric }>(items: readonly Item[]): Item[] {
  const handle = items.filter(item => item.metric === 'service')
  return items.filter(item => item.metric !== 'service').flatMap(item => (item.metric === 'csat' ? [item, ...handle] : [item]))
}
