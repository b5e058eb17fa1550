import { describe, expect, it } from 'vitest'
import type { Field } from '#contract/mapping.ts'
import { aggregateColumn } from '#main/imports/recognise/aggregates.ts'
import { ColumnFacts } from '#main/imports/recognise/column-facts.ts'
import { timeKind } from '#main/imports/recognise/time-kind.ts'
import { type Column, columnScore } from '#main/imports/recognise/column-score.ts'
import { daysIn } from '#main/imports/recognise/days-in.ts'
import { decideDecimal } from '#main/imports/recognise/decide-decimal.ts'
import { decideOrder, decideOrders } from '#main/imports/recognise/decide-order.ts'
import { decideScale } from '#main/imports/recognise/decide-scale.ts'
import { nameScore } from '#main/imports/recognise/name-score.ts'
import { bestOfLabelled } from '#main/imports/recognise/number-labels.ts'
import { repeatedGroups } from '#main/imports/recognise/repeated-groups.ts'
import { labelsFor, mostLabelsFor } from '#main/imports/recognise/rating-labels.ts'
import { recogniseMapping } from '#main/imports/recognise/recognise-mapping.ts'
import { sentinelsOf } from '#main/imports/recognise/sentinels.ts'
import { wideColumns } from '#main/imports/recognise/wide-columns.ts'

function facts(...values: readonly string[]): ColumnFacts {
  const all = new ColumnFacts()
  for (const value of values) all.add(value)
  return all
}
const column = (name: string, ...values: readonly string[]): Column => ({ name, alias: '', facts: facts(...values) })

describe('people of whom hardly any comes again', () => {
  const many = Array.from({ length: 100 }, (_, i) => `Person ${i % 92}`)

  it('are people where the column says so, and may be customers where it does not', () => {
    expect(columnScore(column('Agent', ...many), 'provider')).toBeGreaterThan(0)
    expect(columnScore(column('Owner', ...many), 'provider')).toBe(0)
    expect(columnScore(column('Agent', ...many.map((name, i) => `${name} ${i}`)), 'provider')).toBe(0)
  })
})

describe('names in four languages', () => {
  it.each([
    ['Stylist/in', 'provider'],
    ['Bearbeitet von', 'provider'],
    ['Nom du conseiller', 'provider'],
    ['Atendido por', 'provider'],
    ['Salon', 'location'],
    ["Point d'accueil", 'location'],
    ['Nombre de la sucursal', 'location'],
    ['Filial-Nr.', 'location'],
    ['Heure d’arrivée', 'arrived_at'],
    ['Fecha y hora de llegada', 'arrived_at'],
    ['Ankunft (Uhrzeit)', 'arrived_at'],
    ['Erstellungsdatum', 'arrived_at'],
    ['Horodateur', 'arrived_at'],
    ['Date et heure de prise de ticket', 'arrived_at'],
    ['Hora de llamada', 'called_at'],
    ['Aufrufzeitpunkt', 'called_at'],
    ['Début de prise en charge', 'called_at'],
    ['Abschlussdatum', 'finished_at'],
    ['Hora de salida', 'finished_at'],
    ['Fin de l’entretien', 'finished_at'],
    ['Temps d’attente (min)', 'wait_s'],
    ['T. espera [seg]', 'wait_s'],
    ['Wartedauer Kunde in Sek.', 'wait_s'],
    ['Durée de traitement', 'service_s'],
    ['Duración de la atención', 'service_s'],
    ['Beratungsdauer', 'service_s'],
    ['Note de satisfaction /5', 'csat'],
    ['Grado de satisfacción', 'csat'],
    ['N° de ticket', 'external_id'],
    ['Terminnummer', 'external_id'],
    ['Nº de cita', 'external_id'],
    ['Case ref', 'external_id'],
    ['Motif de la visite', 'service_type'],
    ['Tipo de trámite', 'service_type'],
    ['Situación', 'outcome'],
    ['Observaciones', 'comment'],
    ['Answered By', 'provider'],
    ['Colleague', 'provider'],
    ['Lieu de consultation', 'location'],
    ['Centro hospitalario', 'location'],
    ['Agence bancaire', 'location'],
    ['Sent In', 'called_at'],
    ['Ticket-Verantwortlicher', 'provider'],
    ['Schließdatum', 'finished_at'],
    ['person_properties.served by', 'provider'],
    ["Lieu d'accueil", 'location'],
    ['Hub', 'location'],
    ['Statut du rendez-vous', 'outcome'],
    ['Pris en charge à', 'called_at'],
    ['Parti à', 'finished_at'],
    ['q2_resolved_first_time', 'solved_first_time'],
    ['Overall score (1-5)', 'csat'],
  ] as [string, Field][])('%s', (name, field) => expect(nameScore(name, field)).toBeGreaterThan(50))

  it.each([
    ['Window Clerk', 'provider'],
    ['Which of our stores did you visit?', 'location'],
    ['Welche Schulnote geben Sie uns?', 'csat'],
    ['Tiempo hasta ser atendido', 'wait_s'],
    ['Time to be seen', 'wait_s'],
    ['Zeit bis zum Aufruf', 'wait_s'],
    ['Q1. How satisfied are you with our service?', 'csat'],
  ] as [string, Field][])('%s says enough where no plain name does', (name, field) =>
    expect(nameScore(name, field)).toBeGreaterThan(40),
  )

  it.each([
    ['Betrag', 'wait_s'],
    ['Telefonnummer', 'external_id'],
    ['Kundennummer', 'external_id'],
    ['Zahlart', 'channel'],
    ['Hold Time', 'wait_s'],
    ['Lieu de naissance', 'location'],
    ['Created By', 'provider'],
  ] as [string, Field][])('%s is no %s', (name, field) => expect(nameScore(name, field)).toBe(0))
})

