import type { ProvidersList } from '#contract/providers.ts'
import { say } from '#words/say.ts'
import { answerOf, useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { Select } from '../parts/select.tsx'
import { ChooseButtons } from '../data/choose-buttons.tsx'
import { change, usePlace } from '../place.ts'
import { AskHowShown } from './ask-how-shown.tsx'
import { ConsistencyMap } from './consistency-map.tsx'
import { mapMetric, mapMetrics } from './metric-choice.ts'
import { PeopleTable } from './people-table.tsx'
import type { ShownPerson } from './shown-person.ts'
import { TooFewList } from './too-few-list.tsx'

/** Everybody: how good against how even, and a list in the order of names. */
export function PeopleScreen() {
  const { params, selection } = usePlace()
  const metric = mapMetric(params.get('metric'))
  const settings = useAnswer('settings.get', {})
  const answer = useAnswer('providers.list', { ...selection, metric })
  const told = answerOf(answer)
  const options = mapMetrics.map(id => ({ id, name: say(`metric.${id}.name`) }))
  return (
    <div className="screen">
      <ScreenHead title={say('providers.title')} subtitle={told && <HowShown list={told} />}>
        <Select label={say('providers.metric')} options={options} value={metric} onChange={id => change({ metric: id })} />
      </ScreenHead>
      <Answered query={settings}>
        {shown => (
          <>
            {!shown.asked && <AskHowShown settings={shown} />}
            <Answered query={answer}>{list => <People list={list} />}</Answered>
          </>
        )}
      </Answered>
    </div>
  )
}

function HowShown({ list }: { readonly list: ProvidersList }) {
  const { link } = usePlace()
  return (
    <>
      {say(list.names === 'names' ? 'providers.names' : 'providers.pseudonyms')}{' '}
      <a className="text-link" href={link(['data', 'settings'])}>
        {say('providers.change')}
      </a>
    </>
  )
}

function People({ list }: { readonly list: ProvidersList }) {
  if (list.rows.length === 0) return <Nobody nothingAtAll={list.about.interactions === 0} />
  const few = list.rows.filter(row => row.state === 'too-few')
  const shown = list.rows.filter(row => row.state === 'shown').toSorted(byName)
  return (
    <>
      <div className="people-map">
        <ConsistencyMap list={list} shown={shown} few={few.length} />
        <TooFewList few={few} minimum={list.minimumGroup} />
      </div>
      {shown.length > 0 && <PeopleTable list={list} shown={shown} />}
    </>
  )
}

const names = new Intl.Collator('en', { numeric: true })

/** The order within a location, and where nothing else is chosen. */
function byName(a: ShownPerson, b: ShownPerson): number {
  return names.compare(a.name, b.name)
}

function Nobody({ nothingAtAll }: { readonly nothingAtAll: boolean }) {
  return (
    <EmptyState
      title={say('providers.empty.title')}
      text={say(nothingAtAll ? 'providers.empty.about' : 'providers.empty.selection')}
    >
      <ChooseButtons primary={nothingAtAll} />
    </EmptyState>
  )
}
