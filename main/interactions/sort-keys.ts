import type { InteractionSort } from '#contract/interactions.ts'
import { idsPerImport, importOf } from '#db/interaction-ids.ts'
import type { ValueAt } from '#db/queries/visit-value.ts'
import type { VisitDay } from '#db/queries/visits.ts'

/** Places of names in their order, by internal id. */
export interface SortRanks {
  readonly locations: ReadonlyMap<number, number>
  /** Only those who may be told from others. */
  readonly people: ReadonlyMap<number, number>
  /** Of service and channel together, by both ids with a slash between. */
  readonly kinds: ReadonlyMap<string, number>
  /** Place of each row in its file, by id. */
  readonly records: ReadonlyMap<number, number>
}

const MINUTES = 1441

/** What every visit of a day is sorted by; not-a-number where there is nothing. */
export function keyIn(day: VisitDay, sort: InteractionSort, ranks: SortRanks): ValueAt {
  switch (sort) {
    case 'time': {
      const minutes = day.codes('minute')
      return i => day.day * MINUTES + (minutes?.[i] ?? 0)
    }
    case 'location':
      return () => ranks.locations.get(day.location) ?? Number.NaN
    case 'person': {
      const providers = day.codes('provider_id')
      return i => ranks.people.get(providers?.[i] ?? 0) ?? Number.NaN
    }
    case 'what':
      return kindKey(day, ranks)
    case 'outcome': {
      const outcomes = day.codes('outcome')
      return i => outcomes?.[i] || Number.NaN
    }
    case 'wait':
    case 'service':
    case 'resolution': {
      const seconds = day.measures(`${sort}_s`)
      return i => seconds[i]!
    }
    case 'csat':
    case 'nps':
    case 'ces': {
      const ratings = day.measures(`${sort}_value`)
      return i => ratings[i]!
    }
    case 'comment':
      return commentKey(day, ranks)
    case 'source':
      return sourceKey(day, ranks)
  }
}

function kindKey(day: VisitDay, { kinds }: SortRanks): ValueAt {
  const mix = day.codes('mix')
  const keys = day.mixes.map(({ serviceId, channelId }) => kinds.get(`${serviceId}/${channelId}`) ?? Number.NaN)
  return i => keys[mix?.[i] ?? 0] ?? Number.NaN
}

/** Files in the order in which they came, and their rows. */
function sourceKey(day: VisitDay, { records }: SortRanks): ValueAt {
  const ids = day.codes('id')
  return i => {
    const id = day.firstId + (ids?.[i] ?? 0)
    return importOf(id) * idsPerImport + (records.get(id) ?? 0)
  }
}

const [COMMENT, COMPLAINT] = [0, 1]
const COMPLAINED = 2

/** Comments first, then complaints without one; a comment that is not shown does not count. */
function commentKey(day: VisitDay, { people }: SortRanks): ValueAt {
  const [comments, complaints, providers] = [day.codes('comment'), day.codes('complaint'), day.codes('provider_id')]
  return i => {
    const provider = providers?.[i] ?? 0
    if (comments?.[i] === 1 && (provider === 0 || people.has(provider))) return COMMENT
    return complaints?.[i] === COMPLAINED ? COMPLAINT : Number.NaN
  }
}
