import Journal
import Time

/// Records as a version of the program writes them that is not made yet, byte for byte in its form.
enum Future {
  /// A record of version 3: its kind and its content, and what that version knows of each moment and of records.
  static func record(_ kind: String, _ content: String, id: UInt64 = 1, clock: UInt64 = 9) -> String {
    let members = [
      (
        "changed", #"{"day":"2031-05-06","minute":7,"seconds":1936500000,"zone":{"name":"UTC","offset":0.0}}"#
      ),
      ("clock", "\(clock)"), ("created", #"{"day":"2031-05-06","minute":0,"seconds":1936499580}"#),
      ("id", "\"\(RecordID(high: 7, low: id))\""), ("ink", #"[1.0,1e3,-0,123456789012345678901234567890]"#),
      ("kind", "\"\(kind)\""), (kind, content), ("revision", "4"), ("v", "3"),
      ("writer", "18446744073709551615"), ("zz", #"{"z":null,"a":1}"#),
    ].sorted { $0.0 < $1.0 }
    return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private static func answer(_ value: String) -> String {
    #"{"asked":"Which?","chapter":"guarding","exercise":"fears","mood":{"of":[1.50]},"value":\#(value),"workbook":"ripples"}"#
  }

  static let group = answer(
    #"{"group":[{"field":"seen","shade":0.10,"title":"Seen","value":{"bold":[[0,1.0]],"text":"the keys"}},"#
      + #"{"field":"drawn","title":"Drawn","value":{"sketch":[[1,2.0],[3e0,4]]}},"#
      + #"{"field":"which","title":"Which","value":{"choice":{"order":"mine","own":"a word","picked":"#
      + #"[{"option":"late","strength":0.70,"text":"Too late"}]}}}]}"#)

  static let rows = answer(
    #"{"rows":[{"folded":true,"id":"one","parts":[{"field":"seen","title":"Seen","value":{"text":"the coat"}},"#
      + #"{"field":"voice","title":"Voice","value":{"sound":{"seconds":1.20}}}],"title":"Ending"}]}"#)

  /// One of each kind, and what in it is not known to this version.
  static let all: [String] = [
    record("answer", group), record("answer", rows, id: 2),
    record("answer", answer(#"{"sketch":{"z":1.0,"a":2}}"#), id: 3),
    record("answer", answer(#"{"list":["one",{"text":"two","done":true}]}"#), id: 4),
    record("answer", answer(#"{"blue":true,"scale":4}"#), id: 5),
    record("tick", #"{"day":"2031-05-06","isDone":true,"length":2.50,"practice":"walk"}"#, id: 6),
    record("rating", #"{"day":"2031-05-06","mark":3,"of":"me","scale":"hope"}"#, id: 7),
    record("entry", #"{"day":"2031-05-06","hour":1e1,"text":"the line"}"#, id: 8),
    record("note", #"{"tags":["a","b"],"text":"the note","title":"Sunday"}"#, id: 9),
    record("setting", #"{"name":"measure","since":1.0,"value":"70"}"#, id: 10),
    record("practice", #"{"every":2.0,"exercise":"plan","text":"the one","workbook":"ripples"}"#, id: 14),
    record("pause", #"{"z":[1.0,{}],"a":1e400}"#, id: 11),
    // A known kind in a form that this version does not know.
    record("rating", #"{"scale":"hope","steps":[1,2]}"#, id: 12),
    record("entry", #"{"day":"2031-W19","text":"the week"}"#, id: 13),
  ]
}

extension Record {
  init(_ text: String) throws { try self.init(decoding: Array(text.utf8)) }

  var text: String { String(decoding: encoded(), as: UTF8.self) }
}
