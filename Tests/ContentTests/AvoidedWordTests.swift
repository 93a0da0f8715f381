import Testing

@Suite struct AvoidedWordTests {
  @Test func theBookDoesWithoutThem() throws {
    expectNone(try complaints(about: Content().passages))
  }

  @Test(arguments: [
    ("He went to see about the laundry.", "he"), ("She’s tired.", "she"), ("He'll see.", "he"),
    ("You should ask.", "should"), ("It can be fixed.", "fixed"), ("A toxic home.", "toxic"),
    ("Just ask.", "just"), ("You never ask.", "never"), ("It is clinically proven.", "clinically proven"),
    ("It helps 9 in 10, or 90 %.", "0 %"), ("Better in 21 days.", "in 21 days"), ("Your spouse.", "spouse"),
    ("They are resistant.", "resistant"), ("It is totally safe.", "totally safe"),
    ("Why don’t you go?", "why don’t you"),
  ])
  func oneIsFoundInASentence(_ sentence: String, _ word: String) throws {
    let found = try AvoidedWord.all().flatMap { $0.uses(in: sentence.lowercased()) }
    #expect(found.contains { $0 == word })
  }

  @Test func oneIsFoundWhereverAReaderCanMeetIt() throws {
    let places = [
      ("chapters/06-where-compassion-stops.md", "when any of this is so:"),
      ("chapters/01-when-the-answer-is-no.md", "You had picked the evening"),
      ("chapters/02-what-a-no-may-be-guarding.md", "title: Map of possible fears"),
      ("chapters/02-what-a-no-may-be-guarding.md", "A guess, not a verdict."),
      ("chapters/04-when-your-partner-does-the-blaming.md", "None is a full answer"),
      ("chapters/03-your-own-stance.md", "heat-before-0-10: \"8"),
      ("chapters/10-rings-on-the-water.md", "looking six months on,"),
      ("practices.yaml", "Spot one thing your partner did"),
      ("helplines.yaml", "Women. A map of shelters"),
      ("sources.yaml", "A check-up is a lower first step"),
      ("workbook.yaml", "It takes honesty to ask that"), ("workbook.yaml", "chapter 9 is all your own"),
    ]
    for (path, words) in places {
      let spoiled = try Content().replacing(words, with: words + " toxic", in: path)
      try expectOneMore(
        in: spoiled, about: path, "toxic", "labels",
        complaints: { try complaints(about: $0.passages(of: path)) })
    }
  }

  @Test func everyAllowedPhraseIsInUse() throws {
    let texts = try Content().passages.map { $0.text.lowercased() }
    for phrase in try AvoidedWord.all().flatMap(\.allowed) {
      #expect(texts.contains { $0.contains(phrase) }, "“\(phrase)” stands nowhere; take it out of avoid.tsv")
    }
  }

  private func complaints(about passages: [Passage]) throws -> [String] {
    let words = try AvoidedWord.all()
    // What a study does not show is the one place that has to name such a claim.
    return passages.filter { $0.key != "may_not" }.flatMap { passage in
      let text = passage.text.lowercased()
      return words.flatMap { word in
        word.uses(in: text).map {
          "\(passage.place): “\($0)” has no place here, since \(word.reason): \(passage.text)"
        }
      }
    }
  }
}
