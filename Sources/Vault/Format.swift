/// The file format of a vault, version 1: enough for a stranger to read one.
///
/// A vault is one SQLite 3 database, `journal.db`, with `application_id` 0x52706C73 ("Rpls") and
/// `user_version` 1. It has exactly the tables of `Schema`. All integers in what follows are unsigned
/// and big-endian, except for the sum of the manifest.
///
/// **Slots.** `slot` and `spare` hold the same key slots, each table on pages of its own, so that one bad
/// page does not take both. The content of a slot is
///
/// ```text
/// format version   4 bytes    the true one: `user_version` only repeats it
/// kind             1 byte     1 open, 2 passphrase, 3 recovery words
/// vault            16 bytes   random, chosen when the vault is made
/// body             any        open: the data key, 32 bytes, as it is
/// checksum         32 bytes   BLAKE2b-256 of all that stands before it
/// ```
///
/// In every later version too, the first four bytes are the version and the last 32 the checksum. A
/// checksum that fails is damage, and the other copy is used. An open slot never stands beside another.
/// Kinds 2 and 3 are set aside; this version of the program writes neither.
///
/// **Keys.** The data key is 32 random bytes. `crypto_kdf_derive_from_key` with the context `Ripples1` makes
/// of it, 32 bytes each: subkey 1, which seals, and subkey 2, which sums. 3 is set aside for merging.
///
/// **Seals.** A sealed value is nonce (24 random bytes, new for each), ciphertext, tag (16 bytes) of
/// XChaCha20-Poly1305 (IETF) under subkey 1. Its additional data is 58 bytes:
///
/// ```text
/// domain           13 bytes   "ripples vault" in ASCII
/// format version   4 bytes
/// vault            16 bytes
/// kind             1 byte     1 record, 2 head, 3 manifest
/// id               16 bytes   of a record; zeros for head and manifest
/// revision         8 bytes    of a record; for head and manifest, the manifest's counter
/// ```
///
/// The plain text is a length (8 bytes), that many bytes, and zeros up to its size class: the next
/// multiple of 256 up to 4096 bytes, above that the next size of Padmé (Nikitin et al., PETS 2019). So a
/// sealed value is 40 bytes longer than its class.
///
/// **Records**, table `record`: id (16 random bytes), revision (at most 2^63 - 1), sealed. The bytes inside are
/// 0 and the content, or a lone 1 when the record was erased: an erasure is the next revision of the same
/// row, looks like any short one, and keeps an older copy from bringing the content back in a merge.
///
/// **Manifest**, table `state`, kind 3: counter (8 bytes, one more with each save), rows (8), how many of these
/// are erased (8), sum (32). The sum is that of the rows' terms modulo 2^256, as a little-endian number; the
/// term of a row is BLAKE2b-256, keyed with subkey 2, of id, revision, nonce and tag (64 bytes together). A save
/// takes the old term off and adds the new one without looking at other rows, so a row that was taken out,
/// put back or exchanged behind the program's back stays visible after every later save. Only for a row that does
/// not open and is replaced are the others looked at: what `Doubt` proves of it is taken off then.
///
/// **Head**, table `state`, kind 2: whatever the program wants to read first. It is a cache: stale when its
/// revision is not the manifest's counter, and then not used.
///
/// **Beside it** lie `journal.lock`, which the one program that writes has locked (`flock`), and, while it saves,
/// SQLite's rollback journal, `journal.db-journal`. One that is there when nobody saves is judged as `Leftover` says:
/// rolled back, or renamed to `journal.db-journal.set-aside-1`, 2, and so on.
///
/// **What stays visible** without a key: that this is such a journal; the number of rows, erased ones
/// among them; the order in which they were first written; the revision (how often each was saved) and size
/// class of each; the number of saves; the size class of the head. With an open slot the key lies in the
/// file, and whoever can read the file can read everything.
enum Format {
  /// "Rpls", in the header of the database.
  static let applicationID: Int64 = 0x5270_6C73
  static let version: UInt32 = 1
  static let domain = Array("ripples vault".utf8)

  static let keySize = 32
  static let nonceSize = 24
  static let tagSize = 16
  static let checksumSize = 32

  /// The most bytes that one record or head may have: 64 MiB.
  static let largestContent = 64 << 20
  /// The highest revision that SQLite's signed integers can hold.
  static let highestRevision = UInt64(Int64.max)

  /// What a sealed value is; the raw value is part of its additional data.
  enum Kind: UInt8 {
    case record = 1
    case head = 2
    case manifest = 3
  }
}
