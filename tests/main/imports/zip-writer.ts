import { crc32, deflateRawSync } from 'node:zlib'

/** An entry to write: its content, or content packed before with whatever sizes it is to claim. */
export interface ZipEntry {
  readonly name: string
  readonly content: string | Uint8Array
  /** Stored as it is. */
  readonly stored?: boolean
  /** What the archive says the size is, where it is to lie. */
  readonly claims?: number
  readonly checksum?: number
  readonly flags?: number
  /** Offset of the local header, where it is to lie: the place of the entry of that number. */
  readonly at?: number
}

/** A ZIP archive, built by hand so that it can be wrong in any way. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  for (const entry of entries) {
    const content = Buffer.from(entry.content)
    const packed = entry.stored ? content : deflateRawSync(content)
    const name = Buffer.from(entry.name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x800 | (entry.flags ?? 0), 2)
    fields.writeUInt16LE(entry.stored ? 0 : 8, 4)
    fields.writeUInt32LE(entry.checksum ?? crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(entry.claims ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    offsets.push(offset)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(entry.at === undefined ? offset : offsets[entry.at]!, 10)
    directory.push(Buffer.from('504b01021400', 'hex'), fields, tail, name)
    parts.push(Buffer.from('504b0304', 'hex'), fields, name, packed)
    offset += 30 + name.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listed, end])
}
