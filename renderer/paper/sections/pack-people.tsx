import type { Pack, PackPerson } from '#contract/reports/location-pack.ts'
import { say } from '#words/say.ts'
import { PeopleRowsPlot } from '../../plots/people-rows-plot.tsx'
import { balancedParts } from '../parts/balanced-parts.ts'
import { PaperFigure } from '../parts/paper-figure.tsx'

type Shown = Extract<PackPerson, { state: 'shown' }>

interface PackPeopleProps {
  readonly pack: Pack
  readonly width: number
  /** Pixels of a page. */
  readonly room: number
}

/** Pixels of a row, and of what stands around the rows. */
const ROW = 19
const AROUND = 130

/** The people of a location beside the band of those elsewhere, by name or number; who has too few values is counted only. */
export function PackPeople({ pack, width, room }: PackPeopleProps) {
  const shown = pack.people.filter((person): person is Shown => person.state === 'shown' && person.figures.length > 0)
  const few = pack.people.length - shown.length
  if (pack.people.length === 0) return null
  if (shown.length === 0)
    return (
      <PaperFigure figure={`people.${pack.locationId}`}>
        <h2 className="paper-heading">{say('paper.pack.people')}</h2>
        <p>{say('paper.pack.people.few', { few })}</p>
      </PaperFigure>
    )
  const parts = balancedParts(shown, () => ROW, room - AROUND)
  return parts.map((part, i) => (
    <PaperFigure figure={`people.${pack.locationId}.${i}`} key={part[0]?.providerId ?? i}>
      <h2 className="paper-heading">{say('paper.pack.people')}</h2>
      <p className="paper-note">
        {say('paper.pack.people.about', { band: pack.measures.some(({ others }) => others !== null) ? 'yes' : 'no' })}
      </p>
      <PeopleRowsPlot measures={pack.measures} rows={part} axisRows={shown} width={width} rowHeight={ROW} ink="paper" />
      {few > 0 && i === parts.length - 1 && <p className="paper-note">{say('paper.pack.people.few', { few })}</p>}
    </PaperFigure>
  ))
}
