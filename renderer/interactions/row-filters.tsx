import { Outcome } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'
import { NumberField } from '../parts/number-field.tsx'
import { Select } from '../parts/select.tsx'
import { change } from '../place.ts'
import type { Asked } from './asked.ts'

const ANY = 'any'
const MINUTE = 60
const outcomes = [...Outcome.options, 'unknown'] as const

/** What rows are chosen by on this screen alone, beside the filters that hold everywhere. */
export function RowFilters({ asked: { outcome, withComment, rated, longerThan } }: { readonly asked: Asked }) {
  const set = (name: string) => (id: string) => change({ [name]: id === ANY ? undefined : id }, 'replace')
  const any = { id: ANY, name: say('interactions.filter.any') }
  return (
    <div className="row-filters" role="group" aria-label={say('interactions.filters')}>
      <Select
        label={say('interactions.outcome')}
        options={[any, ...outcomes.map(id => ({ id, name: say(`outcome.${id}`) }))]}
        value={outcome ?? ANY}
        onChange={set('outcome')}
      />
      <Select
        label={say('interactions.comment')}
        options={[
          any,
          { id: 'true', name: say('interactions.with-comment') },
          { id: 'false', name: say('interactions.without-comment') },
        ]}
        value={withComment === undefined ? ANY : String(withComment)}
        onChange={set('comment')}
      />
      <Select
        label={say('interactions.rating')}
        options={[any, ...(['low', 'high'] as const).map(id => ({ id, name: say(`interactions.rated.${id}`) }))]}
        value={rated ?? ANY}
        onChange={set('rated')}
      />
      <NumberField
        inline
        label={say('interactions.longer.label')}
        value={longerThan === undefined ? null : longerThan / MINUTE}
        onChange={minutes =>
          change({ longer: minutes === null || minutes < 0 ? undefined : String(minutes * MINUTE) }, 'replace')
        }
      />
    </div>
  )
}
