import { strict } from './not-implemented.ts'

/** A picture as Electron hands it out, from the bytes of a PNG file. */
export function nativeImage(png: Buffer): Electron.NativeImage {
  const image = strict('NativeImage', {
    toPNG: () => png,
    toDataURL: () => `data:image/png;base64,${png.toString('base64')}`,
    getSize: () => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }),
    isEmpty: () => png.length === 0,
  } satisfies Pick<Electron.NativeImage, 'toPNG' | 'toDataURL' | 'getSize' | 'isEmpty'>)
  return image as unknown as Electron.NativeImage // Its other members throw.
}
