import { expect, test } from 'vitest'
import { SettingsChange } from '#contract/data.ts'
import { logoOf } from '#renderer/data/logo-of.ts'

async function picture(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')!.fillRect(0, 0, width / 2, height)
  return canvas.convertToBlob()
}

async function sizeOf(logo: string): Promise<readonly [number, number]> {
  const image = new Image()
  image.src = logo
  await image.decode()
  return [image.naturalWidth, image.naturalHeight]
}

test.each([
  [100, 50, 100, 50],
  [3000, 300, 720, 72],
  [500, 2400, 50, 240],
])('a picture of %i × %i is kept as %i × %i', async (width, height, ...kept) => {
  const logo = await logoOf(await picture(width, height))
  expect(SettingsChange.safeParse({ logo }).success).toBe(true)
  expect(await sizeOf(logo!)).toEqual(kept)
})

test('what is no picture is no logo', async () => {
  expect(await logoOf(new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>']))).toBeNull()
  expect(await logoOf(new Blob([]))).toBeNull()
})
