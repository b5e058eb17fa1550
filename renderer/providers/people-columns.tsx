import type { ProvidersList } from '#contract/providers.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { TableColumn } from '../parts/data-table.tsx'
import { Name } from '../parts/name.tsx'
import { QuadrantMark } from './quadrant-mark.tsx'
import type { ShownPerson } from './shown-person.ts'

/** Columns of the people shown. Only name and location can be sorted by: an order of figures would be a ranking. */
export function peopleColumns(list: Pick<ProvidersList, 'unit'>, address: (providerId: string) => string): TableColumn<ShownPerson>[] {
  const figure = (value: number | null) => formatFigure(value, list.unit)
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
    { id: 'location', header: say('providers.column.location'), sort: row => row.locationName, cell: row => <Name>{row.locationName}</Name> },
    { id: 'quadrant', header: say('providers.column.quadrant'), cell: row => <QuadrantMark quadrant={row.quadrant} /> },
    { id: 'estimate', header: say('providers.column.estimate'), align: 'end', cell: row => figure(row.estimate) },
    {
      id: 'interval',
      header: say('providers.column.interval'),
      align: 'end',
      cell: row => <span className="interval">{say('providers.interval', { lower: figure(row.lower), upper: figure(row.upper) })}</span>,
    },
    { id: 'raw', header: say('providers.column.raw'), align: 'end', cell: row => figure(row.raw) },
    { id: 'spread', header: say('providers.column.spread'), align: 'end', cell: row => (row.spread === null ? '–' : formatNumber(row.spread, 2)) },
    { id: 'n', header: say('providers.column.n'), align: 'end', cell: row => formatNumber(row.n) },
    { id: 'missing', header: say('providers.column.missing'), align: 'end', cell: row => formatNumber(row.missing) },
  ]
}
