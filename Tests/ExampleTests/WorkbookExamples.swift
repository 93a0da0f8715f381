import Testing

@testable import Workbook

/// The examples of Workbook.
@Suite struct WorkbookExamples {
  @Test func bundleFiles() throws {
    let files = BundleFiles(["workbook.yaml": "id: ripples"])
    #expect(try files.read("workbook.yaml") == Array("id: ripples".utf8))
  }

  @Test func record() {
    let place = Place(file: "workbook.yaml", line: 1, column: 1)
    func entry(_ key: String, _ text: String) -> YAMLNode.Entry {
      YAMLNode.Entry(key: key, keyPlace: place, node: YAMLNode(value: .scalar(text), place: place))
    }
    let node = YAMLNode(value: .map([entry("low", "not at all"), entry("high", "very")]), place: place)
    var record = Record("scale", node)
    let ends = Ends(reading: &record)
    #expect(ends.low == "not at all")
    #expect(ends.high == "very")
    #expect(record.finished().faults.isEmpty)
  }
}

/// The words at the ends of a scale.
private struct Ends {
  let low: String
  let high: String

  init(low: String, high: String) {
    self.low = low
    self.high = high
  }

  init(reading record: inout Record) {
    self.init(low: record.text("low", .title), high: record.text("high", .title))
  }
}