describe('systems known by their column names, in any order', () => {
  it.each([
    ['zendesk', 'Id,Assignee,Group stations,Assignee stations,Created at,Status'],
    ['freshdesk', 'Ticket ID,Agent,Resolution status,First response status,Created time'],
    ['freshservice', 'Ticket ID,Agent,Created Time,Resolved Time,Requester Location'],
    ['qualtrics', 'RecordedDate,StartDate,ResponseId,DistributionChannel'],
    ['surveymonkey', 'Respondent ID,Collector ID,Start Date'],
    ['google-forms', 'Timestamp,Which branch did you visit?'],
    ['google-forms', 'Horodateur,Quelle agence avez-vous visitée ?'],
    ['amazon-connect', 'Queue.Name,ContactId,InitiationTimestamp,Agent.Username,Queue.Duration'],
    ['genesys', 'Conversation ID,Users,Full Export Completed,Date'],
    ['five9', 'TALK TIME,CALL ID,DNIS,QUEUE WAIT TIME,TIMESTAMP'],
    ['cxone', 'Contact_ID,Master_Contact_ID,Agent_No,Start_Date'],
    ['waitwhile', 'id,waitlistTime,serveTime,completedTime,locationId'],
    ['acuity', 'Start Time,End Time,Calendar,Date Scheduled'],
    ['medallia', 'request_id,response_received_at,star_rating'],
    ['qmatic', 'Visit Id,Branch,Created,Called,Staff Name'],
    ['qminder', 'id,created.date,called.date,served.date,line'],
    ['zenoti', 'Center name,Actual arrival time,Actual wait time (Min)'],
    ['talkdesk', 'Interaction ID,Started At,Wait Time,Talk Time'],
    ['chatwoot', 'Conversation ID,Conversation Created At,Inbox Name'],
    ['intercom', 'conversation_id,created_at,time_to_admin_reply'],
    ['hubspot', 'Ticket ID,Ticket name,Pipeline,Create date'],
    ['servicenow', 'number,opened_at,resolved_by,sys_updated_at'],
    ['fresha', 'Appointment reference,Team member,Scheduled date'],
    ['typeform', 'How was it?,Submit Date (UTC),Network ID'],
    ['happyornot', 'Experience Point,Timestamp,Feedback'],
  ])('%s: %s', (vendor, header) => {
    const columns = header.split(',').map(name => column(name))
    expect(recogniseMapping(columns, null).source.split(':')[0]).toBe(vendor)
    expect(recogniseMapping(columns.toReversed(), null).source.split(':')[0]).toBe(vendor)
  })

  it('Delighted asks for a recommendation only where it says so', () => {
    const survey = (type: string) => [
      column('Score', '9', '3'),
      column('Created At', '1741000000'),
      column('Survey Type', type, type),
    ]
    expect(recogniseMapping(survey('nps'), null).fields.nps).toEqual({ column: 'Score' })
    expect(recogniseMapping(survey('csat'), null).fields.nps).toBeUndefined()
  })

  it('what bare numbers count in a known system is known; spelled durations say it themselves', () => {
    const contact = (time: string) =>
      recogniseMapping(
        [column('ContactId', 'a'), column('InitiationTimestamp', '2025-03-03T10:00:00Z'), column('Queue.Duration', time)],
        null,
      )
    expect(contact('127').fields.wait_s).toEqual({ column: 'Queue.Duration', unit: 'seconds' })
    expect(contact('0:02:07').fields.wait_s).toEqual({ column: 'Queue.Duration' })
  })
})

