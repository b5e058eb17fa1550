import type { ProvidersList } from '#contract/providers.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { TableColumn } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { Name } from '../parts/name.tsx'
import { RowsCount } from '../parts/rows-link.tsx'
import { QuadrantMark } from './quadrant-mark.tsx'
import { unevennessText } from './spread-text.ts'
import type { ShownPerson } from './shown-person.ts'

/** Columns of the people shown. Only name and location can be sorted by: an order of figures would be a ranking. */
export function peopleColumns(
  { metric, unit, unevenness }: Pick<ProvidersList, 'metric' | 'unit' | 'unevenness'>,
  address: (providerId: string) => string,
): TableColumn<ShownPerson>[] {
  const figure = (value: number | null) => formatFigure(value, unit)
  const count = ({ providerId, name }: ShownPerson, n: number, value?: 'missing') => (
    <RowsCount behind={{ metric, asIn: 'selection', providerId, ...(value && { value }) }} what={name} n={n} />
  )
  return [
    {
      id: 'name',
      header: say('providers.column.name'),
      sort: row => row.name,
      cell: row => (
        <a href={address(row.providerId)}>
          <Name>{row.name}</Name>
        </a>
      ),
    },
    {
      id: 'location',
      header: say('providers.column.location'),
      sort: row => row.locationName,
      find: row => row.locationName,
      cell: row => (
        <span className="cell-name">
          <Name>{row.locationName}</Name>
        </span>
      ),
    },
    { id: 'quadrant', header: say('providers.column.quadrant'), cell: row => <QuadrantMark quadrant={row.quadrant} /> },
    {
      id: 'estimate',
      header: say('providers.column.estimate'),
      align: 'end',
      cell: row => <Figure value={row.estimate} unit={unit} interval={row} />,
    },
    { id: 'raw', header: say('providers.column.raw'), align: 'end', cell: row => figure(row.raw) },
    {
      id: 'spread',
      header: say('providers.column.unevenness'),
      hint: say(`providers.column.unevenness.${unevenness}`),
      align: 'end',
      cell: row => unevennessText(row.unevenness, unevenness),
    },
    { id: 'n', header: say('providers.column.n'), align: 'end', cell: row => count(row, row.n) },
    { id: 'missing', header: say('providers.column.missing'), align: 'end', cell: row => count(row, row.missing, 'missing') },
  ]
}
