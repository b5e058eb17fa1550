import { beforeAll, expect, test } from 'vitest'
import type { Pin } from '#contract/pins.ts'
import type { Session } from '#main/session.ts'
import { ask, refused, sessionWith } from '../session-fixture.ts'

const pin = (title: string, change: Partial<Pin> = {}): Pin => ({
  pinId: title,
  name: 'locations.list',
  input: { metric: 'csat', filter: { channels: ['Phone'] } },
  title,
  providerId: null,
  address: '#/locations?channels=Phone',
  ...change,
})

let session: Session
beforeAll(async () => {
  session = await sessionWith([{ date: '2026-01-05', channel: 'Phone', csat: 4 }])
})

test('pins are kept in their order, and each can be asked', async () => {
  expect(await ask(session, 'pins.list', {})).toEqual({ pins: [] })
  await ask(session, 'pins.set', { pins: [pin('b'), pin('a')] })
  const { pins } = await ask(session, 'pins.list', {})
  expect(pins.map(({ title }) => title)).toEqual(['b', 'a'])
  const { name, input } = pins[0]!
  expect((await ask(session, name as 'locations.list', input as { metric: 'csat' })).n).toBe(1)
})

test('what is no question is refused, and so are more than the tray holds; the pins stay', async () => {
  await ask(session, 'pins.set', { pins: [pin('kept')] })
  for (const pins of [
    [pin('x', { name: 'nothing.like-it' })],
    [pin('x', { input: { metric: 'height' } })],
    Array.from({ length: 9 }, (_, i) => pin(String(i))),
  ])
    expect(await refused(session, 'pins.set', { pins })).toMatchObject({ code: 'bad-input' })
  expect((await ask(session, 'pins.list', {})).pins).toEqual([pin('kept')])
})

test('a pin that this version cannot ask is left out', async () => {
  const old = await sessionWith([{ date: '2026-01-05' }], { pins: JSON.stringify([pin('old', { name: 'gone' }), pin('new')]) })
  expect((await ask(old, 'pins.list', {})).pins.map(({ title }) => title)).toEqual(['new'])
})

test('a pin leads to a place of the app only, whatever a stranger has put into the data file', async () => {
  const outside = [
    'https://example.com/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ms-msdt:/id',
    '//server/x',
    '',
    '#',
    ' #/x',
  ]
  for (const address of outside)
    expect(await refused(session, 'pins.set', { pins: [pin('x', { address })] })).toMatchObject({ code: 'bad-input' })
  const put = [...outside.map(address => pin(address, { address })), 'text', null, [], { ...pin('more'), more: 1 }, pin('sound')]
  const strange = await sessionWith([{ date: '2026-01-05' }], { pins: JSON.stringify(put) })
  expect((await ask(strange, 'pins.list', {})).pins.map(({ title }) => title)).toEqual(['sound'])
})
