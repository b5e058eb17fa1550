import { ownValue } from '../own-value.ts'

const NAMED: Record<string, number> = {
  z: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  cest: 120,
  mez: 60,
  mesz: 120,
  eet: 120,
  eest: 180,
  est: -300,
  edt: -240,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
}
const FORM = /^\(?(z|utc|gmt|[a-z]{3,4})?\s*(?:([+-−])\s*(\d{1,2})(?::?(\d{2}))?)?\)?(?:\s*\([^)]*\))?$/i
const read = new Map<string, number | null>()

/**
 * Minutes east of UTC that a zone behind a time stands for: Z, +02:00, -0500, GMT+1, (UTC), CEST. Null when it is none,
 * or one that stands for several zones.
 */
export function zoneSuffixMinutes(text: string): number | null {
  const known = read.get(text)
  if (known !== undefined) return known
  const minutes = readSuffix(text)
  if (read.size < 1000) read.set(text, minutes)
  return minutes
}

function readSuffix(text: string): number | null {
  const found = FORM.exec(text.trim())
  if (!found || (found[1] === undefined && found[2] === undefined)) return null
  const base = found[1] === undefined ? 0 : ownValue(NAMED, found[1].toLowerCase())
  if (base === undefined) return null
  const size = Number(found[3] ?? 0) * 60 + Number(found[4] ?? 0)
  return size > 14 * 60 + 59 ? null : base + (found[2] === '+' ? size : -size)
}
