import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { networkInMountInfo, networkInMountList } from '#main/data/place/mount-tables.ts'
import { isUnc, unfitPlace } from '#main/data/place/unfit-place.ts'
import { csvOf, exportRows } from '../../branch-export.ts'
import { ask, imported, refused, temporaryFolder, temporarySession } from '../session-fixture.ts'

/** Folders as these programs leave them, and who keeps them. */
const kept: readonly (readonly [string, string, string | null])[] = [
  ['OneDrive', 'OneDrive/Reports', null],
  ['OneDrive', 'OneDrive - Contoso Ltd/Documents', null],
  ['Dropbox', 'Dropbox/Region', null],
  ['Dropbox', 'Dropbox (Acme)/Region', null],
  ['Dropbox', 'moved/Region', 'moved/.dropbox.cache/'],
  ['Google Drive', 'Google Drive/My Drive', null],
  ['Google Drive', 'mirror/Region', 'mirror/.tmp.drivedownload/'],
  ['iCloud', 'Library/Mobile Documents/com~apple~CloudDocs/Region', null],
  ['iCloud', 'iCloudDrive/Region', null],
  ['OneDrive', 'Library/CloudStorage/OneDrive-Contoso/Region', null],
  ['Box', 'Library/CloudStorage/Box-Box/Region', null],
  ['Nextcloud', 'Nextcloud/Region', null],
  ['Nextcloud', 'cloud/Region/2026', 'cloud/.sync_5f0a3c1d.db'],
  ['ownCloud', 'cloud/Region', 'cloud/.owncloudsync.log'],
  ['Syncthing', 'shared/Region/2026', 'shared/.stfolder/'],
  ['Resilio Sync', 'shared/Region', 'shared/.sync/ID'],
]

function folderWith(folder: string, mark: string | null): string {
  const root = temporaryFolder()
  mkdirSync(join(root, folder), { recursive: true })
  if (mark?.endsWith('/')) mkdirSync(join(root, mark), { recursive: true })
  else if (mark !== null) {
    mkdirSync(dirname(join(root, mark)), { recursive: true })
    writeFileSync(join(root, mark), '')
  }
  return join(root, folder)
}

function exportFile(days = 5): string {
  const path = join(temporaryFolder(), 'a.csv')
  writeFileSync(path, csvOf(exportRows({ days })))
  return path
}

describe('a folder that is kept the same on several computers', () => {
  test.each(kept)('%s: %s, by its mark %s', (by, folder, mark) => {
    const at = folderWith(folder, mark)
    expect(unfitPlace(join(at, 'region.branchwise'))).toEqual({ code: 'data-file-synchronised', by })
    expect(unfitPlace(join(at, 'not', 'there', 'yet.branchwise'))).toEqual({ code: 'data-file-synchronised', by })
    const link = join(temporaryFolder(), 'link')
    symlinkSync(at, link)
    expect(unfitPlace(join(link, 'region.branchwise'))).toEqual({ code: 'data-file-synchronised', by })
  })

  test.each(['Dropbox notes', 'My OneDriver', 'onedrive', 'Nextcloudy', 'Sync', '.sync'])(
    'a folder called %s is none',
    folder => {
      expect(unfitPlace(join(folderWith(folder, null), 'region.branchwise'))).toBeNull()
    },
  )
})

const MOUNTS = `22 28 0:21 / /proc rw,nosuid - proc proc rw
28 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
40 28 0:44 / /mnt/share rw,relatime shared:2 - cifs //server/share rw,vers=3.1.1
41 28 0:45 / /mnt/old rw,relatime - nfs4 server:/export rw
42 28 0:46 / /mnt/my\\040disk rw,relatime - fuse.sshfs ana@server:/home rw
43 28 0:47 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
44 28 0:48 / /mnt/c rw,noatime - 9p drvfs rw,aname=drvfs;path=C:\\
45 28 0:49 / /mnt/smb rw - smb3 //server/x rw
46 41 8:3 / /mnt/old/usb rw - ext4 /dev/sdb1 rw
47 28 0:50 / /mnt/twice rw - nfs server:/x rw
48 28 8:4 / /mnt/twice rw - xfs /dev/sdc1 rw
49 28 0:51 / /mnt/ntfs rw - fuseblk /dev/sdd1 rw`

