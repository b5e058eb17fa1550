import type { FoundNames } from '#contract/import-names.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { apart } from '../parts/describe.ts'
import { changePreview } from './import-session.ts'
import type { Layout } from './layouts.ts'
import { type Open, type Step, steps } from './steps.ts'

const MOST_SHOWN = 3

interface WhatStandsOutProps {
  readonly layouts: readonly Layout[]
  readonly open: Record<Step, Open>
  readonly names: FoundNames | null
  /** Places and people are read only when somebody looks at them. */
  readonly isLater: boolean
}

interface Point {
  readonly step: Step
  readonly text: string
  readonly mark: '◆' | '◇'
}

/** What must be answered and what may be looked at, each leading to its step; nothing of it is a must but the questions. */
export function WhatStandsOut({ layouts: all, open, names, isLater }: WhatStandsOutProps) {
  const layouts = all.filter(({ example }) => example.state !== 'refused')
  if (layouts.length === 0) return null
  const points = [...askedPoints(open), ...unreadPoints(layouts, open), ...layouts.flatMap(noticedPoints), ...namePoints(names)]
  return (
    <Card title={say('import.stands-out')} className="stands-out">
      {points.length === 0 && <p>{say('import.stands-out.nothing')}</p>}
      {points.length > 0 && (
        <ul>
          {points.map(({ step, text, mark }) => (
            <li key={text}>
              <span aria-hidden="true">{mark}</span>
              <p>
                <span>{text}</span>{' '}
                <Button
                  look="quiet"
                  aria-label={say('import.stands-out.go-of', { text, step: say(`import.step.${step}`) })}
                  onClick={() => changePreview({ step })}
                >
                  {say('import.stands-out.go', { step: say(`import.step.${step}`) })}
                </Button>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="muted">{names === null ? say(isLater ? 'import.names.later' : 'import.names.reading') : namesFound(names)}</p>
    </Card>
  )
}

function askedPoints(open: Record<Step, Open>): Point[] {
  return steps.flatMap(step => {
    const { questions } = open[step]
    return questions === 0
      ? []
      : [{ step, mark: '◆', text: say('import.stands-out.asks', { questions, step: say(`import.step.${step}`) }) }]
  })
}

function unreadPoints(layouts: readonly Layout[], open: Record<Step, Open>): Point[] {
  const step = (['columns', 'values'] as const).find(each => open[each].doubts > 0)
  if (step === undefined) return []
  const columns = layouts.flatMap(({ example }) =>
    example.columns.filter(({ field, unreadable }) => field !== null && unreadable > 0),
  )
  return columns.map(({ column, unreadable }) => ({
    step,
    mark: '◇',
    text: say('import.stands-out.unread', { column: apart(column), cells: unreadable }),
  }))
}

function noticedPoints({ example, files }: Layout): Point[] {
  return example.noticed.map(one => {
    const column = apart(one.column)
    switch (one.kind) {
      case 'stands-for-none': {
        const text = say(`import.stands-out.none-${one.state}`, { column, text: apart(one.text) })
        return { step: 'values', mark: '◇', text }
      }
      case 'split': {
        const names = { text: apart(one.text), person: apart(one.person), place: apart(one.place) }
        return { step: 'columns', mark: '◇', text: say('import.stands-out.split', { column, ...names }) }
      }
      case 'section': {
        const field = say(`field.${one.field}`)
        return { step: 'lines', mark: '◇', text: say('import.stands-out.section', { text: apart(one.text), field }) }
      }
      case 'named':
        return { step: 'columns', mark: '◇', text: namedText(files) }
      case 'ranges':
        return { step: 'columns', mark: '◇', text: say('import.stands-out.ranges', { column, text: apart(one.text) }) }
      case 'filled-down':
        return { step: 'lines', mark: '◇', text: say('import.stands-out.filled-down', { column, rows: one.rows }) }
    }
  })
}

/** The location that the name of a file says, or of each of several. */
function namedText(files: Layout['files']): string {
  const said = files.flatMap(({ noticed }) => noticed.flatMap(one => (one.kind === 'named' ? [one.text] : [])))
  const places = [...new Set(said)].map(apart)
  const [first] = places
  if (places.length === 1) return say('import.stands-out.named', { text: first! })
  const text = places.slice(0, MOST_SHOWN).join(', ')
  return say('import.stands-out.named-each', { text, more: Math.max(0, places.length - MOST_SHOWN) })
}

function namePoints(names: FoundNames | null): Point[] {
  if (names === null) return []
  const point = (id: 'places' | 'people' | 'new-places' | 'moved', n: number): Point[] =>
    n === 0 ? [] : [{ step: 'names', mark: '◇', text: say(`import.stands-out.${id}`, { n }) }]
  const isNews = names.locations.length > 0
  return [
    ...point('places', names.places.filter(({ proposal }) => proposal !== null).length),
    ...point('people', names.people.filter(({ proposal }) => proposal !== null).length),
    ...(isNews
      ? point('new-places', names.places.filter(({ state, spelled }) => state === 'new' && spelled !== null).length)
      : []),
    ...point('moved', names.people.filter(({ isMove }) => isMove).length),
  ]
}

function namesFound({ places, people, morePlaces, morePeople, isLeast }: FoundNames): string {
  return say('import.names.found', {
    places: places.length + morePlaces,
    people: people.length + morePeople,
    more: isLeast ? 'yes' : 'no',
  })
}
