import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const ROOM = 2 ** 28 // bytes of what a program tells

/** A word where it stands on its page, in points from the top left. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface PaperPage {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly text: string
}

/** A PDF as Poppler reads it: what a person holds in hand. */
export interface Paper {
  readonly path: string
  readonly pages: readonly PaperPage[]
  /** `pdfinfo`: title, tags, size. */
  readonly info: string
  /** One line each of `pdffonts` and `pdfimages`, without their heads. */
  readonly fonts: readonly string[]
  readonly images: readonly string[]
}

export async function paperOf(path: string): Promise<Paper> {
  const told = (program: string, ...args: string[]) => run(program, args, { maxBuffer: ROOM }).then(({ stdout }) => stdout)
  const [boxes, text, info, fonts, images] = await Promise.all([
    told('pdftotext', '-bbox', path, '-'),
    told('pdftotext', '-layout', path, '-'),
    told('pdfinfo', path),
    told('pdffonts', path),
    told('pdfimages', '-list', path),
  ])
  const texts = text.split('\f')
  const pages = boxes.split('<page ').slice(1)
  return {
    path,
    pages: pages.map((page, i) => ({ ...sizeOf(page), words: wordsOf(page), text: texts[i] ?? '' })),
    info,
    fonts: below(fonts),
    images: below(images),
  }
}

/** The lines below a head and its rule. */
function below(table: string): string[] {
  return table.trimEnd().split('\n').slice(2)
}

function sizeOf(page: string): { width: number; height: number } {
  const [width = 0, height = 0] = (/width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []).slice(1).map(Number)
  return { width, height }
}

const WORD = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g

function wordsOf(page: string): Word[] {
  return Array.from(page.matchAll(WORD), ([, left, top, right, bottom, text = '']) => ({
    text,
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }))
}

/** Pairs of words of which one covers a good part of the other: nobody can read both. */
export function overlaps({ words }: PaperPage): string[] {
  const ordered = words.filter(word => isSeen(word) && area(word) > 0).toSorted((a, b) => a.top - b.top)
  return ordered.flatMap((word, i) => {
    const found: string[] = []
    for (let j = i + 1; j < ordered.length && ordered[j]!.top < word.bottom; j++) {
      const other = ordered[j]!
      const isOver = shared(word, other) > 0.3 * Math.min(area(word), area(other))
      if (isOver && !isHalo(word, other)) found.push(`${word.text} | ${other.text}`)
    }
    return found
  })
}

/** A label on a plot is drawn twice: its clear edge first. */
function isHalo(a: Word, b: Word): boolean {
  return a.text === b.text && Math.abs(a.left - b.left) < 1
}

/** Signs of writing direction have no place of their own. */
function isSeen({ text }: Word): boolean {
  return !/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text)
}

function area({ left, top, right, bottom }: Word): number {
  return (right - left) * (bottom - top)
}

function shared(a: Word, b: Word): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}

/** Words that stand outside their page, or nearer to its edge than a printer reaches. */
export function cutOff({ width, height, words }: PaperPage, edge = 12): string[] {
  const isOut = ({ left, top, right, bottom }: Word) =>
    left < edge || top < edge || right > width - edge || bottom > height - edge
  return words.filter(isOut).map(({ text }) => text)
}

export interface Raster {
  readonly width: number
  readonly height: number
  /** Red, green and blue of each pixel. */
  readonly pixels: Uint8Array
}

/** Every page as pixels, at so many to the inch. */
export async function rastersOf(path: string, perInch: number): Promise<Raster[]> {
  const { stdout } = await run('pdftoppm', ['-r', String(perInch), path], { encoding: 'buffer', maxBuffer: ROOM })
  return pixmaps(stdout)
}

/** The images of a stream of binary PPM files. */
function pixmaps(stream: Buffer): Raster[] {
  const images: Raster[] = []
  for (let at = 0; at < stream.length; ) {
    const [head = '', width = '', height = ''] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(stream.toString('latin1', at, at + 40)) ?? []
    if (head === '') throw new Error(`no image at byte ${at}`)
    const size = Number(width) * Number(height) * 3
    images.push({
      width: Number(width),
      height: Number(height),
      pixels: stream.subarray(at + head.length, at + head.length + size),
    })
    at += head.length + size
  }
  return images
}

/** Whether any pixel has a hue. */
export function isHued({ pixels }: Raster): boolean {
  return pixels.some((value, at) => at % 3 > 0 && Math.abs(value - pixels[at - (at % 3)]!) > 2)
}

/** How far down the page anything is printed above its footer, from 0 to 1. */
export function filledTo({ width, height, pixels }: Raster): number {
  const footer = Math.floor(height * 0.93)
  return pixels.subarray(0, footer * width * 3).findLastIndex(value => value < 200) / (pixels.length - 1)
}
