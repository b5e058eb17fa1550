import type { Input, Operation, Output } from '#contract/operations.ts'
import type { Db } from '#db/schema.ts'
import type { Store } from '#db/sqlite/open.ts'
import { listBackups, makeBackupNow } from './backups/backups.ts'
import { checkData, salvageData } from './backups/rescue.ts'
import { restoreBackup } from './backups/restore.ts'
import { dropBaseline, listBaselines, setBaseline } from './baselines/baselines.ts'
import { listChannels, setChannel } from './channels/channels.ts'
import { backUp, dataStatus, examineData, openData, restore } from './data/data.ts'
import { dataDiagnostics } from './data/diagnostics.ts'
import { handOver } from './data/handover/hand-over.ts'
import { distributionValues } from './distributions/values.ts'
import { promisedWaits } from './distributions/waits.ts'
import { estimateEffect } from './effects/estimate.ts'
import { dropEvent, listEvents, writeEvent } from './events/events.ts'
import { listImports, rejectsOfImport } from './imports/ledger.ts'
import { nearDuplicates } from './imports/near-duplicates.ts'
import { previewInJob } from './imports/preview-in-job.ts'
import { startDryRun, startImport, startReplacement } from './imports/start-import.ts'
import { switchWhenIdle } from './imports/switch-when-idle.ts'
import { facets } from './interactions/facets.ts'
import { interactionsCsv } from './interactions/csv.ts'
import { listInteractions } from './interactions/list.ts'
import { listRemarks } from './interactions/remarks.ts'
import { loosen } from './interactions/loosen.ts'
import { sourcesOf } from './interactions/sources.ts'
import { interactionsWorkbook } from './interactions/workbook.ts'
import { answersNeededBy } from './locations/answers.ts'
import { locationCharts } from './locations/charts.ts'
import { compareLocations } from './locations/compare.ts'
import { detailOfLocation } from './locations/detail.ts'
import { expectedOfLocations } from './locations/expected.ts'
import { locationsFunnel } from './locations/funnel.ts'
import { listLocations } from './locations/list.ts'
import { locationPairs } from './locations/pairs.ts'
import { periodsOfLocations } from './locations/periods.ts'
import { answeredBefore, answeredOnce, onceFor } from './kept-answers.ts'
import { listMetrics } from './metrics/list.ts'
import { metricScores } from './metrics/scores.ts'
import { controlChart } from './moments/control-chart.ts'
import { shiftEdges } from './moments/edges.ts'
import { momentGrid } from './moments/grid.ts'
import { handlings } from './moments/handlings.ts'
import { holidayEffects } from './moments/holidays.ts'
import { loadCurve } from './moments/load-curve.ts'
import { peakHours } from './moments/peaks.ts'
import { momentWaits } from './moments/waits.ts'
import { headlines } from './overview/headlines.ts'
import { summary } from './overview/summary.ts'
import { unevenness } from './overview/unevenness.ts'
import { mergePeople, splitPeople } from './people/change.ts'
import { dropMove, sayMove } from './people/moves.ts'
import { listPeople } from './people/list.ts'
import { namesOfPeople } from './people/names.ts'
import { listPins, setPins } from './pins/pins.ts'
import { matchPlaces, mergePlaces, setPlace, splitPlaces } from './places/change.ts'
import { listPlaces } from './places/list.ts'
import { comparePeople } from './providers/compare.ts'
import { consistencyOfProviders } from './providers/consistency.ts'
import { providerDetail } from './providers/detail.ts'
import { listProviders } from './providers/list.ts'
import { qualityDetail } from './quality/detail.ts'
import { qualityList } from './quality/list.ts'
import { reporting } from './quality/reporting.ts'
import { beginReport, composeReport, filesOfReport, keepReport, listReports } from './reports/compose.ts'
import { forgetReport, listSavedReports, saveReport } from './reports/saved.ts'
import { dropSnapshot, listSnapshots } from './reports/snapshots.ts'
import { openSample } from './sample/open-sample.ts'
import { scopeOf } from './scope-of.ts'
import type { Session } from './session.ts'
import { changeSettings, readSettings, settingsBeforeData } from './settings/settings.ts'
import { listTargets, setTarget, withdrawTarget } from './targets/targets.ts'
import { split } from './variability/split.ts'
import { spreadBetween } from './variability/spread.ts'
import { testsBetween } from './variability/tests.ts'

