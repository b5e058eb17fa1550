import { describe, expect, test } from 'vitest'
import type { Mapping } from '#contract/mapping.ts'
import type { Question } from '#contract/previews.ts'
import { answerOf, answerQuestion, assignColumn, changeRule, columnUse, setConstant } from '#renderer/data/change-mapping.ts'

const mapping: Mapping = {
  source: 'Counter',
  fingerprint: 'abc',
  fields: {
    location: { constant: 'Northgate' },
    arrived_at: { column: 'Date', timeColumn: 'Time', order: 'dmy' },
    wait_s: { column: 'Waited', unit: 'minutes' },
    csat: { column: 'Mark', minimum: 1, maximum: 6, best: null },
  },
}

describe('assignColumn', () => {
  test('says what a column is used for', () => {
    expect(columnUse(mapping, 'Date')).toEqual({ field: 'arrived_at', part: 'value' })
    expect(columnUse(mapping, 'Time')).toEqual({ field: 'arrived_at', part: 'time' })
    expect(columnUse(mapping, 'Note')).toBeNull()
  })

  test('leaving a column out takes its field out', () => {
    const changed = assignColumn(mapping, 'Waited', null)
    expect(changed.fields.wait_s).toBeUndefined()
    expect(changed.fields.csat).toEqual(mapping.fields.csat)
  })

  test('leaving a time of day out keeps the date', () => {
    expect(assignColumn(mapping, 'Time', null).fields.arrived_at).toEqual({ column: 'Date', order: 'dmy' })
  })

  test('a field has one column: the column before it is left out and its details are forgotten', () => {
    const changed = assignColumn(mapping, 'Queue', { field: 'wait_s', part: 'value' })
    expect(changed.fields.wait_s).toEqual({ column: 'Queue' })
    expect(columnUse(changed, 'Waited')).toBeNull()
  })

  test('a column has one use: its former field goes', () => {
    const changed = assignColumn(mapping, 'Waited', { field: 'service_s', part: 'value' })
    expect(changed.fields.wait_s).toBeUndefined()
    expect(changed.fields.service_s).toEqual({ column: 'Waited' })
  })

  test('another date column keeps the column of the time of day', () => {
    const changed = assignColumn(mapping, 'Day', { field: 'arrived_at', part: 'value' })
    expect(changed.fields.arrived_at).toEqual({ column: 'Day', timeColumn: 'Time' })
  })

  test('a time of day needs a date', () => {
    const undated: Mapping = { source: 'Counter', fields: { csat: { column: 'Mark' } } }
    expect(assignColumn(undated, 'Mark', { field: 'called_at', part: 'time' }).fields).toEqual({})
  })

  test('the mapping that was given stays as it was', () => {
    const before = structuredClone(mapping)
    assignColumn(mapping, 'Waited', null)
    changeRule(mapping, 'csat', { best: 'low' })
    setConstant(mapping, 'location', '')
    expect(mapping).toEqual(before)
  })
})

describe('times of day that share one date', () => {
  const shared: Mapping = {
    source: 'Counter',
    fields: {
      arrived_at: { column: 'Date', timeColumn: 'Arrived', order: null },
      called_at: { column: 'Date', timeColumn: 'Called', order: null },
    },
  }
  const question: Question = {
    id: 'arrived_at.order',
    field: 'arrived_at',
    property: 'order',
    column: 'Date',
    options: ['dmy', 'mdy'],
    samples: [],
    message: '',
  }

  test('one answer holds for all of them', () => {
    const { fields } = answerQuestion(shared, question, 'dmy')
    expect(fields.arrived_at?.order).toBe('dmy')
    expect(fields.called_at?.order).toBe('dmy')
  })

  test('leaving one out takes its field, not the date', () => {
    const { fields } = assignColumn(shared, 'Called', null)
    expect(fields).toEqual({ arrived_at: shared.fields.arrived_at })
    expect(assignColumn(shared, 'Arrived', null).fields.arrived_at).toEqual({ column: 'Date', order: null })
  })

  test('another one takes the date of the arrival', () => {
    const { fields } = assignColumn(shared, 'Left', { field: 'finished_at', part: 'time' })
    expect(fields.finished_at).toEqual({ column: 'Date', timeColumn: 'Left', order: null })
  })
})

test('details of a rule change and go', () => {
  expect(changeRule(mapping, 'wait_s', { unit: 'seconds' }).fields.wait_s).toEqual({ column: 'Waited', unit: 'seconds' })
  expect(changeRule(mapping, 'wait_s', { unit: undefined }).fields.wait_s).toEqual({ column: 'Waited' })
})

test('a constant stands for every row, an empty one goes', () => {
  expect(setConstant(mapping, 'channel', 'counter').fields.channel).toEqual({ constant: 'counter' })
  expect(setConstant(mapping, 'location', '  ').fields.location).toBeUndefined()
})

test('an answer goes where the question says', () => {
  const question: Question = {
    id: 'q',
    field: 'csat',
    property: 'best',
    column: 'Mark',
    options: ['high', 'low'],
    samples: ['1'],
    message: '',
  }
  expect(answerOf(mapping, question)).toBeNull()
  const answered = answerQuestion(mapping, question, 'low')
  expect(answerOf(answered, question)).toBe('low')
  expect(answered.fields.csat).toEqual({ column: 'Mark', minimum: 1, maximum: 6, best: 'low' })
})
