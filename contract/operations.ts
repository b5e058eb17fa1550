import { z } from 'zod'
import { Backup, BackupId, BackupInput, Backups, BackupsOf, Checked, SalvagedFile, SalvageInput } from './backups.ts'
import {
  Baseline,
  BaselineInput,
  BaselinesInput,
  ControlChart,
  ControlInput,
  MomentGrid,
  SeriesInput,
  WaitFigures,
} from './charts.ts'
import { ChannelChange, Channels } from './channels.ts'
import { SpreadAnswer, SpreadInput, TestsAnswer, TestsInput } from './comparisons.ts'
import {
  DataStatus,
  DefinitionVersion,
  Diagnostics,
  Examined,
  JobProgress,
  JobStarted,
  MetricDefinition,
  OpenInput,
  Settings,
  SettingsChange,
} from './data.ts'
import { Distributions, DistributionsInput, PromisedWaits, PromisedWaitsInput } from './distributions.ts'
import { Answers, AnswersInput, Expected, ExpectedInput, Pairs, PairsInput, Periods, PeriodsInput } from './fair.ts'
import { DatedEvent, Effect, EffectInput, EventInput, EventsInput } from './events.ts'
import { Funnel, FunnelInput } from './funnel.ts'
import { DryRunInput, LedgerEntry, PreviewInput, Rejects, RejectsInput, ReplaceInput, RunInput } from './imports.ts'
import { Previews } from './previews.ts'
import {
  Facets,
  InteractionsCsv,
  InteractionsCsvInput,
  InteractionsWorkbook,
  InteractionsWorkbookInput,
  InteractionsInput,
  InteractionsList,
  Loosened,
  Remarks,
  RemarksInput,
  Sources,
} from './interactions.ts'
import {
  CompareInput,
  Comparison,
  LocationCharts,
  LocationChartsInput,
  LocationDetail,
  LocationsInput,
  LocationsList,
} from './locations.ts'
import { HandedOver, HandoverInput } from './handover.ts'
import { Handlings, HandlingsInput } from './handlings.ts'
import { Holidays, HolidaysInput } from './holidays.ts'
import { EdgesInput, LoadCurve, LoadInput, Peaks, PeaksInput, ShiftEdges } from './moments.ts'
import { NearDuplicates, NearDuplicatesInput } from './near-duplicates.ts'
import { Overview, OverviewHeadlines, Unevenness } from './overview.ts'
import { Pins } from './pins.ts'
import {
  People,
  PeopleInput,
  PeopleMerge,
  PeopleNames,
  PeopleMove,
  PeopleSplit,
  PeopleUnmove,
  PlaceChange,
  Places,
  PlacesMatch,
  PlacesMerge,
  PlacesSplit,
} from './places.ts'
import {
  ComparedPeople,
  ConsistencyInput,
  ConsistencyList,
  PeopleCompareInput,
  ProviderDetail,
  ProviderInput,
  ProvidersInput,
  ProvidersList,
} from './providers.ts'
import { QualityDetail, QualityDetailInput, QualityInput, QualityList, Reporting, ReportingInput } from './quality.ts'
import { Begun, Frozen, SavedReport, SavedReports, SavedTitle, SnapshotId, Snapshots, Ticket } from './reports/kept.ts'
import { Report, ReportFiles, ReportInput, ReportList } from './reports/report.ts'
import { Scores, ScoresInput } from './scores.ts'
import { Target, TargetInput, Targets, TargetsInput } from './targets.ts'
import { Split, SplitInput } from './variability.ts'
import { About, FilePath, Selection } from './vocabulary.ts'

const Nothing = z.strictObject({})
/** A name under which something that may take long can be watched and cancelled as a job. */
const watchedAs = z.string().min(1).max(100).optional()
const ImportId = z.strictObject({ importId: z.number().int() })
const SwitchInput = ImportId.extend({ jobId: watchedAs })
/** The sample company's exports are written to a folder of the user's, or to a temporary one. */
const SampleInput = z.strictObject({ exports: FilePath.optional() })
const JobId = z.strictObject({ jobId: z.string() })
const Path = z.strictObject({ path: FilePath })
const CopyInput = Path.extend({ jobId: watchedAs })

