/** Of a Microsoft compound file: XLS, MSG, and any workbook that is protected by a password. */
const COMPOUND_FILE: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0]
const MAGIC: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // ZIP and what is built on it: XLSX, ODS, DOCX
  [0x50, 0x4b, 0x05, 0x06],
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  COMPOUND_FILE,
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74], // SQLite format
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x1f, 0x8b], // gzip inside gzip
  [0x42, 0x5a, 0x68], // bzip2
  [0x28, 0xb5, 0x2f, 0xfd], // Zstandard
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x50, 0x41, 0x52, 0x31], // Parquet
]
const NUL_SHARE = 0.2
const CONTROL_SHARE = 0.05

/** Whether the first bytes of a file are no text in any encoding read here. UTF-16 is told apart before. */
export function looksBinary(head: Uint8Array): boolean {
  if (MAGIC.some(magic => beginsWith(head, magic))) return true
  let nuls = 0
  let controls = 0
  for (const byte of head) {
    if (byte === 0) nuls++
    else if (isControl(byte)) controls++
  }
  return nuls > head.length * NUL_SHARE || controls > head.length * CONTROL_SHARE
}

/** Whether the first bytes are those of an old workbook, or of one that is protected by a password. */
export function isCompoundFile(head: Uint8Array): boolean {
  return beginsWith(head, COMPOUND_FILE)
}

function beginsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => head[i] === byte)
}

function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127
}