describe('a disk of another computer', () => {
  test.each([
    ['/mnt/share/region', 'cifs'],
    ['/mnt/share', 'cifs'],
    ['/mnt/shared', null],
    ['/mnt/old/2026', 'nfs4'],
    ['/mnt/old/usb/2026', null],
    ['/mnt/my disk/region', 'fuse.sshfs'],
    ['/run/user/1000/gvfs/smb-share:server=x', 'fuse.gvfsd-fuse'],
    ['/mnt/c/Users/ana', '9p'],
    ['/mnt/smb/a', 'smb3'],
    ['/mnt/twice/a', null],
    ['/mnt/ntfs/a', null],
    ['/home/ana', null],
  ])('on Linux %s is %s', (path, kind) => {
    expect(networkInMountInfo(MOUNTS, path)).toBe(kind)
  })

  test('what the whole system lies on is its own disk', () => {
    expect(networkInMountInfo('28 1 0:2 / / rw - 9p none rw,trans=fd', '/home/ana')).toBeNull()
  })

  test.each([
    ['/Volumes/share/region', 'smbfs'],
    ['/Volumes/My Share/region', 'afpfs'],
    ['/Volumes/USB/region', null],
    ['/net/home', 'nfs'],
    ['/Users/ana', null],
  ])('on macOS %s is %s', (path, kind) => {
    const list = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//ana@server/share on /Volumes/share (smbfs, nodev, nosuid, mounted by ana)
//ana@server/My%20Share on /Volumes/My Share (afpfs, nodev)
server:/home on /net/home (nfs, nodev)
/dev/disk4s1 on /Volumes/USB (exfat, local, nodev)`
    expect(networkInMountList(list, path)).toBe(kind)
  })

  test.each([
    ['\\\\server\\share\\region', true],
    ['\\\\?\\UNC\\server\\share', true],
    ['\\\\server@SSL\\DavWWWRoot', true],
    ['\\\\?\\C:\\Users', false],
    ['\\\\.\\C:\\Users', false],
    ['C:\\Users\\ana', false],
  ])('on Windows %s: %s', (path, isNetwork) => {
    expect(isUnc(path)).toBe(isNetwork)
  })

  test.skipIf(process.platform !== 'linux')('the disks of this computer are its own', () => {
    const table = readFileSync('/proc/self/mountinfo', 'utf8')
    for (const folder of [tmpdir(), homedir(), '/']) expect(networkInMountInfo(table, folder)).toBeNull()
    expect(unfitPlace(join(temporaryFolder(), 'region.branchwise'))).toBeNull()
  })
})

describe('in such a folder', () => {
  const by = 'Dropbox'

  /** A data file that was put there. */
  async function dataFileIn(folder: string): Promise<{ path: string; userData: string }> {
    const path = join(folder, 'region.branchwise')
    const made = temporarySession({ data: join(temporaryFolder(), 'region.branchwise') })
    await imported(made, [exportFile()])
    await ask(made, 'data.backup', { path })
    made.close()
    return { path, userData: temporaryFolder() }
  }

  test('no data file is worked with: it is refused at the start and by hand, left as it is, and copied to this computer', async () => {
    const folder = folderWith('Dropbox/Region', null)
    const { path, userData } = await dataFileIn(folder)
    const bytes = readFileSync(path)
    const failure = { code: 'data-file-synchronised', values: { path, by } }
    const session = temporarySession({ userData })
    expect(await refused(session, 'data.open', { path })).toMatchObject(failure)
    expect(await ask(session, 'data.examine', { path })).toEqual({ path, readable: true })
    writeFileSync(join(userData, 'last-file.json'), JSON.stringify({ path }))
    const next = temporarySession({ userData })
    expect(await ask(next, 'data.status', {})).toMatchObject({ exists: false, broken: { path, failure } })
    const copied = await ask(next, 'data.restore', { path })
    expect(copied).toMatchObject({ interactions: 45, readOnly: false })
    expect(copied.path!.startsWith(userData)).toBe(true)
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(readdirSync(folder)).toEqual(['region.branchwise'])
  })

  test('none is made: not by settings, not by an import, not by the sample', async () => {
    const path = join(folderWith('Dropbox/Region', null), 'new', 'region.branchwise')
    const session = temporarySession({ data: path })
    for (const [name, input] of [
      ['settings.set', { company: 'Acme' }],
      ['imports.run', { paths: [exportFile()] }],
      ['sample.open', {}],
    ] as const)
      expect([name, await refused(session, name, input)]).toMatchObject([
        name,
        { code: 'data-file-synchronised', values: { by } },
      ])
    expect(existsSync(dirname(path))).toBe(false)
  })

  test('it can be read, and exports, hand-over copies and backups go in and out', async () => {
    const folder = folderWith('Dropbox/Region', null)
    const { path, userData } = await dataFileIn(folder)
    const reading = temporarySession({ userData })
    expect(await ask(reading, 'data.open', { path, readOnly: true })).toMatchObject({
      path,
      interactions: 45,
      readOnly: true,
      reading: 'chosen',
    })
    expect(await refused(reading, 'settings.set', { company: 'Acme' })).toMatchObject({ code: 'opened-to-read' })
    const { locations } = await ask(reading, 'interactions.facets', {})
    const handed = join(folder, 'northgate.branchwise')
    await ask(reading, 'data.handover', { path: handed, locations: [locations[0]!.locationId] })
    await ask(reading, 'data.backup', { path: join(folder, 'backup.branchwise') })
    expect(readdirSync(join(userData, 'branchwise-reading'))).not.toEqual([])
    reading.close()
    expect(existsSync(join(userData, 'branchwise-reading'))).toBe(false)
    expect(readdirSync(folder).toSorted()).toEqual(['backup.branchwise', 'northgate.branchwise', 'region.branchwise'])

    const other = temporarySession()
    expect(await ask(other, 'data.open', { path: handed })).toMatchObject({ readOnly: true, interactions: 15 })
    writeFileSync(join(folder, 'b.csv'), csvOf(exportRows({ days: 3 })))
    const own = temporarySession()
    expect(await imported(own, [join(folder, 'b.csv')])).toMatchObject({ state: 'done' })
  })
})
