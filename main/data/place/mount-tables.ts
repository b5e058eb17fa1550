/** Kinds of file systems whose files lie on another computer, or may be changed by one behind SQLite's back. */
const NETWORK =
  /^(nfs\d?|cifs|smb\d?|smbfs|ncpfs|afpfs|webdav|davfs|ftp|9p|afs|coda|ceph|glusterfs|lustre|gpfs|beegfs|ocfs2|gfs2|vboxsf|prl_fs|fuse\.(sshfs|rclone|davfs2?|curlftpfs|s3fs|goofys|gcsfuse|blobfuse2?|smbnetfs|gvfsd-fuse|kio-fuse|glusterfs|cephfs|ceph-fuse|onedriver|google-drive-ocamlfuse|vmhgfs-fuse)|vmhgfs|macfuse|osxfuse|osxfusefs)$/i

/**
 * The kind of network file system that a path lies on, as the table of mounts says.
 *
 * @param table as Linux writes it into /proc/self/mountinfo (proc_pid_mountinfo(5))
 * @param path absolute, without links
 * @returns null where it lies on a disk of this computer
 */
export function networkInMountInfo(table: string, path: string): string | null {
  const mounts = table.split('\n').flatMap(line => {
    const [head, tail] = line.split(' - ')
    const folder = head?.split(' ')[4]
    const kind = tail?.split(' ')[0]
    return folder && kind ? [{ folder: plain(folder), kind }] : []
  })
  return networkOf(mounts, path)
}

/** The same of what `mount` says on macOS: `//ana@server/share on /Volumes/share (smbfs, nodev, nosuid, mounted by ana)`. */
export function networkInMountList(list: string, path: string): string | null {
  const mounts = [...list.matchAll(/^.*? on (\/.*) \(([^,)]+)[^)]*\)$/gm)].map(([, folder, kind]) => ({
    folder: folder!,
    kind: kind!.trim(),
  }))
  return networkOf(mounts, path)
}

interface Mount {
  readonly folder: string
  readonly kind: string
}

/**
 * The longest folder that holds the path counts; of two mounted on one folder, the later. What the whole system lies on, such as that of a virtual
 * machine, is its own disk, whatever kind it is.
 */
function networkOf(mounts: readonly Mount[], path: string): string | null {
  let found: Mount | null = null
  for (const mount of mounts) {
    const isInside = mount.folder === '/' || path === mount.folder || path.startsWith(`${mount.folder}/`)
    if (isInside && mount.folder.length >= (found?.folder.length ?? 0)) found = mount
  }
  return found !== null && found.folder !== '/' && NETWORK.test(found.kind) ? found.kind : null
}

/** Spaces, tabs, line ends and backslashes are written as octal numbers. */
function plain(folder: string): string {
  return folder.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
}