describe('values that stand for none', () => {
  it('far beyond all others, negative among none, midnight where nobody comes at night, a day in 1900', () => {
    expect(sentinelsOf('wait_s', facts('4', '80', '999', '12', '999'))).toEqual({ '999': 'missing' })
    expect(sentinelsOf('wait_s', facts('4:10', 'Closed', '5:00'))).toEqual({ closed: 'missing' })
    expect(sentinelsOf('csat', facts('1', '5', '99', '3', '99', '-1', '-1'))).toEqual({ '99': 'missing', '-1': 'missing' })
    expect(sentinelsOf('called_at', facts('9:14:05', '0:00:00', '0:00:00', '17:01:44'))).toEqual({ '0:00:00': 'missing' })
    expect(sentinelsOf('finished_at', facts('1900-01-01 00:00:00', '2025-03-03 10:00:00'))).toEqual({
      '1900-01-01 00:00:00': 'missing',
    })
  })

  it('not what may be a value: once, near the others, or a night shift', () => {
    expect(sentinelsOf('wait_s', facts('4', '80', '999'))).toEqual({})
    expect(sentinelsOf('wait_s', facts('4', '80', '99', '99'))).toEqual({})
    expect(sentinelsOf('wait_s', facts('-5', '-1', '-1', '4'))).toEqual({})
    expect(sentinelsOf('called_at', facts('0:00:00', '0:00:00', '0:04:10', '23:50:00'))).toEqual({})
    expect(sentinelsOf('wait_s', facts('999', '999'))).toEqual({})
    expect(sentinelsOf('location', facts('999', '999'))).toEqual({})
  })
})

describe('what a table is', () => {
  const times = column('Time', '2025-03-03 09:00', '2025-03-03 09:30', '2025-03-03 10:00')
  const waits = (name: string) => column(name, '4', '12', '999')

  it('one column for each branch', () => {
    expect(wideColumns([times, waits('Boston'), waits('Lowell'), waits('Lynn')])).toEqual(['Boston', 'Lowell', 'Lynn'])
    expect(wideColumns([times, waits('Boston'), waits('Lowell')])).toEqual([])
    expect(wideColumns([times, column('Clerk', 'A', 'B', 'A'), waits('Boston'), waits('Lowell'), waits('Lynn')])).toEqual([])
    expect(wideColumns([times, waits('Boston'), waits('Wait (min)'), waits('Lynn')])).toEqual([])
  })

  it.each([
    [[column('Month', '2025-03', '2025-04'), column('Visitors', '210', '340')], 'Visitors'],
    [
      [column('Agent name', 'Ana', 'Ben'), column('Conversations count', '40', '60'), column('Avg wait (min)', '4', '5')],
      'Avg wait (min)',
    ],
    [
      [column('Interval Start', '2025-03-03 09:00'), column('Interval End', '2025-03-03 09:30'), column('Offered', '12')],
      'Offered',
    ],
    [[column('Filiale', 'A'), column('Ø Wartezeit', '00:04:00'), column('Anteil über 10 min', '12 %')], 'Ø Wartezeit'],
    [[column('Visit', '2025-03-03'), column('Wait (min)', '4'), column('Max promised', 'ten')], null],
    [[column('Ticket ID', 'A1', 'A2'), column('Average wait', '4', '5'), column('Number of replies', '4', '6')], null],
    [[column('Created', '2025-03-03'), column('Replies', '3'), column('Served', '1')], null],
  ] as [Column[], string | null][])('figures over many interactions: %#', (columns, found) =>
    expect(aggregateColumn(columns)).toBe(found),
  )
})

