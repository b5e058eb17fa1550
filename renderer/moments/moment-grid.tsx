import type { HourCell, MomentGrid } from '#contract/charts.ts'
import { formatFigure, weekdays } from '#words/format.ts'
import { say, type MessageId } from '#words/say.ts'
import { metricName } from '../parts/describe.ts'
import { type RowsBehind, RowsLink } from '../parts/rows-link.tsx'
import { SideScroll } from '../parts/side-scroll.tsx'

/** "09" for nine o'clock. */
export function hourWords(hour: number): string {
  return String(hour).padStart(2, '0')
}

export function weekdayName(weekday: number): string {
  return say(`weekday.${weekday}` as MessageId)
}

/** A table of weekdays by hours: the stronger a cell's colour, the worse; value and n are printed in it, too few values are hatched. */
export function GridTable({ grid, of }: { readonly grid: MomentGrid; readonly of: RowsBehind }) {
  const cells = new Map(grid.cells.map(cell => [`${cell.weekday} ${cell.hour}`, cell]))
  return (
    <SideScroll className="moment-scroll" label={say('moments.grid.caption', { metric: metricName(grid.metric) })}>
      <table className="moment-grid">
        <caption className="visually-hidden">{say('moments.grid.caption', { metric: metricName(grid.metric) })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{say('moments.grid.weekday')}</span>
            </th>
            {grid.opening.hours.map(hour => (
              <th key={hour} scope="col" abbr={say('moments.grid.hour', { hour: hourWords(hour) })}>
                {hourWords(hour)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdaysOf(grid).map(weekday => (
            <tr key={weekday}>
              <th scope="row">{weekdayName(weekday)}</th>
              {grid.opening.hours.map(hour => (
                <GridCell key={hour} cell={cells.get(`${weekday} ${hour}`)} grid={grid} of={of} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SideScroll>
  )
}

/** In the order in which the locale's week runs. */
function weekdaysOf({ opening }: MomentGrid): readonly number[] {
  return weekdays().filter(weekday => opening.weekdays.includes(weekday))
}

interface GridCellProps {
  readonly cell: HourCell | undefined
  readonly grid: MomentGrid
  readonly of: RowsBehind
}

function GridCell({ cell, grid, of }: GridCellProps) {
  if (!cell) {
    return (
      <td className="moment">
        <span className="visually-hidden">{say('moments.grid.empty')}</span>
      </td>
    )
  }
  const { weekday, hour, step } = cell
  const what = `${weekdayName(weekday)} ${say('moments.grid.hour', { hour: hourWords(hour) })}`
  return (
    <td className={step === null ? 'moment moment-thin' : `moment moment-${step}`}>
      <RowsLink
        className="moment-link"
        behind={{ ...of, weekday, hour }}
        what={[what, intervalWords(cell, grid.unit)].filter(Boolean).join(', ')}
      >
        {step === null ? (
          <span className="visually-hidden">{say('moments.grid.thin')}</span>
        ) : (
          <span className="moment-value">{formatFigure(cell.value, grid.unit)}</span>
        )}
        <span className="moment-n">{say('moments.grid.n', { n: cell.n })}</span>
      </RowsLink>
    </td>
  )
}

function intervalWords({ value, lower, upper, step }: HourCell, unit: MomentGrid['unit']): string | undefined {
  if (step === null || value === null || lower === null || upper === null) return undefined
  const figure = (each: number) => formatFigure(each, unit)
  return say('moments.grid.interval', { value: figure(value), lower: figure(lower), upper: figure(upper) })
}
