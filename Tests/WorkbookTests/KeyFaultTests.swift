import Testing

@Suite struct KeyFaultTests {
  @Test(arguments: [
    Slip("reflection", "ask: b", "7:1: error: This reflection block has no “id”. Add a line “id: …”."),
    Slip("reflection", "id: a", "7:1: error: This reflection block has no “ask”. Add a line “ask: …”."),
    Slip(
      "reflection", "id: a\nask: b\nhlep: c",
      "9:1: error: This reflection block has no key “hlep”. Did you mean “help”?"),
    Slip(
      "reflection", "id: a\nask: b\nlow: c",
      "9:1: error: This reflection block has no key “low”. It may have: id, title, ask, help, core, partner_facing, keep."
    ),
    Slip(
      "reflection", "id: A b\nask: b",
      "7:5: error: “A b” is no id. Use small letters a to z, digits and hyphens, as in “what-is-mine”."),
    Slip(
      "reflection", "id: a--b\nask: b",
      "7:5: error: “a--b” is no id. Use small letters a to z, digits and hyphens, as in “what-is-mine”."),
    Slip("reflection", "id: a\nask: b\ncore: yes", "9:7: error: “core” can be true or false, not “yes”."),
    Slip("reflection", "id: a\nask: b\nkeep: session", "9:7: error: “keep” can be sitting, not “session”."),
    Slip(
      "scale", "id: a\nask: b\nlow: c", "7:1: error: This scale block has no “high”. Add a line “high: …”."),
    Slip(
      "choice", "id: a\nask: b\noptions: [{id: x, text: X}]",
      "9:10: error: “options” needs at least 2 items; it has 1."),
    Slip(
      "choice", "id: a\nask: b\noptions: [{id: x, text: X}, {id: x, text: Y}]",
      "9:34: error: The id “x” stands twice here, before on line 9. Choose another."),
    Slip(
      "choice", "id: a\nask: b\noptions: x",
      "9:10: error: “options” is a list: write each item on a line of its own, after “- ”."),
    Slip(
      "choice", "id: a\nask: b\noptions: [{id: x, text: X}, y]",
      "9:29: error: This option is written as keys and values, as in “id: my-name”."),
    Slip(
      "fields", "id: a\nask: b\nfields: [{id: x, title: X, kind: slider, low: a}]",
      "7:1: error: This fields block has no “title”. Add a line “title: …”.",
      "9:34: error: “kind” can be text or line or list or scale or choice or date or time, not “slider”."),
    Slip("fields", "id: a\ntitle: t\nask: b\nfields: []", "10:9: error: “fields” needs at least one item."),
    Slip(
      "fields",
      "id: a\ntitle: t\nask: b\nfields: [{id: x, title: X, kind: text}, {id: x, title: X, kind: text}]",
      "10:46: error: The id “x” stands twice here, before on line 10. Choose another."),
    Slip(
      "table", "id: a\ntitle: t\nask: b\ncolumns: [{id: x, title: X, kind: text}]\nexample: {xy: b}",
      "11:11: error: No column of this table block has the id “xy”. Did you mean “x”?"),
    Slip(
      "table", "id: a\ntitle: t\nask: b\ncolumns: [{id: x, title: X, kind: text}]\nexample: b",
      "11:10: error: “example” is written as keys and values, as in “{when: Monday}”."),
    Slip(
      "letter", "id: a\ntitle: t\nask: b\nminutes: 1.5\nsteps: [a]",
      "10:10: error: “minutes” is a whole number from 1 to 60, not “1.5”."),
    Slip(
      "letter", "id: a\ntitle: t\nask: b\nminutes: 99\nsteps: [a]",
      "10:10: error: “minutes” is a whole number from 1 to 60, not “99”."),
    Slip(
      "plan", "id: a\ntitle: t\nask: b\nfields: [{id: x, title: X, kind: txt}]\nat_most: 0",
      "10:34: error: “kind” can be text or line or list or scale or choice or date or time, not “txt”. Did you mean “text”?",
      "11:10: error: “at_most” is a whole number from 1 to 20, not “0”."),
    Slip(
      "recall", "of: nowhere\nlead: b", "7:5: error: No exercise has the id “nowhere”. Check its spelling."),
    Slip(
      "recall", "of: a.b.c\nlead: b",
      "7:5: error: “a.b.c” is no id. Use small letters a to z, digits and hyphens, as in “what-is-mine”."),
    Slip(
      "practice", "offer: [breath]", "7:9: error: No practice has the id “breath”. Did you mean “breathe”?"),
    Slip(
      "practice", "offer: [breathe]\ncore: listen",
      "8:7: error: “core” names “listen”, which is not in this practice block."),
    Slip(
      "reflexion", "id: a",
      "6:4: error: “reflexion” is no kind of block. Did you mean “reflection”? The kinds are reflection, scale, choice, fields, table, letter, plan, recall, practice."
    ),
    Slip(
      "", "id: a",
      "6:4: error: This block does not say its kind. Write one after the fence: reflection, scale, choice, fields, table, letter, plan, recall, practice."
    ),
    Slip(
      "poem", "id: a",
      "6:4: error: “poem” is no kind of block. The kinds are reflection, scale, choice, fields, table, letter, plan, recall, practice."
    ),
    Slip(
      "reflection", "id: a\nask: \(String(repeating: "word ", count: 120))",
      "8:6: error: “ask” takes 11 lines of 54 columns; it has room for 10. Make it shorter."),
    Slip(
      "reflection", "id: a\nask: b\ntitle: word word word word word word word word word word ",
      "9:8: error: “title” takes 49 columns; it has one line of 48. Make it shorter."),
    Slip(
      "reflection", "id: a\nask: \(String(repeating: "w", count: 57))",
      "8:6: error: “ask” has a word of 57 columns, “wwwwwwwwwwwwwwwwwwww…”; a narrow screen holds 56. Break it up."
    ),
    Slip(
      "choice",
      "id: a\nask: b\noptions: [{id: x, text: X}, {id: y, text: \(String(repeating: "word ", count: 22))}]",
      "9:43: error: “text” takes 3 lines of 50 columns; it has room for 2. Make it shorter."),
  ])
  func aKeyThatIsWrongIsToldWithWhatWouldBeRight(_ slip: Slip) {
    #expect(slip.heard == slip.faults)
  }

  @Test(arguments: ["A", "é", "a b", "a_b", "a.b", "-a", "a-", "a--b", String(repeating: "a", count: 49)])
  func otherSignsAreNoID(_ name: String) {
    let advice = "is no id. Use small letters a to z, digits and hyphens, as in “what-is-mine”."
    #expect(
      Slip("reflection", "id: \(name)\nask: b").heard + Slip("practice", "offer: [\(name)]").heard == [
        "7:5: error: “\(name)” \(advice)", "7:9: error: “\(name)” \(advice)",
      ])
  }

  @Test(arguments: ["a", "7", "a-b-2", String(repeating: "a", count: 48)])
  func smallLettersDigitsAndHyphensAre(_ name: String) {
    #expect(Slip("reflection", "id: \"\(name)\"\nask: b").heard == [])
  }
}