type Service<Name extends Operation> = (session: Session, input: Input<Name>) => Output<Name> | Promise<Output<Name>>

/** A service that needs the open data file and nothing else of the session. */
function onData<Given, Found>(
  service: (db: Db, input: Given) => Promise<Found>,
): (session: Session, input: Given) => Promise<Found> {
  return async (session, input) => service(await session.db(), input)
}

/**
 * The same, of which answers about the whole file are given once as long as nothing is written. Those about one choice of the filter bar
 * are kept too, since they are what is asked for most.
 */
function onDataOnce<Given extends object, Found>(
  name: Operation,
  service: (db: Db, input: Given) => Promise<Found>,
): (session: Session, input: Given) => Promise<Found> {
  return async (session, input) => {
    const asked = { name, input, service }
    switch (scopeOf(input)) {
      case 'whole-file':
        return answeredOnce(session, asked)
      case 'one-choice':
        return answeredBefore(session, asked)
      case 'selection':
        return service(await session.db(), input)
    }
  }
}

/** A service that writes into the open data file; refused while an import does, and where the file was handed over. */
function whenIdle<Given, Found>(
  service: (store: Store, input: Given) => Promise<Found>,
): (session: Session, input: Given) => Promise<Found> {
  return async (session, input) => service(await session.storeToWrite(), input)
}