/** Everything that any host can ask. Adding a line here is the only way to add an ability. */
export const operations = {
  'overview.summary': { input: Selection, output: Overview },
  'overview.headlines': { input: Selection, output: OverviewHeadlines },
  'overview.unevenness': { input: Selection, output: Unevenness },
  'locations.list': { input: LocationsInput, output: LocationsList },
  'locations.charts': { input: LocationChartsInput, output: LocationCharts },
  'locations.detail': { input: Selection.extend({ locationId: z.string() }), output: LocationDetail },
  'locations.compare': { input: CompareInput, output: Comparison },
  'locations.pairs': { input: PairsInput, output: Pairs },
  'locations.expected': { input: ExpectedInput, output: Expected },
  'locations.answers': { input: AnswersInput, output: Answers },
  'locations.periods': { input: PeriodsInput, output: Periods },
  'locations.funnel': { input: FunnelInput, output: Funnel },
  'providers.list': { input: ProvidersInput, output: ProvidersList },
  'providers.detail': { input: ProviderInput, output: ProviderDetail },
  'providers.compare': { input: PeopleCompareInput, output: ComparedPeople },
  'providers.consistency': { input: ConsistencyInput, output: ConsistencyList },
  'variability.split': { input: SplitInput, output: Split },
  'variability.spread': { input: SpreadInput, output: SpreadAnswer },
  'variability.tests': { input: TestsInput, output: TestsAnswer },
  'moments.control': { input: ControlInput, output: ControlChart },
  'baselines.list': { input: BaselinesInput, output: z.object({ baselines: z.array(Baseline) }) },
  'baselines.set': { input: BaselineInput, output: Baseline },
  'baselines.remove': { input: z.strictObject({ baselineId: z.number().int() }), output: Baseline },
  'events.list': { input: EventsInput, output: z.object({ events: z.array(DatedEvent) }) },
  'events.add': { input: EventInput, output: DatedEvent },
  'events.remove': { input: z.strictObject({ eventId: z.number().int() }), output: DatedEvent },
  'targets.list': { input: TargetsInput, output: Targets },
  'targets.set': { input: TargetInput, output: Targets },
  'targets.remove': { input: z.strictObject({ targetId: z.number().int() }), output: Target },
  'effects.estimate': { input: EffectInput, output: Effect },
  'moments.grid': { input: SeriesInput, output: MomentGrid },
  'moments.load': { input: LoadInput, output: LoadCurve },
  'moments.edges': { input: EdgesInput, output: ShiftEdges },
  'moments.holidays': { input: HolidaysInput, output: Holidays },
  'moments.handlings': { input: HandlingsInput, output: Handlings },
  'moments.peaks': { input: PeaksInput, output: Peaks },
  'moments.waits': {
    input: Selection.extend({ locationId: z.string().optional() }),
    output: WaitFigures.extend({ about: About }),
  },
  'distributions.values': { input: DistributionsInput, output: Distributions },
  'distributions.waits': { input: PromisedWaitsInput, output: PromisedWaits },
  'interactions.list': { input: InteractionsInput, output: InteractionsList },
  'interactions.csv': { input: InteractionsCsvInput, output: InteractionsCsv },
  'interactions.workbook': { input: InteractionsWorkbookInput, output: InteractionsWorkbook },
  'interactions.facets': { input: Nothing, output: Facets },
  'interactions.remarks': { input: RemarksInput, output: Remarks },
  'interactions.sources': { input: Selection, output: Sources },
  'interactions.loosen': { input: Selection, output: Loosened },
  'imports.preview': { input: PreviewInput, output: Previews },
  'imports.run': { input: RunInput, output: JobStarted },
  'imports.dry-run': { input: DryRunInput, output: JobStarted },
  'imports.replace': { input: ReplaceInput, output: JobStarted },
  'imports.near-duplicates': { input: NearDuplicatesInput, output: NearDuplicates },
  'imports.list': { input: Nothing, output: z.object({ imports: z.array(LedgerEntry) }) },
  'imports.undo': { input: SwitchInput, output: LedgerEntry },
  'imports.redo': { input: SwitchInput, output: LedgerEntry },
  'imports.rejects': { input: RejectsInput, output: Rejects },
  'places.list': { input: Nothing, output: Places },
  'places.merge': { input: PlacesMerge, output: Places },
  'places.split': { input: PlacesSplit, output: Places },
  'places.match': { input: PlacesMatch, output: Places },
  'places.set': { input: PlaceChange, output: Places },
  'channels.list': { input: Nothing, output: Channels },
  'channels.set': { input: ChannelChange, output: Channels },
  'people.names': { input: Nothing, output: PeopleNames },
  'people.list': { input: PeopleInput, output: People },
  'people.merge': { input: PeopleMerge, output: People },
  'people.split': { input: PeopleSplit, output: People },
  'people.move': { input: PeopleMove, output: People },
  'people.unmove': { input: PeopleUnmove, output: People },
  'quality.list': { input: QualityInput, output: QualityList },
  'quality.detail': { input: QualityDetailInput, output: QualityDetail },
  'quality.reporting': { input: ReportingInput, output: Reporting },
  'jobs.progress': { input: JobId, output: JobProgress },
  'jobs.cancel': { input: JobId, output: JobProgress },
  'metrics.list': {
    input: Nothing,
    output: z.object({
      definitionsVersion: z.string(),
      versions: z.array(DefinitionVersion),
      metrics: z.array(MetricDefinition),
    }),
  },
  'metrics.scores': { input: ScoresInput, output: Scores },
  'settings.get': { input: Nothing, output: Settings },
  'settings.set': { input: SettingsChange, output: Settings },
  'sample.open': { input: SampleInput, output: JobStarted },
  'data.status': { input: Nothing, output: DataStatus },
  'data.diagnostics': { input: Nothing, output: Diagnostics },
  'data.open': { input: OpenInput, output: DataStatus },
  'data.examine': { input: Path, output: Examined },
  'data.backup': { input: CopyInput, output: z.object({ path: z.string(), bytes: z.number() }) },
  'data.restore': { input: CopyInput, output: DataStatus },
  'backups.list': { input: BackupsOf, output: Backups },
  'backups.make': { input: BackupInput, output: Backup },
  'backups.restore': { input: BackupId, output: DataStatus },
  'data.check': { input: z.strictObject({}), output: Checked },
  'data.salvage': { input: SalvageInput, output: SalvagedFile },
  'data.handover': { input: HandoverInput, output: HandedOver },
  'pins.list': { input: Nothing, output: Pins },
  'pins.set': { input: Pins, output: Pins },
  'reports.list': { input: Nothing, output: z.object({ reports: ReportList }) },
  'reports.compose': { input: ReportInput, output: Report },
  'reports.files': { input: ReportInput, output: ReportFiles },
  'reports.begin': { input: ReportInput, output: Begun },
  'reports.keep': { input: Ticket, output: Frozen },
  'reports.unfreeze': { input: SnapshotId, output: Snapshots },
  'reports.snapshots': { input: Nothing, output: Snapshots },
  'reports.save': { input: SavedReport, output: SavedReports },
  'reports.forget': { input: SavedTitle, output: SavedReports },
  'reports.saved': { input: Nothing, output: SavedReports },
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type Operation = keyof typeof operations
export type Input<Name extends Operation> = z.infer<(typeof operations)[Name]['input']>
export type Output<Name extends Operation> = z.infer<(typeof operations)[Name]['output']>

export function isOperation(name: string): name is Operation {
  return Object.hasOwn(operations, name)
}
