import { offsetsOf } from './calendar.ts'
import { type FileLayout, moment, outcomes, plain, seconds, text } from './file-layout.ts'
import type { Layout } from './truth-shape.ts'
import type { SampleVisit } from './visit.ts'
import {
  commaTenths,
  dayDots,
  dayIso,
  daySlashes,
  hoursClock,
  minutesClock,
  remembered,
  tenthsOfMinutes,
  timeOfDay,
  timeToMinute,
} from './write-values.ts'

const adviceLog = (): FileLayout => {
  const at = moment(dayIso, ' ', timeOfDay)
  return {
    ...plain,
    extension: 'csv',
    columns: [
      ['Ticket no', v => v.ticket],
      ['Branch', v => v.location],
      ['Advisor', v => text(v.provider)],
      ['Channel', v => v.channel],
      ['Service', v => v.service],
      ['Arrived', at.arrived],
      ['Called', at.called],
      ['Finished', at.finished],
      ['Wait (min)', v => seconds(v.waitSeconds, tenthsOfMinutes)],
      ['Outcome', v => outcomes[v.outcome]],
      ['Satisfaction (1-5)', v => text(v.csat)],
      ['Recommend (0-10)', v => text(v.nps)],
      ['Complaint', v => (v.complaint ? 'Yes' : 'No')],
      ['Comment', v => text(v.comment)],
    ],
  }
}

const ukOffice = (): FileLayout => {
  const at = moment(daySlashes, ' ', timeToMinute)
  return {
    ...plain,
    extension: 'csv',
    lineEnd: '\r\n',
    columns: [
      ['Branch', v => v.location],
      ['Ticket number', v => v.ticket],
      ['Date and time', at.arrived],
      ['Employee', v => text(v.provider)],
      ['Service type', v => v.service],
      ['Channel', v => v.channel],
      ['Wait time (min)', v => seconds(v.waitSeconds, tenthsOfMinutes)],
      ['Service time (min)', v => seconds(v.serviceSeconds, tenthsOfMinutes)],
      ['Status', v => outcomes[v.outcome]],
      ['Customer satisfaction (1-5)', v => text(v.csat)],
      ['Likelihood to recommend (0-10)', v => text(v.nps)],
      ['Complaint', v => (v.complaint ? '1' : '0')],
      ['Customer comment', v => text(v.comment)],
    ],
  }
}

const continental = (): FileLayout => {
  const at = moment(dayDots, ' ', timeOfDay)
  return {
    ...plain,
    extension: 'csv',
    encoding: 'windows-1252',
    delimiter: ';',
    lineEnd: '\r\n',
    preamble: place => ['Visits per branch', `Branch: ${place.name}`, 'Period: 01.09.2025 – 31.10.2026'],
    total: 'Total',
    columns: [
      ['Branch', v => v.location],
      ['Visit Id', v => v.ticket],
      ['Staff Name', v => text(v.provider)],
      ['Service Name', v => v.service],
      ['Channel', v => v.channel],
      ['Created', at.arrived],
      ['Called', at.called],
      ['Ended', at.finished],
      ['Waiting time (min)', v => seconds(v.waitSeconds, commaTenths)],
      ['Transaction time (min)', v => seconds(v.serviceSeconds, commaTenths)],
      ['Outcome', v => outcomes[v.outcome]],
      ['Satisfaction (1-5)', v => text(v.csat)],
      ['NPS (0-10)', v => text(v.nps)],
      ['Complaint', v => (v.complaint ? 'Yes' : 'No')],
      ['Comment', v => text(v.comment)],
    ],
  }
}

const tab = (): FileLayout => ({
  ...plain,
  extension: 'tsv',
  delimiter: '\t',
  columns: [
    ['Location', v => v.location],
    ['Ticket', v => v.ticket],
    ['Arrived', moment(dayIso, ' ', timeOfDay).arrived],
    ['Agent', v => text(v.provider)],
    ['Service', v => v.service],
    ['Channel', v => v.channel],
    ['Wait (mm:ss)', v => seconds(v.waitSeconds, minutesClock)],
    ['Service time (mm:ss)', v => seconds(v.serviceSeconds, minutesClock)],
    ['Outcome', v => outcomes[v.outcome]],
    ['CSAT (1-5)', v => text(v.csat)],
    ['NPS (0-10)', v => text(v.nps)],
    ['Complaint', v => (v.complaint ? 'Yes' : 'No')],
    ['Comment', v => text(v.comment)],
  ],
})