describe('the same columns under several headings', () => {
  const under = (heading: string, ...names: string[]) =>
    names.map(name => ({ ...column(name, '4', '5'), alias: heading === '' ? '' : `${heading} ${name.replace(/ \(\d\)$/, '')}` }))
  it('hold several interactions in a row, whichever row has the names', () => {
    const date = column('Date', '2025-03-03 10:00')
    expect(repeatedGroups([date, ...under('North', 'Wait', 'Rating'), ...under('South', 'Wait (2)', 'Rating (2)')])).toEqual([
      'North',
      'South',
    ])
    const below = (name: string, alias: string) => ({ ...column(name, '4', '5'), alias })
    expect(
      repeatedGroups([
        below('Date', ''),
        below('North', 'Wait'),
        below('Column 3', 'Rating'),
        below('South', 'Wait'),
        below('Column 5', 'Rating'),
      ]),
    ).toEqual(['North', 'South'])
  })
  it('say what a column is where they are names of fields', () => {
    expect(repeatedGroups([...under('Arrival', 'Date', 'Time'), ...under('Departure', 'Date (2)', 'Time (2)')])).toBeNull()
    expect(repeatedGroups(under('', 'Date', 'Time', 'Date (2)', 'Time (2)'))).toBeNull()
    expect(repeatedGroups([...under('Visit', 'Branch', 'Agent'), ...under('Feedback', 'Rating', 'Comment')])).toBeNull()
  })
})

describe('numbers with their labels', () => {
  it.each([
    [['1 (sehr gut)', '2 (gut)', '5 (mangelhaft)'], 'low'],
    [['1 - Very poor', '3 - OK', '5 - Excellent'], 'high'],
    [['1 = very satisfied', '5 = very dissatisfied', '4 = dissatisfied'], 'low'],
    [['1 - Loans', '2 - Cards', '3 - Cash'], null],
  ] as const)('%j: best is %s', (words, best) => expect(bestOfLabelled(words)).toBe(best))
})

describe('dates in two orders', () => {
  it('told apart by how they are written', () => {
    expect(decideOrders(facts('3/14/2025 9:05 AM', '14-03-2025 09:05', '3/4/2025 9:00 AM'))).toEqual({
      order: 'dmy',
      orders: { '/p': 'mdy', '-': 'dmy' },
    })
    expect(decideOrders(facts('3/14/2025', '14.03.2025'))).toMatchObject({ orders: { '/': 'mdy', '.': 'dmy' } })
  })
  it('or not at all', () => {
    expect(decideOrders(facts('3/14/2025', '14/3/2025'))).toBeNull()
    expect(decideOrders(facts('14/3/2025', '14-3-2025'))).toBeNull()
  })
})

