import type { LocationRow, LocationsList } from '#contract/locations.ts'
import { formatFigure, formatNumber, formatShare } from '#words/format.ts'
import { say, sayAny } from '#words/say.ts'
import { rankWords } from '../locations/rank-words.ts'
import { VerdictMark } from '../parts/verdict-mark.tsx'

/** Every location of the selection, one row each; the header repeats on each page. */
export function LocationsTablePage({ list }: { readonly list: LocationsList }) {
  const isWait = list.metric === 'wait'
  return (
    <section className="sheet">
      <h2 className="paper-heading">
        {say('paper.table.title', { metric: sayAny(`metric.${list.metric}.name`), count: list.rows.length })}
      </h2>
      <table className="paper-table">
        <thead>
          <tr>
            <th scope="col">{say('locations.location')}</th>
            <th scope="col">{say('locations.n')}</th>
            <th scope="col">{say('locations.missing')}</th>
            {isWait ? <th scope="col">{say('locations.median')}</th> : <th scope="col">{say('locations.raw')}</th>}
            {isWait ? <th scope="col">{say('locations.p90')}</th> : <th scope="col">{say('locations.satisfied')}</th>}
            <th scope="col">{say('locations.estimate')}</th>
            <th scope="col">{say('locations.rank')}</th>
            <th scope="col" className="text">
              {say('locations.standing')}
            </th>
            <th scope="col" className="text">
              {say('locations.verdict')}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map(row => (
            <Row key={row.locationId} row={row} list={list} isWait={isWait} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ row, list, isWait }: { readonly row: LocationRow; readonly list: LocationsList; readonly isWait: boolean }) {
  const figure = (value: number | null) => formatFigure(value, list.unit)
  return (
    <tr>
      <th scope="row" dir="auto">
        {row.name}
      </th>
      <td>{formatNumber(row.n)}</td>
      <td>{formatNumber(row.missing)}</td>
      <td>{isWait ? figure(row.median) : figure(row.raw)}</td>
      <td>{isWait ? figure(row.p90) : row.satisfied ? formatShare(row.satisfied.share) : '–'}</td>
      <td>
        {figure(row.estimate)}
        {row.lower !== null && (
          <span className="paper-interval">{say('paper.interval', { lower: figure(row.lower), upper: figure(row.upper) })}</span>
        )}
      </td>
      <td>{row.rank ? rankWords(row.rank) : '–'}</td>
      <td className="text">{sayAny(`standing.${row.standing}`)}</td>
      <td className="text">
        <VerdictMark verdict={row.verdict} />
      </td>
    </tr>
  )
}
