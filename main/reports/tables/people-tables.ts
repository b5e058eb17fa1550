import type { WaitFigures } from '#contract/charts.ts'
import type { ProvidersList } from '#contract/providers.ts'
import type { CoachedPerson, Pace } from '#contract/reports/coaching.ts'
import type { Pack, PackPerson } from '#contract/reports/location-pack.ts'
import type { WorkbookSheet } from '#contract/workbook.ts'
import { say, sayReading } from '#words/say.ts'
import { headlines, type Of, placeColumn, splits, weeks } from './overview-tables.ts'
import { date, figure, intervalColumns, metricName, share, tableOf, type TableColumn, unitName } from './table.ts'

type Standing = Pack['standings'][number]
type Figure = Extract<PackPerson, { state: 'shown' }>['figures'][number]

/** Packs of locations: headlines, weeks, standings, people, waits; the location leads each row where there are several. */
export function packs(all: readonly Pack[]): readonly WorkbookSheet[] {
  const each = <What>(of: (pack: Pack) => readonly What[]): Of<What>[] =>
    all.flatMap(pack => of(pack).map(what => ({ place: all.length > 1 ? pack.name : null, what })))
  return [
    ...headlines(each(({ cards }) => cards)),
    ...readings(
      say('tables.to-do'),
      each(({ toDo }) => toDo),
    ),
    ...standings(each(pack => pack.standings)),
    ...people(each(pack => figuresOf(pack))),
    ...waits(each(pack => pack.waits.bins.map(bin => ({ bin, of: pack.waits })))),
    ...splits(each(pack => pack.splits)),
    ...weeks(each(({ cards }) => cards.map(({ chart }) => chart))),
  ]
}

/** Sentences, one in each row. */
export function readings(name: string, all: readonly Of<Pack['toDo'][number]>[]): readonly WorkbookSheet[] {
  return tableOf(name, [...placeColumn(all), { head: name, cell: ({ what }) => sayReading(what) }], all)
}

function standings(rows: readonly Of<Standing>[]): readonly WorkbookSheet[] {
  const columns: readonly TableColumn<Of<Standing>>[] = [
    ...placeColumn(rows),
    { head: say('compare.metric'), cell: ({ what }) => metricName(what.metric) },
    { head: say('tables.unit'), cell: ({ what }) => unitName(what.unit) },
    { head: say('paper.pack.here'), cell: ({ what }) => figure(what.raw, what.unit) },
    { head: say('paper.column.n'), cell: ({ what }) => what.n },
    { head: say('locations.missing'), cell: ({ what }) => what.missing },
    ...intervalColumns<Of<Standing>>(
      say('paper.column.estimate'),
      ({ what }) => what.estimate,
      (value, { what }) => figure(value, what.unit),
    ),
    ...othersColumns<Of<Standing>>(({ what }) => ({ band: what.others, unit: what.unit })),
    { head: say('locations.standing'), cell: ({ what }) => say(`standing.short.${what.standing}`) },
    { head: say('locations.verdict'), cell: ({ what }) => say(`verdict.${what.verdict}`) },
  ]
  return tableOf(say('tables.standings'), columns, rows)
}

function othersColumns<Row>(
  of: (row: Row) => { readonly band: Standing['others']; readonly unit: Standing['unit'] },
): readonly TableColumn<Row>[] {
  return (['lower', 'upper'] as const).map(side => ({
    head: say(`tables.others-${side}`),
    cell: row => {
      const { band, unit } = of(row)
      return figure(band?.[side], unit)
    },
  }))
}

interface PersonFigure extends Pick<Figure, 'n' | 'missing' | 'estimate' | 'metric'> {
  readonly name: string
  readonly unit: Standing['unit']
}

/** Who has too few values has no row, as on paper. */
function figuresOf({ people: all, measures }: Pack): readonly PersonFigure[] {
  return all.flatMap(person =>
    person.state === 'too-few'
      ? []
      : person.figures.map(each => ({
          ...each,
          name: person.name,
          unit: measures.find(({ metric }) => metric === each.metric)?.unit ?? 'points',
        })),
  )
}

