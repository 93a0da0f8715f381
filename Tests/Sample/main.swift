import Glibc
import Journal
import Vault
import Workbook

// Sample PATH COUNT: writes a journal of that many answers of about 1 KB each, over ten years, to measure with.

do {
  let order = try SampleOrder(CommandLine.arguments)
  let book = try Workbook.read(directory: order.content)
  let vault = try Vault.create(at: order.journal, stateFolder: nil)
  var writer = SampleWriter(book: book, count: order.count)
  while let (changes, head) = writer.nextBatch() { try vault.commit(changes, head: head) }
  vault.close()
} catch let error as VaultError {
  print("sample: \(error.message)")
  exit(error.exitCode)
} catch {
  print("sample: \(error)")
  exit(64)
}