describe('labels of a scale', () => {
  it.each([
    ['very unhappy,unhappy,happy,very happy', 4],
    ['very unhappy,happy', 5],
    ['très satisfait(e),plutôt satisfaite,peu satisfait', 4],
    ['muy malo,malo,regular,bueno,muy bueno', 5],
    ['gut,sehr gut,schlecht', 5],
    ['😡,😀,😐', 5],
    [':-),:-(,:-|', 3],
    ['satisfecha,muy satisfecha,nada satisfecho', 5],
  ])('%s has %d answers', (words, size) => {
    const { maximum, minimum, values } = labelsFor(words.split(','))!
    expect(maximum - minimum + 1).toBe(size)
    for (const word of words.split(',')) expect(Number(values[word])).toBeGreaterThan(0)
  })
  it('offered is no answer', () => expect(labelsFor(['good', 'bad', 'offered'])!.values.offered).toBe('offered'))
  it('of those who mostly answer with labels, the others are no answers', () => {
    const words = new Map([
      ['good', 8],
      ['bad', 3],
      ['good with comment', 2],
      ['no idea', 1],
    ])
    expect(mostLabelsFor(words)).toMatchObject({ maximum: 1, values: { good: '1', 'good with comment': '1' } })
    expect(mostLabelsFor(new Map([...words, ['blue', 20]]))).toBeNull()
  })
  it.each([
    ['sehr zufrieden,unzufrieden,zufrieden', { minimum: 1, maximum: 4 }],
    ['8 out of 10,9 out of 10,2 out of 10', { minimum: 1, maximum: 10 }],
  ])('%s are answers, whatever the column is called', (words, scale) => {
    const { csat } = recogniseMapping([column('At', '2025-03-03 10:00'), column('Column 7', ...words.split(','))], null).fields
    expect(csat).toEqual({ column: 'Column 7' })
    expect(decideScale('Column 7', 'csat', { facts: facts(...words.split(',')), columns: [] })).toMatchObject(
      words.startsWith('8') ? scale : { best: 'high' },
    )
  })
  it.each(['agree,disagree,neutral', 'good,bad', 'red,yellow,green', 'low,medium,high'])('%s may be anything', words =>
    expect(
      recogniseMapping([column('At', '2025-03-03 10:00'), column('Column 7', ...words.split(','))], null).fields.csat,
    ).toBeUndefined(),
  )
  it.each([
    ['q1_satisfaction_1_to_7', ['5', '6', '2'], 1, 7],
    ['Customer satisfaction', ['80%', '20%', '100%'], 0, 100],
  ] as const)('%s', (name, values, minimum, maximum) =>
    expect(decideScale(name, 'csat', { facts: facts(...values), columns: [] })).toMatchObject({ minimum, maximum, best: 'high' }),
  )
  it('none where a word is no label', () => expect(labelsFor(['gut', 'Müller'])).toBeNull())
})

describe('digits that are times of day', () => {
  const called = (name: string, ...values: string[]) => {
    const all = new ColumnFacts(name)
    for (const value of values) all.add(value)
    return timeKind(all)
  }
  it.each([
    ['ARR_TM', ['0905', '1430', '1101']],
    ['Start_Time', ['81021', '143000', '110159']],
    ['Uhrzeit', ['905', '1430', '1101']],
  ] as const)('in a column called %s', (name, values) => expect(called(name, ...values)).toBe('clock'))
  it.each([
    ['Wait time', ['905', '1430', '1101']],
    ['Start Date', ['120324', '110324', '100324']],
    ['ID', ['905', '1430', '1101']],
    ['Arrived', ['0905', '1430', '1175']],
    ['Arrived', ['101', '15', '230']],
    ['Arrived', ['45719', '45720', '45730']],
  ] as const)('not in %s: %j', (name, values) => expect(called(name, ...values)).not.toBe('clock'))
  it.each([
    ['mdy', ['04152024', '04022024']],
    ['dmy', ['15042024', '02042024']],
    [null, ['02042024', '03042024']],
    ['ymd', ['20240415', '20240402']],
  ] as const)('eight digits in the order %s', (order, values) => expect(decideOrder(facts(...values))).toBe(order))
})

it('a column of zones that names one in every row is the zone of the file', () => {
  const zoneOf = (...zones: string[]) =>
    recogniseMapping([column('Start Time', '2025-03-03 10:00'), column('Timezone', ...zones)], null).zone
  expect(zoneOf('Europe/London', 'Europe/London')).toBe('Europe/London')
  expect(zoneOf('Europe/London', 'Europe/Berlin')).toBeNull()
  expect(zoneOf('Europe/Londn')).toBeNull()
})

it('finds days in names and titles', () => {
  expect(daysIn(['day_sheet_2025-03-03.csv', 'Bericht vom 14.03.2025', 'log20250305.csv', '3 mars 2025'])).toEqual([
    '2025-03-03',
    '2025-03-14',
    '2025-03-05',
  ])
  expect(daysIn(['04/03/2025'])).toEqual(['2025-03-04', '2025-04-03'])
  expect(daysIn(['Visits'])).toEqual([])
})

describe('the decimal sign', () => {
  it.each([
    [['1,234', '56', '999'], null],
    [['1,234', '56', '1500'], ','],
    [['8,5', '12'], ','],
    [['0,500', '12'], ','],
    [['1.234', '56'], ','],
    [['1.234', '2.5'], null],
    [['1.234', '2.500'], null],
    [['12', '13'], null],
  ] as [string[], string | null][])('%j: %s', (values, sign) => expect(decideDecimal(facts(...values))).toBe(sign))
})
