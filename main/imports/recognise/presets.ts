import type { Field, Mapping } from '#contract/imports.ts'

/** A system whose exports are known by their column names. Names are normalised; columns may be missing or more. */
export interface Preset {
  readonly vendor: string
  /** Columns that together occur in no other system's export. */
  readonly needs: readonly string[]
  /** For each field the columns that hold it, the surest first. Times, durations, ratings and outcome come from these alone. */
  readonly columns: Partial<Record<Field, readonly string[]>>
  readonly words?: Partial<Record<Field, Record<string, string>>>
  readonly settings: Pick<Mapping, 'waitKind' | 'clock'>
}

export const presets: readonly Preset[] = [
  {
    vendor: 'zendesk',
    needs: ['assignee', 'groupstations', 'assigneestations'],
    columns: {
      provider: ['assignee'],
      customer: ['requesterid', 'requester'],
      channel: ['via'],
      service_type: ['tickettype'],
      arrived_at: ['createdat'],
      finished_at: ['solvedat'],
      updated_at: ['updatedat'],
      wait_s: ['firstreplytimeinminutes'],
      resolution_s: ['fullresolutiontimeinminutes', 'firstresolutiontimeinminutes'],
      outcome: ['status'],
      reopened: ['reopens'],
      csat: ['satisfactionscore'],
      external_id: ['id'],
    },
    settings: { waitKind: 'first_reply', clock: 'calendar' },
  },
  {
    vendor: 'freshdesk',
    needs: ['ticketid', 'agent', 'resolutionstatus', 'firstresponsestatus'],
    columns: {
      provider: ['agent'],
      channel: ['source'],
      service_type: ['type'],
      arrived_at: ['createdtime'],
      called_at: ['initialresponsetime'],
      finished_at: ['resolvedtime', 'closedtime'],
      updated_at: ['lastupdatetime', 'lastupdatedtime'],
      wait_s: ['firstresponsetimeinhrs', 'firstresponsetimeinmins'],
      resolution_s: ['resolutiontimeinhrs', 'resolutiontimeinmins'],
      outcome: ['status'],
      csat: ['surveyresults', 'surveyresult'],
      external_id: ['ticketid'],
    },
    settings: { waitKind: 'first_reply', clock: 'calendar' },
  },
  {
    vendor: 'five9',
    needs: ['callid', 'dnis', 'queuewaittime', 'talktime'],
    columns: {
      location: ['campaign'],
      provider: ['agentname', 'agent'],
      customer: ['ani'],
      arrived_at: ['timestamp'],
      wait_s: ['queuewaittime'],
      service_s: ['talktime'],
      outcome: ['abandoned'],
      external_id: ['callid'],
    },
    settings: { waitKind: 'queue' },
  },
  {
    vendor: 'genesys',
    needs: ['conversationid', 'users', 'fullexportcompleted'],
    columns: {
      location: ['queue', 'firstqueue'],
      provider: ['users'],
      customer: ['ani', 'remote'],
      channel: ['mediatype'],
      arrived_at: ['date'],
      finished_at: ['enddate'],
      wait_s: ['totalqueue'],
      service_s: ['totalhandle'],
      external_id: ['conversationid'],
    },
    settings: { waitKind: 'queue' },
  },
  {
    vendor: 'acuity',
    needs: ['starttime', 'endtime', 'calendar', 'datescheduled'],
    columns: {
      provider: ['calendar'],
      customer: ['email', 'phone'],
      service_type: ['type'],
      arrived_at: ['starttime'],
      finished_at: ['endtime'],
      external_id: ['appointmentid'],
    },
    settings: { waitKind: 'lead_time' },
  },
  {
    vendor: 'medallia',
    needs: ['requestid', 'responsereceivedat', 'starrating'],
    columns: {
      location: ['brand'],
      provider: ['employeecustomid', 'employeeemail'],
      customer: ['requestsentto', 'customername'],
      channel: ['channel'],
      arrived_at: ['responsereceivedat'],
      csat: ['starrating'],
      external_id: ['requestid'],
    },
    settings: {},
  },
  {
    vendor: 'qualtrics',
    needs: ['startdate', 'recordeddate', 'responseid', 'distributionchannel'],
    columns: {
      customer: ['externalreference', 'recipientemail'],
      channel: [],
      arrived_at: ['startdate'],
      outcome: ['status'],
      language: ['userlanguage'],
      external_id: ['responseid'],
    },
    words: {
      outcome: {
        'ip address': 'missing',
        imported: 'missing',
        '0': 'missing',
        'survey preview': 'preview',
        'survey test': 'preview',
        '1': 'preview',
        spam: 'preview',
      },
    },
    settings: {},
  },
  {
    vendor: 'surveymonkey',
    needs: ['respondentid', 'collectorid', 'startdate'],
    columns: { arrived_at: ['startdate'], external_id: ['respondentid'] },
    settings: {},
  },
]

/** The system that a file comes from, by its normalised column names; null when none is sure. */
export function presetFor(names: ReadonlySet<string>): Preset | null {
  return presets.find(({ needs }) => needs.every(name => names.has(name))) ?? null
}
