import Sandbox
import Testing

/// The examples of Sandbox.
@Suite struct SandboxExamples {
  @Test func rights() {
    var rights = Rights(reading: ["/usr/share/ripples"], writing: ["/home/robin/.local/share/ripples"])
    rights.formUnion(Rights(reading: ["/etc/localtime"]))
    #expect(rights.reading.count == 2)
  }
}