/** The zone is written as an offset where `zone` is given, else left out. */
const iso = (zone: string | null): FileLayout => {
  const offset = zone === null ? null : remembered(offsetsOf(zone))
  const at = moment(dayIso, 'T', timeOfDay)
  const zoned = (write: (visit: SampleVisit) => string) => (visit: SampleVisit) => {
    const written = write(visit)
    return offset === null || written === '' ? written : written + offset(visit.day)
  }
  return {
    ...plain,
    extension: 'csv',
    byteOrderMark: true,
    columns: [
      ['visit_id', v => v.ticket],
      ['location', v => v.location],
      ['provider', v => text(v.provider)],
      ['service', v => v.service],
      ['channel', v => v.channel],
      ['arrived_at', zoned(at.arrived)],
      ['called_at', zoned(at.called)],
      ['finished_at', zoned(at.finished)],
      ['wait_seconds', v => text(v.waitSeconds)],
      ['service_seconds', v => text(v.serviceSeconds)],
      ['outcome', v => v.outcome],
      ['csat', v => text(v.csat)],
      ['nps', v => text(v.nps)],
      ['complaint', v => (v.complaint ? 'true' : 'false')],
      ['comment', v => text(v.comment)],
    ],
  }
}

const clock = (): FileLayout => {
  const at = moment(dayIso, ' ', timeOfDay)
  return {
    ...plain,
    extension: 'csv',
    lineEnd: '\r\n',
    preamble: place => [`Queue report ${place.name}`],
    total: 'Total',
    columns: [
      ['Branch', v => v.location],
      ['Ticket ID', v => v.ticket],
      ['Staff', v => text(v.provider)],
      ['Service Name', v => v.service],
      ['Channel', v => v.channel],
      ['Arrival time', at.arrived],
      ['Called', at.called],
      ['Finished', at.finished],
      ['Waiting time', v => seconds(v.waitSeconds, hoursClock)],
      ['Service time', v => seconds(v.serviceSeconds, hoursClock)],
      ['Outcome', v => outcomes[v.outcome]],
      ['Satisfaction (1-5)', v => text(v.csat)],
      ['NPS (0-10)', v => text(v.nps)],
      ['Complaint', v => (v.complaint ? 'Yes' : 'No')],
      ['Comment', v => text(v.comment)],
    ],
  }
}

const splitTime = (): FileLayout => ({
  ...plain,
  extension: 'csv',
  columns: [
    ['Branch', v => v.location],
    ['Date', v => daySlashes(v.day)],
    ['Time', v => timeOfDay(v.second)],
    ['Ticket no', v => v.ticket],
    ['Advisor', v => text(v.provider)],
    ['Service', v => v.service],
    ['Channel', v => v.channel],
    ['Wait (sec)', v => text(v.waitSeconds)],
    ['Service time (sec)', v => text(v.serviceSeconds)],
    ['Outcome', v => outcomes[v.outcome]],
    ['Satisfaction (1-5)', v => text(v.csat)],
    ['NPS (0-10)', v => text(v.nps)],
    ['Complaint', v => (v.complaint ? 'Yes' : 'No')],
    ['Comment', v => text(v.comment)],
  ],
})

/** The layout in which a branch sends its export. */
export function layoutOf(layout: Layout, zone: string): FileLayout {
  switch (layout) {
    case 'advice-log':
      return adviceLog()
    case 'advice-log-gz':
      return { ...adviceLog(), extension: 'csv.gz' }
    case 'uk-office':
      return ukOffice()
    case 'continental':
      return continental()
    case 'tab':
      return tab()
    case 'iso-bom':
      return iso(null)
    case 'iso-offset':
      return iso(zone)
    case 'clock':
      return clock()
    case 'split-time':
      return splitTime()
  }
}
