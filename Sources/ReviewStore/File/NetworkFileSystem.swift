internal import CFileSystem
internal import Foundation

/// Tells file systems whose locks reach other machines, or nobody, from local ones.
enum NetworkFileSystem {
    /// Refuses `folder` when it is on a network file system.
    static func refuse(folder: String) throws {
        if let type = type(of: folder) { throw StoreError.networkFileSystem(path: folder, type: type) }
    }

    /// The name of the network file system that holds `path`; nil for a local one.
    static func type(of path: String) -> String? {
        var magic: UInt64 = 0
        guard cfilesystem_type(path, &magic) == 0 else { return nil }
        guard magic == fuse else { return names[magic] }
        let table = (try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? ""
        guard let type = mountType(of: path, in: table), networkFuse.contains(type) else { return nil }
        return type
    }

    /// The type of the mount that `path` is on, by a table as /proc/self/mountinfo has it (proc(5)).
    static func mountType(of path: String, in table: String) -> String? {
        var best: (point: String, type: String)?
        for line in table.split(separator: "\n") {
            let halves = line.components(separatedBy: " - ")
            guard halves.count == 2, let type = halves[1].split(separator: " ").first else { continue }
            let fields = halves[0].split(separator: " ")
            guard fields.count > 4 else { continue }
            let point = fields[4].replacingOccurrences(of: "\\040", with: " ")
            let isAbove = point == "/" || path == point || path.hasPrefix(point + "/")
            // The later of two mounts on one point hides the earlier.
            if isAbove, point.utf8.count >= best?.point.utf8.count ?? 0 { best = (point, String(type)) }
        }
        return best?.type
    }

    private static let fuse: UInt64 = 0x6573_5546

    /// Magic numbers of statfs(2) and linux/magic.h.
    private static let names: [UInt64: String] = [
        0x6969: "nfs", 0x517B: "smb", 0xFF53_4D42: "cifs", 0xFE53_4D42: "smb2", 0x564C: "ncp", 0x0102_1997: "9p",
        0x5346_414F: "afs", 0x6B41_4653: "afs", 0x7375_7245: "coda", 0x00C3_6400: "ceph", 0x0BD0_0BD0: "lustre",
        0x0116_1970: "gfs2", 0x7461_636F: "ocfs2", 0x1983_0326: "beegfs", 0x4750_4653: "gpfs", 0x013A_DB0B: "orangefs",
    ]

    private static let networkFuse: Set<String> = [
        "fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.gcsfuse", "fuse.glusterfs", "fuse.davfs", "fuse.davfs2",
        "fuse.curlftpfs", "fuse.ceph-fuse", "fuse.ceph", "fuse.juicefs", "fuse.JuiceFS", "fuse.moosefs", "fuse.mfs",
        "fuse.lizardfs", "fuse.seaweedfs", "fuse.blobfuse", "fuse.blobfuse2", "fuse.goofys", "fuse.smbnetfs",
        "fuse.gvfsd-fuse", "fuse.portal", "fuse.hdfs", "fuse.alluxio", "fuse.mount-s3", "fuse.mountpoint-s3",
    ]
}
