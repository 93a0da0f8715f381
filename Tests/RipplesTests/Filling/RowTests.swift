import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// Rows that are deleted and brought back, and what is written meanwhile.
@Suite struct RowTests {
  private func form(_ name: Exercise.ID) throws -> Sitter {
    var sitter = try Sitter(.journal(Summary(), at: .exercise(name)), book: FormBook.read())
    sitter.press("2")
    return sitter
  }

  @Test func aRowThatIsBroughtBackTakesNoOtherOnesPlace() throws {
    var sitter = try form("stones")
    sitter.type("Flat.")
    sitter.press(.control("n"))
    sitter.type("Round.")
    sitter.press(Key(.escape), "d", "n")
    sitter.type("Gray.")
    sitter.press(Key(.escape), "u")
    #expect(sitter.sees("Flat.") && sitter.sees("Round.") && sitter.sees("Gray."))
  }

  @Test func whatWasWrittenInPlaceOfWhatIsBroughtBackIsBroughtBackAfterIt() throws {
    var sitter = try form("banks")
    sitter.press(Key(.enter))
    sitter.type("Reeds.")
    sitter.press(Key(.escape), "d", Key(.enter))
    sitter.type("A light.")
    sitter.press(Key(.escape), "u", Key(.enter))
    #expect(sitter.sees("Reeds."))
    sitter.press(Key(.escape), "u", Key(.enter))
    #expect(sitter.sees("A light."))
  }
}
