/// One option or several out of a list.
public struct Choice: Hashable, Sendable {
  public struct Option: Hashable, Sendable, Identifiable {
    public var id: Identifier<Option>
    public var text: String
    public var isKeptForSittingOnly: Bool

    public init(id: Identifier<Option>, text: String, isKeptForSittingOnly: Bool = false) {
      self.id = id
      self.text = text
      self.isKeptForSittingOnly = isKeptForSittingOnly
    }
  }

  public var options: [Option]
  public var allowsMany: Bool
  /// Whether the reader may add a word of their own.
  public var allowsOwn: Bool

  public init(options: [Option], allowsMany: Bool = false, allowsOwn: Bool = false) {
    self.options = options
    self.allowsMany = allowsMany
    self.allowsOwn = allowsOwn
  }
}

extension Choice {
  init(reading record: inout Record) {
    self.init(
      options: record.records("options", of: "option", atLeast: 2) { Option(reading: &$0) },
      allowsMany: record.flag("many"),
      allowsOwn: record.flag("own"))
  }
}

extension Choice.Option {
  init(reading record: inout Record) {
    self.init(
      id: record.id(),
      text: record.text("text", .option),
      isKeptForSittingOnly: record.flag("keep", says: "sitting"))
  }
}
