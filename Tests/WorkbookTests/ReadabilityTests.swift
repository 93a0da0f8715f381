import Testing

@testable import Workbook

@Suite struct ReadabilityTests {
  @Test(arguments: [
    ("One. Two! Three? Four…", 4),
    ("“Is it?” she asked. “It is.”", 2),
    ("(It is.) And so it goes.", 2),
    ("Press ! now. Every page has it.", 2),
    ("By John Gerson, Ph.D., and Mark Banschick, M.D. Both agreed.", 1),
    ("Dr. Gerson and J. Smith agreed.", 1),
    ("In 2014. 215 couples tried it.", 2),
    ("It came to 3.5 years.", 1),
    ("No stop at the end", 1),
    ("You and I. We agree.", 2),
    ("She said it again. No. It was late.", 3),
    ("… – !", 0),
    ("", 0),
  ])
  func sentencesEndWhereAReaderStops(_ text: String, _ count: Int) {
    #expect(Readability.sentences(of: text).count == count)
  }

  @Test(arguments: [
    ("one two", 2), ("a check-up – or two", 4), ("wait—what", 2), ("“Yes,” 215 – !", 2), ("", 0),
  ])
  func wordsHaveALetterOrADigit(_ text: String, _ count: Int) {
    #expect(Readability.words(of: text).count == count)
  }

  @Test(arguments: [
    "the 1 hope 1 hoped 1 hopes 1 wanted 2 ended 2 little 2 people 2 partner 2 counseling 3 relationship 4",
    "house 1 houses 2 changes 2 watched 1 likely 2 careful 2 moment 2 movement 2 agreement 3 idea 3",
    "quiet 2 quietly 3 being 2 trying 2 couples 2 question 2 really 2 create 2 science 2 patience 2",
    "experience 4 serious 3 special 2 usually 4 actually 4 situation 4 behavior 3 evidence 3 therapist 3",
    "sometimes 2 something 2 somebody 3 everyone 3 anyone 3 therefore 2 homeless 2 safety 2 beyond 2",
    "don’t 1 can’t 1 didn’t 2 isn't 2 you’re 1 they’ve 1 she’ll 1 it’s 1 check-up 2 self-care 2 9 1 24 1",
    "two 1 you 1 eye 1 eyes 1 goes 1 used 1 agreed 2 table 2 tables 2 places 2 wishes 2 friend 1 view 1",
    "society 4 variety 4 association 5 poet 2 museum 3 cruel 2 radio 3 obvious 3 anxious 2 yes 1 why 1",
  ])
  func syllablesAreCountedByTheSpelling(_ line: String) {
    let parts = line.split(separator: " ").map(String.init)
    for index in stride(from: 0, to: parts.count, by: 2) {
      #expect(Syllables(in: parts[index]).count == Int(parts[index + 1]), "\(parts[index])")
    }
  }

  @Test func theGradeFollowsTheFormula() {
    var readability = Readability()
    readability.add("The cat sat on the mat.")
    readability.add("Counseling helps some people.")
    #expect(readability.sentences == 2)
    #expect(readability.words == 10)
    #expect(readability.syllables == 13)
    #expect(readability.wordsPerSentence == 5)
    #expect(abs(readability.grade - (0.39 * 5 + 11.8 * 1.3 - 15.59)) < 0.000_001)
  }

  @Test func noTextHasNoGrade() {
    #expect(Readability().grade == 0)
    #expect(Readability().wordsPerSentence == 0)
  }
}
