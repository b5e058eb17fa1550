import { expect, test } from 'vitest'
import type { FilePreview, Question } from '#contract/previews.ts'
import { askedFirst, layoutsOf, readyPaths } from '#renderer/data/layouts.ts'
import { filePreview } from './file-preview.ts'

const question: Question = {
  id: 'q',
  field: 'arrived_at',
  property: 'order',
  column: 'Date',
  options: ['dmy', 'mdy'],
  samples: [],
  message: '',
}

function file(path: string, fingerprint: string | null, part: Partial<FilePreview> = {}): FilePreview {
  return filePreview({ path, mapping: fingerprint === null ? null : { source: 's', fingerprint, fields: {} }, ...part })
}

test('files with the same columns are one layout, and one that asks stands for them', () => {
  const asking = file('b', 'one', { state: 'needs-answer', questions: [question] })
  const layouts = layoutsOf([file('a', 'one'), file('c', 'two'), asking, file('d', null, { state: 'refused' })])
  expect(layouts.map(({ key, example, files }) => [key, example.path, files.length])).toEqual([
    ['one', 'b', 2],
    ['two', 'c', 1],
  ])
})

test('files that are read in another way stay in the layout that they were in first', () => {
  const first = [file('a', 'one'), file('b', 'one'), file('c', 'two')]
  const now = [file('a', 'new'), file('b', 'newer'), file('c', 'two')]
  expect(layoutsOf(now, first).map(({ key, files }) => [key, files.length])).toEqual([
    ['one', 2],
    ['two', 1],
  ])
})

test('a layout that asked at first stays first when it is answered', () => {
  const first = [file('a', 'one'), file('b', 'two', { state: 'needs-answer', questions: [question] })]
  const answered = [file('a', 'one'), file('b', 'two')]
  expect(askedFirst(layoutsOf(answered, first), first).map(({ key }) => key)).toEqual(['two', 'one'])
})

test('no files have no layouts', () => expect(layoutsOf([])).toEqual([]))

test('only what is ready is imported', () => {
  expect(readyPaths([file('a', 'x'), file('b', 'x', { state: 'needs-answer' }), file('c', null, { state: 'refused' })])).toEqual([
    'a',
  ])
})
