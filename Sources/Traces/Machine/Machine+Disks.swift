/// A file system as `/proc/self/mountinfo` tells of it.
struct Mount: Hashable {
  var point: String
  var kind: String
  /// The device, or the computer and the folder of a network.
  var source: String
}

extension Machine {
  /// The file system that a path lies on: of those at or above it, the nearest, and of two at one place the later.
  func mount(of path: String) -> Mount? {
    mounts.filter { $0.point == path || path.hasPrefix($0.point == "/" ? "/" : $0.point + "/") }
      .reduce(nil) { nearest, mount in
        nearest.map { $0.point.utf8.count > mount.point.utf8.count ? $0 : mount } ?? mount
      }
  }

  private var mounts: [Mount] {
    lines("/proc/self/mountinfo").compactMap { line in
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count > 4, let dash = fields.firstIndex(of: "-"), fields.count > dash + 2 else {
        return nil
      }
      return Mount(point: fields[4].octalRead, kind: fields[dash + 1], source: fields[dash + 2].octalRead)
    }
  }

  /// What is known of a device's encryption by the kernel.
  ///
  /// - Parameter device: as in `/dev/sda2`, `/dev/dm-0` or `/dev/mapper/vault`.
  func isEncrypted(_ device: String) -> Bool {
    blockName(of: device).map { isEncrypted(block: $0, depth: 8) } ?? false
  }

  /// Whether it, or all that it is made of, is encrypted.
  private func isEncrypted(block: String, depth: Int) -> Bool {
    let folder = "/sys/class/block/" + block
    if text(folder + "/dm/uuid")?.hasPrefix("CRYPT-") == true { return true }
    guard depth > 0, let parts = names(in: folder + "/slaves"), !parts.isEmpty else { return false }
    return parts.allSatisfy { isEncrypted(block: $0, depth: depth - 1) }
  }

  /// The kernel's name of a device: `dm-0` for `/dev/mapper/vault`.
  private func blockName(of device: String) -> String? {
    let name = device.split(separator: "/").last.map(String.init)
    guard let name, device.hasPrefix("/dev/mapper/") else { return name }
    return names(in: "/sys/class/block")?.first {
      $0.hasPrefix("dm-") && lines("/sys/class/block/\($0)/dm/name").first.map(String.init) == name
    } ?? name
  }
}

extension String {
  /// With `\040` and the like as the characters that they stand for.
  fileprivate var octalRead: String {
    guard contains("\\") else { return self }
    var (bytes, rest) = ([UInt8](), Array(utf8)[...])
    while let byte = rest.popFirst() {
      if byte == 0x5C, rest.count > 2,
        let value = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8)
      {
        bytes.append(value)
        rest.removeFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
