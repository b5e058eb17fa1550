/** What a program that keeps folders the same on several computers leaves to be known by. */
interface Service {
  readonly name: string
  /** The name of its folder, as part of a path. */
  readonly folder: RegExp
  /** Files and folders that lie in its folder. */
  readonly marks: readonly string[]
}

const services: readonly Service[] = [
  { name: 'OneDrive', folder: /^OneDrive([ -].+)?$/, marks: ['.849C9593-D756-4E56-8D6E-42412F2A707B'] },
  { name: 'Dropbox', folder: /^Dropbox( \(.+\))?$/, marks: ['.dropbox', '.dropbox.cache'] },
  {
    name: 'Google Drive',
    folder: /^(Google ?Drive|GoogleDrive-.+|My Drive|Meine Ablage)$/,
    marks: ['.tmp.drivedownload', '.tmp.driveupload', '.shortcut-targets-by-id'],
  },
  { name: 'iCloud', folder: /^(iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)$/, marks: [] },
  { name: 'Nextcloud', folder: /^Nextcloud\d*$/, marks: ['.nextcloudsync.log', '.sync-exclude.lst'] },
  { name: 'ownCloud', folder: /^ownCloud\d*$/, marks: ['.owncloudsync.log'] },
  { name: 'Syncthing', folder: /^Syncthing$/, marks: ['.stfolder'] },
  { name: 'Resilio Sync', folder: /^(Resilio|BitTorrent) Sync$/, marks: ['.sync/ID'] },
  { name: 'Box', folder: /^(Box Sync|Box-Box)$/, marks: [] },
  { name: 'pCloud', folder: /^p[cC]loud ?(Drive|Sync)$/, marks: [] },
  { name: 'MEGA', folder: /^MEGA(sync)?$/, marks: ['.megaignore'] },
  { name: 'Proton Drive', folder: /^Proton ?Drive(-.+)?$/, marks: [] },
  { name: 'Seafile', folder: /^Seafile$/, marks: ['.seafile-data'] },
  { name: 'Tresorit', folder: /^Tresorit$/, marks: ['.tresorit'] },
]

/** Journals of synchronisation that bear a number of their own. */
const JOURNAL = /^\._?sync_[0-9a-f]+\.db(-wal|-shm)?$/

/**
 * The program that keeps a folder the same on several computers, by the names of the folders above and by what lies in them.
 *
 * @param folders from the folder itself upwards, absolute, without links
 * @param namesIn names of what lies in a folder; none where it cannot be read
 */
export function synchronisedBy(folders: readonly string[], namesIn: (folder: string) => readonly string[]): string | null {
  for (const folder of folders) {
    const name = folder.split(/[\\/]/).at(-1)!
    const byName = services.find(service => service.folder.test(name))
    if (byName) return byName.name
    if (/[\\/]Library[\\/]CloudStorage[\\/][^\\/]+$/.test(folder)) return name.replace(/-.*$/, '')
    const names = new Set(namesIn(folder))
    const byMark = services.find(({ marks }) => marks.some(mark => isIn(folder, mark, names, namesIn)))
    if (byMark) return byMark.name
    if ([...names].some(each => JOURNAL.test(each))) return 'Nextcloud'
  }
  return null
}

function isIn(folder: string, mark: string, names: ReadonlySet<string>, namesIn: (folder: string) => readonly string[]): boolean {
  const [first, inside] = mark.split('/')
  return names.has(first!) && (inside === undefined || namesIn(`${folder}/${first}`).includes(inside))
}