/** Which function answers which operation. */
export const services: { readonly [Name in Operation]: Service<Name> } = {
  'overview.summary': onDataOnce('overview.summary', summary),
  'overview.headlines': onDataOnce('overview.headlines', headlines),
  'overview.unevenness': onDataOnce('overview.unevenness', unevenness),
  'locations.list': onDataOnce('locations.list', listLocations),
  'locations.charts': onDataOnce('locations.charts', locationCharts),
  'locations.detail': onDataOnce('locations.detail', detailOfLocation),
  'locations.compare': onData(compareLocations),
  'locations.pairs': onData(locationPairs),
  'locations.expected': onDataOnce('locations.expected', expectedOfLocations),
  'locations.answers': onData(answersNeededBy),
  'locations.periods': onData(periodsOfLocations),
  'locations.funnel': onDataOnce('locations.funnel', locationsFunnel),
  'providers.list': onDataOnce('providers.list', listProviders),
  'providers.detail': onData(providerDetail),
  'providers.compare': onData(comparePeople),
  'providers.consistency': onDataOnce('providers.consistency', consistencyOfProviders),
  'variability.split': onDataOnce('variability.split', split),
  'variability.spread': onDataOnce('variability.spread', spreadBetween),
  'variability.tests': onDataOnce('variability.tests', testsBetween),
  'moments.control': onData(controlChart),
  'baselines.list': onData(listBaselines),
  'baselines.set': whenIdle(({ db }, input) => setBaseline(db, input)),
  'baselines.remove': whenIdle(({ db }, input) => dropBaseline(db, input)),
  'events.list': onData(listEvents),
  'events.add': whenIdle(({ db }, input) => writeEvent(db, input)),
  'events.remove': whenIdle(({ db }, input) => dropEvent(db, input)),
  'targets.list': onData((db, input) => listTargets(db, input)),
  'targets.set': whenIdle(({ db }, input) => setTarget(db, input)),
  'targets.remove': whenIdle(({ db }, input) => withdrawTarget(db, input)),
  'effects.estimate': onData(estimateEffect),
  'moments.grid': onDataOnce('moments.grid', momentGrid),
  'moments.load': onDataOnce('moments.load', loadCurve),
  'moments.edges': onDataOnce('moments.edges', shiftEdges),
  'moments.holidays': onDataOnce('moments.holidays', holidayEffects),
  'moments.handlings': onDataOnce('moments.handlings', handlings),
  'moments.peaks': onDataOnce('moments.peaks', peakHours),
  'moments.waits': onData(momentWaits),
  'distributions.values': onData(distributionValues),
  'distributions.waits': onData(promisedWaits),
  'interactions.list': onData(listInteractions),
  'interactions.csv': interactionsCsv,
  'interactions.workbook': interactionsWorkbook,
  'interactions.facets': onDataOnce('interactions.facets', facets),
  'interactions.remarks': onData(listRemarks),
  'interactions.sources': onData(sourcesOf),
  'interactions.loosen': onData(loosen),
  'imports.preview': previewInJob,
  'imports.run': startImport,
  'imports.dry-run': startDryRun,
  'imports.replace': startReplacement,
  'imports.near-duplicates': onData(nearDuplicates),
  'imports.list': onDataOnce('imports.list', listImports),
  'imports.undo': (session, input) => switchWhenIdle(session, input, false),
  'imports.redo': (session, input) => switchWhenIdle(session, input, true),
  'imports.rejects': onData(rejectsOfImport),
  'places.list': onData(listPlaces),
  'places.merge': whenIdle(mergePlaces),
  'places.split': whenIdle(splitPlaces),
  'places.match': whenIdle(matchPlaces),
  'places.set': whenIdle(setPlace),
  'channels.list': onData(listChannels),
  'channels.set': whenIdle(({ db }, input) => setChannel(db, input)),
  'people.names': onData(namesOfPeople),
  'people.list': onData(listPeople),
  'people.merge': whenIdle(mergePeople),
  'people.split': whenIdle(splitPeople),
  'people.move': whenIdle((store, input) => sayMove(store, input)),
  'people.unmove': whenIdle(dropMove),
  'quality.list': onDataOnce('quality.list', qualityList),
  'quality.detail': onData(qualityDetail),
  'quality.reporting': onDataOnce('quality.reporting', reporting),
  'jobs.progress': (session, { jobId }) => session.jobs.find(jobId).progress,
  'jobs.cancel': (session, { jobId }) => cancelJob(session, jobId),
  'metrics.list': listMetrics,
  'metrics.scores': onData(metricScores),
  'settings.get': async session => {
    const store = await session.storeIfAny()
    return store ? readSettings(store.db) : settingsBeforeData
  },
  'settings.set': async (session, change) => {
    session.assertIdle()
    if (!(await session.storeIfAny())) await session.open(session.path() ?? session.defaultPath(), { create: true })
    return changeSettings((await session.storeToWrite()).db, change)
  },
  'sample.open': openSample,
  'data.status': dataStatus,
  'data.diagnostics': dataDiagnostics,
  'data.open': openData,
  'data.examine': (_session, input) => examineData(input),
  'data.backup': backUp,
  'data.restore': restore,
  'backups.list': listBackups,
  'backups.make': makeBackupNow,
  'backups.restore': restoreBackup,
  'data.check': checkData,
  'data.salvage': salvageData,
  'data.handover': handOver,
  'pins.list': onData(listPins),
  'pins.set': whenIdle(({ db }, input) => setPins(db, input)),
  'reports.list': listReports,
  'reports.compose': async (session, input) => composeReport(await session.db(), input, onceFor(session)),
  'reports.files': onData(filesOfReport),
  'reports.begin': async (session, input) => beginReport(await session.db(), input, onceFor(session)),
  'reports.keep': whenIdle(({ db }, input) => keepReport(db, input)),
  'reports.unfreeze': whenIdle(({ db }, input) => dropSnapshot(db, input)),
  'reports.snapshots': onData(listSnapshots),
  'reports.save': whenIdle(({ db }, input) => saveReport(db, input)),
  'reports.forget': whenIdle(({ db }, input) => forgetReport(db, input)),
  'reports.saved': onData(listSavedReports),
}

function cancelJob(session: Session, jobId: string): Output<'jobs.cancel'> {
  const job = session.jobs.find(jobId)
  if (job.progress.state === 'running') job.cancel()
  return job.progress
}
