import type { HourCell, MomentGrid } from '#contract/charts.ts'
import { formatFigure, formatNumber, formatWeekday, weekdays } from '#words/format.ts'
import { say } from '#words/say.ts'
import { hourWords } from '../../moments/moment-grid.tsx'
import { paperInk } from '../../plots/ink.ts'
import { textWidth } from '../../plots/fit-text.ts'
import { commonUnit, withoutUnit } from './common-unit.ts'

interface MomentTableProps {
  readonly grid: MomentGrid
  /** Pixels. */
  readonly width: number
  /** Pixels that the rows are higher together than they need to be. */
  readonly grown?: number
}

/** Of the column that names weekdays or hours; of a cell beside its figure. */
const NAMES = 46
const CELL = 10
/** Of a row, as paper-moments.css has it. */
const ACROSS = 26
const DOWN = 18

/**
 * Weekdays by hours as numbers on grounds of five greys, n in each cell, too few values hatched. Hours run across where their columns
 * hold the figures, else down.
 */
export function MomentTable({ grid, width, grown = 0 }: MomentTableProps) {
  const { opening, unit } = grid
  const shown = grid.cells.filter(({ step }) => step !== null).map(({ value }) => formatFigure(value, unit))
  const common = unit === 'seconds' ? commonUnit(shown) : null
  const texts = [...shown.map(text => withoutUnit(text, common)), ...grid.cells.map(({ n }) => formatNumber(n))]
  const widest = Math.max(0, ...texts.map(text => textWidth(text, paperInk.fontSize))) + CELL
  const cells = new Map(grid.cells.map(cell => [`${cell.weekday} ${cell.hour}`, cell]))
  const days = weekdays().filter(weekday => opening.weekdays.includes(weekday))
  const isAcross = (width - NAMES) / opening.hours.length >= widest
  const dayHead = { of: days, words: (weekday: number) => formatWeekday(weekday, 'short') }
  const hourHead = { of: opening.hours, words: hourWords }
  const [rows, columns] = isAcross ? [dayHead, hourHead] : [hourHead, dayHead]
  const at = (row: number, column: number) => cells.get(isAcross ? `${row} ${column}` : `${column} ${row}`)
  return (
    <table className={`paper-moments ${isAcross ? 'across' : 'down'}`}>
      <thead>
        <tr>
          <td />
          {columns.of.map(column => (
            <th key={column} scope="col">
              {columns.words(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.of.map(row => (
          <tr key={row} style={grown === 0 ? {} : { height: (isAcross ? ACROSS : DOWN) + grown / rows.of.length }}>
            <th scope="row">{rows.words(row)}</th>
            {columns.of.map(column => (
              <Moment key={column} cell={at(row, column)} unit={unit} common={common} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface MomentProps {
  readonly cell: HourCell | undefined
  readonly unit: MomentGrid['unit']
  readonly common: string | null
}

function Moment({ cell, unit, common }: MomentProps) {
  if (!cell) return <td />
  const { step, value, n } = cell
  return (
    <td className={step === null ? 'thin' : `step-${step}`}>
      {step !== null && <strong>{withoutUnit(formatFigure(value, unit), common)}</strong>}{' '}
      <span className="count">{formatNumber(n)}</span>
    </td>
  )
}

/** The unit that all figures of the grid share; null where there is none, or each has its own. */
export function gridUnit({ cells, unit }: MomentGrid): string | null {
  if (unit !== 'seconds') return null
  return commonUnit(cells.filter(({ step }) => step !== null).map(({ value }) => formatFigure(value, unit)))
}

/** What each ground stands for. */
export function MomentLegend({ grid }: Pick<MomentTableProps, 'grid'>) {
  if (grid.steps.length === 0) return null
  const figure = (value: number | null) => formatFigure(value, grid.unit)
  return (
    <p className="paper-moments-legend">
      <span>{say('paper.moments.darker', { metric: grid.metric })}:</span>
      {grid.steps.map(({ step, lower, upper }) => (
        <span key={step}>
          <i className={`step-${step}`} />
          {lower === null
            ? say('moments.grid.below', { value: figure(upper) })
            : upper === null
              ? say('moments.grid.above', { value: figure(lower) })
              : say('moments.grid.between', { lower: figure(lower), upper: figure(upper) })}
        </span>
      ))}
      <span>
        <i className="thin" />
        {say('moments.grid.thin')}
      </span>
    </p>
  )
}
