import CYAML

/// One step of libyaml's parser, in Swift's own types.
enum YAMLEvent {
  /// What a bundle does not allow on a value.
  struct Properties: OptionSet {
    let rawValue: UInt8

    static let anchor = Properties(rawValue: 1)
    static let tag = Properties(rawValue: 2)
  }

  case documentStart(Place, hasDirectives: Bool)
  case scalar(String, Place, Properties)
  case listStart(Place, Properties)
  case mapStart(Place, Properties)
  case alias(Place)
  /// The end of a list or a map.
  case end
  case streamEnd
  /// The start of the stream, or the end of a document: they say nothing.
  case other

  init(_ event: yaml_event_t, origin: Place) {
    let place = Place(event.start_mark, from: origin)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      let start = event.data.document_start
      let hasDirectives =
        start.version_directive != nil || start.tag_directives.start != start.tag_directives.end
      self = .documentStart(place, hasDirectives: hasDirectives)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      self = .scalar(text, place, Properties(anchor: scalar.anchor, tag: scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      self = .listStart(place, Properties(anchor: start.anchor, tag: start.tag))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      self = .mapStart(place, Properties(anchor: start.anchor, tag: start.tag))
    case YAML_ALIAS_EVENT: self = .alias(place)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: self = .end
    case YAML_STREAM_END_EVENT: self = .streamEnd
    default: self = .other
    }
  }
}

extension YAMLEvent.Properties {
  fileprivate init(anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?) {
    self = []
    if anchor != nil { insert(.anchor) }
    if tag != nil { insert(.tag) }
  }
}

extension Place {
  /// A mark of libyaml, which counts lines and scalars from 0, in a text that starts at `origin`.
  init(_ mark: yaml_mark_t, from origin: Place) {
    let column = Int(clamping: mark.column) + (mark.line == 0 ? origin.column : 1)
    self.init(file: origin.file, line: origin.line + Int(clamping: mark.line), column: column)
  }
}
