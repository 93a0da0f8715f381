/// A value of a YAML document and the place where it starts.
struct YAMLNode {
  enum Value {
    /// A text as it stands: YAML's own ideas of numbers, dates and booleans do not apply.
    case scalar(String)
    case list([YAMLNode])
    /// In the order of the file; no key stands twice.
    case map([Entry])
    /// Something that is not allowed, and has been told already.
    case refused
  }

  struct Entry {
    let key: String
    let keyPlace: Place
    let node: YAMLNode
  }

  let value: Value
  let place: Place
}
