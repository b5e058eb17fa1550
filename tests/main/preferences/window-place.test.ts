import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keepWindowPlace, placeOnScreen, readWindowPlace, type WindowPlace } from '#main/preferences/window-place.ts'

const main = { x: 0, y: 25, width: 1440, height: 875 }
const right = { x: 1440, y: 0, width: 1920, height: 1080 }
const place = (x: number, y: number, width = 1000, height = 700): WindowPlace => ({ x, y, width, height, maximized: false })

describe('placeOnScreen', () => {
  test.each([
    ['in the middle', place(200, 100)],
    ['on the second screen', place(1600, 50)],
    ['across both screens', place(1000, 50)],
    ['partly below, its head in reach', place(100, 700)],
    ['partly left, its head in reach', place(-800, 100)],
  ])('stays %s', (_, there) => {
    expect(placeOnScreen(there, [main, right])).toEqual(there)
  })

  test('comes back from a screen that is gone', () => {
    expect(placeOnScreen(place(1600, 50), [main])).toEqual(place(440, 50))
    expect(placeOnScreen(place(-5000, -5000), [main])).toEqual(place(0, 25))
  })

  test('its head is never above the screen or out of reach', () => {
    expect(placeOnScreen(place(200, -300), [main])).toEqual(place(200, 25))
    expect(placeOnScreen(place(200, 880), [main])).toEqual(place(200, 200))
    expect(placeOnScreen(place(-950, 100), [main])).toEqual(place(0, 100))
  })

  test('becomes no larger than the screen it is on', () => {
    expect(placeOnScreen(place(1500, 100, 3000, 2000), [main, right])).toEqual(place(1440, 0, 1920, 1080))
  })

  test('stays maximized, and without any screen where it was', () => {
    expect(placeOnScreen({ ...place(1600, 50), maximized: true }, [main]).maximized).toBe(true)
    expect(placeOnScreen(place(1, 2), [])).toEqual(place(1, 2))
  })
})

test('what is kept is read again; a damaged memory is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'branchwise-'))
  const path = join(folder, 'user', 'window.json')
  expect(readWindowPlace(path)).toBeNull()
  keepWindowPlace(path, place(3, 4))
  expect(readWindowPlace(path)).toEqual(place(3, 4))
  for (const text of ['', '{}', '{"x":1.5,"y":2,"width":3,"height":4,"maximized":false}']) {
    await writeFile(path, text)
    expect(readWindowPlace(path)).toBeNull()
  }
  keepWindowPlace(join(path, 'below', 'a file'), place(3, 4)) // no fault
  await rm(folder, { recursive: true })
})
