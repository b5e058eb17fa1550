import { say } from '#words/say.ts'
import type { Drawing } from './drawing-of.ts'

/** Pixels of the picture for one of the screen, so that it stays sharp in a document. */
const SHARP = 2

/** A drawing as a PNG file in base64. */
export async function pngOf({ svg, width, height }: Drawing): Promise<string> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SHARP
  canvas.height = height * SHARP
  const context = canvas.getContext('2d')
  if (!context) throw new Error(say('chart.copy.no-picture'))
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png').split(',')[1] ?? ''
}
