/** Pixels: enough for print at the size that paper gives a logo. */
const WIDEST = 720
const HIGHEST = 240
/** Characters of a data address that settings take. */
const LONGEST = 550_000

/**
 * A picture of the user's as the PNG that settings keep: drawn anew no larger than paper needs it, so that nothing else the file holds
 * comes along. Null where it is no picture.
 */
export async function logoOf(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null || picture.width === 0 || picture.height === 0) return null
  const scale = Math.min(1, WIDEST / picture.width, HIGHEST / picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const png = canvas.toDataURL('image/png')
  return png.length <= LONGEST ? png : canvas.toDataURL('image/jpeg', 0.9)
}
