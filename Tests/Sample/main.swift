import Glibc
import Journal
import Vault
import Workbook

// Sample PATH COUNT: writes a journal of that many answers of about 1 KB each, over ten years, to measure with.
// Sample PATH each: a record of every kind, for Tests/Fixtures.

do {
  let order = try SampleOrder(CommandLine.arguments)
  let book = try Workbook.read(directory: order.content)
  let vault = try Vault.create(at: order.journal, stateFolder: nil)
  if let count = order.count {
    var writer = SampleWriter(book: book, count: count)
    while let (changes, head) = writer.nextBatch() { try vault.commit(changes, head: head) }
  } else {
    var writer = OneOfEach(book: book)
    let (changes, head) = writer.all()
    try vault.commit(changes, head: head)
  }
  vault.close()
} catch let error as VaultError {
  print("sample: \(error.message)")
  exit(error.exitCode)
} catch {
  print("sample: \(error)")
  exit(64)
}