function people(rows: readonly Of<PersonFigure>[]): readonly WorkbookSheet[] {
  const columns: readonly TableColumn<Of<PersonFigure>>[] = [
    ...placeColumn(rows),
    { head: say('tables.person'), cell: ({ what }) => what.name },
    { head: say('locations.metric'), cell: ({ what }) => metricName(what.metric) },
    { head: say('tables.unit'), cell: ({ what }) => unitName(what.unit) },
    ...intervalColumns<Of<PersonFigure>>(
      say('paper.column.estimate'),
      ({ what }) => what.estimate,
      (value, { what }) => figure(value, what.unit),
    ),
    { head: say('paper.column.n'), cell: ({ what }) => what.n },
    { head: say('locations.missing'), cell: ({ what }) => what.missing },
  ]
  return tableOf(say('tables.people'), columns, rows)
}

interface Bin {
  readonly bin: WaitFigures['bins'][number]
  readonly of: Pick<WaitFigures, 'n'>
}

/** How many customers waited how long. */
export function waits(rows: readonly Of<Bin>[]): readonly WorkbookSheet[] {
  const columns: readonly TableColumn<Of<Bin>>[] = [
    ...placeColumn(rows),
    { head: say('tables.from-seconds'), cell: ({ what: { bin } }) => figure(bin.from, 'seconds') },
    { head: say('tables.to-seconds'), cell: ({ what: { bin } }) => figure(bin.to, 'seconds') },
    { head: say('tables.customers'), cell: ({ what: { bin } }) => bin.n },
    { head: say('split.share'), cell: ({ what: { bin, of } }) => share(of.n === 0 ? null : bin.n / of.n) },
  ]
  return tableOf(say('tables.waits'), columns, rows)
}

/** One person's figures, weeks and what customers wrote; nothing where there are too few. */
export function coached(person: Extract<CoachedPerson, { state: 'shown' }>): readonly WorkbookSheet[] {
  const { figures, charts, liked, missed } = person
  const remarks = [
    ...liked.map(each => ({ ...each, tone: 'liked' as const })),
    ...missed.map(each => ({ ...each, tone: 'missed' as const })),
  ]
  return [
    ...tableOf(
      say('paper.coaching.figures'),
      [
        { head: say('compare.metric'), cell: ({ metric }) => metricName(metric) },
        { head: say('tables.unit'), cell: ({ unit }) => unitName(unit) },
        ...intervalColumns<(typeof figures)[number]>(
          say('paper.coaching.you'),
          ({ estimate }) => estimate,
          (value, { unit }) => figure(value, unit),
        ),
        ...othersColumns<(typeof figures)[number]>(({ peers: band, unit }) => ({ band, unit })),
        { head: say('paper.column.n'), cell: ({ n }) => n },
      ],
      figures,
    ),
    ...paced(person.pace),
    ...weeks(charts.map(what => ({ place: null, what }))),
    ...tableOf(
      say('tables.remarks'),
      [
        { head: say('tables.remark.kind'), cell: ({ tone }) => say(`paper.coaching.${tone}`) },
        { head: say('tables.remark.date'), cell: remark => date(remark.date) },
        { head: say('tables.remark'), cell: ({ text }) => text },
      ],
      remarks,
    ),
  ]
}

/** Satisfaction by length of own services. */
function paced(pace: Pace | null): readonly WorkbookSheet[] {
  const columns: readonly TableColumn<Pace['bins'][number]>[] = [
    { head: say('tables.from-seconds'), cell: ({ from }) => figure(from, 'seconds') },
    { head: say('tables.to-seconds'), cell: ({ to }) => figure(to, 'seconds') },
    ...intervalColumns<Pace['bins'][number]>(
      say('locations.satisfied'),
      ({ satisfied: { share: value, lower, upper } }) => ({ value, lower, upper }),
      value => share(value),
    ),
    { head: say('paper.column.n'), cell: ({ n }) => n },
  ]
  return tableOf(say('tables.pace'), columns, pace?.bins ?? [])
}

/** People on one metric; who has too few values has a name and no figures. */
export function providers({ metric, unit, rows }: ProvidersList): readonly WorkbookSheet[] {
  const shown = rows.filter(row => row.state === 'shown')
  return tableOf(
    metricName(metric),
    [
      { head: say('tables.person'), cell: ({ name }) => name },
      { head: say('locations.location'), cell: ({ locationName }) => locationName },
      { head: say('paper.column.n'), cell: ({ n }) => n },
      { head: say('locations.missing'), cell: ({ missing }) => missing },
      ...intervalColumns<(typeof shown)[number]>(
        say('paper.column.estimate'),
        ({ estimate: value, lower, upper }) => ({ value, lower, upper }),
        value => figure(value, unit),
      ),
      { head: say('tables.unit'), cell: () => unitName(unit) },
    ],
    shown,
  )
}
