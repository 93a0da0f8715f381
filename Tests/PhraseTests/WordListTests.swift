import Testing

@testable import Phrase

@Suite struct WordListTests {
  static let lists: [WordList] = [.passphrase, .recovery, .common]

  @Test func theListsHaveTheirWords() {
    #expect(Self.lists.map(\.count) == [7_776, 2_048, 1_000])
    #expect(Self.lists.map(\.longest) == [9, 8, 12])
    #expect(Self.lists.map(\.first) == ["abacus", "abandon", "000000"])
    #expect(Self.lists.map(\.last) == ["zoom", "zoo", "zxcvbnm"])
    #expect(WordList.recovery[1_024] == "length")
  }

  @Test(arguments: lists) func theWordsOfAListAreSortedAndDiffer(list: WordList) {
    #expect(
      zip(list, list.dropFirst()).allSatisfy { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    #expect(list.allSatisfy { !$0.isEmpty && !$0.contains(" ") })
  }

  @Test(arguments: lists) func everyWordIsFoundInEitherCase(list: WordList) {
    for (index, word) in list.enumerated() {
      #expect(word.withBytes(list.index) == index)
      #expect(word.uppercased().withBytes(list.index) == index)
    }
  }

  @Test(
    arguments: lists, ["", " ", "abou", "aboutt", "zzzzzzzzzzzzzzz", "~", "about ", "\u{E9}t\u{E9}", "\0"])
  func whatIsNoWordIsNotFound(list: WordList, text: String) {
    #expect(text.withBytes(list.index) == nil)
  }

  @Test func thePrefixOfWordsNamesThem() {
    func words(_ prefix: String) -> [String] {
      prefix.withBytes(WordList.recovery.indices).map { WordList.recovery[$0] }
    }
    #expect(words("ADD") == ["add", "addict", "address"])
    #expect(words("zo") == ["zone", "zoo"])
    #expect(words("x") == [])
    #expect(words("").count == 2_048)
    #expect(words("abandons") == [])
  }

  @Test func fourLettersTellARecoveryWord() {
    for word in WordList.recovery where word.count >= 4 {
      #expect(String(word.prefix(4)).withBytes(WordList.recovery.indices).count == 1)
    }
  }
}

@Suite struct CommonPasswordTests {
  @Test(arguments: ["password", "123456", "qwerty", "LetMeIn", "dragon", "zxcvbnm", "000000"])
  func whatManyPeopleChooseIsKnown(text: String) {
    #expect(text.withBytes(CommonPassword.contains))
  }

  @Test(arguments: ["", "passwor", "password ", "drawn slate upheld", "\u{E9}", "letme\u{301}in"])
  func otherPhrasesAreNot(text: String) {
    #expect(!text.withBytes(CommonPassword.contains))
  }
}
