extension Record {
  /// The record as a revision of an earlier one: with the moment that it was first put, and with all that a later
  /// version wrote in it, at whatever depth.
  public func revising(_ old: Record) -> Record {
    var record = self
    record.created = old.created
    // Put again under a new name, it is a record of its own.
    if id == old.id { record.origin = old.origin }
    record.version = max(version, old.version)
    record.unknownFields.keep(old.unknownFields)
    switch (body, old.body) {
    case (.answer(var new), .answer(let old)):
      new.unknownFields.keep(old.unknownFields)
      new.value = new.value.keepingUnknown(of: old.value)
      record.body = .answer(new)
    case (.tick(var new), .tick(let old)):
      new.unknownFields.keep(old.unknownFields)
      record.body = .tick(new)
    case (.rating(var new), .rating(let old)):
      new.unknownFields.keep(old.unknownFields)
      record.body = .rating(new)
    case (.entry(var new), .entry(let old)):
      new.unknownFields.keep(old.unknownFields)
      record.body = .entry(new)
    case (.note(var new), .note(let old)):
      new.unknownFields.keep(old.unknownFields)
      record.body = .note(new)
    case (.practice(var new), .practice(let old)):
      new.unknownFields.keep(old.unknownFields)
      record.body = .practice(new)
    case (.setting(var new), .setting(let old)):
      new.unknownFields.keep(old.unknownFields)
      record.body = .setting(new)
    default: break
    }
    return record
  }

  /// Whether this can be put over another: what a later version wrote and this one cannot read is not written over.
  public func canRevise(_ old: Record) -> Bool {
    switch (body, old.body) {
    case (.answer, .answer), (.tick, .tick), (.rating, .rating), (.entry, .entry), (.note, .note),
      (.practice, .practice),
      (.setting, .setting), (.unknown, .unknown):
      true
    default: false
    }
  }
}

extension Answer.Value {
  /// The value with all that a later version wrote in an earlier one to the same exercise: fields that this version
  /// cannot show, and so could not have been emptied, and what stands beside those that it can.
  public func keepingUnknown(of old: Answer.Value) -> Answer.Value {
    switch (self, old) {
    case (.group(let new), .group(let old)): return .group(new.keepingUnknown(of: old))
    case (.rows(var new), .rows(let old)):
      for index in new.indices {
        guard let old = old.first(where: { $0.id == new[index].id }) else { continue }
        new[index].unknownFields.keep(old.unknownFields)
        new[index].parts = new[index].parts.keepingUnknown(of: old.parts)
      }
      return .rows(new)
    case (.picks(var new), .picks(let old)):
      new.unknownFields.keep(old.unknownFields)
      for index in new.picked.indices {
        guard let old = old.picked.first(where: { $0.option == new.picked[index].option }) else { continue }
        new.picked[index].unknownFields.keep(old.unknownFields)
      }
      return .picks(new)
    default: return self
    }
  }
}

extension [Answer.Part] {
  fileprivate func keepingUnknown(of old: [Answer.Part]) -> [Answer.Part] {
    var parts = self
    for (index, old) in old.enumerated() {
      if let index = parts.firstIndex(where: { $0.field == old.field }) {
        parts[index].unknownFields.keep(old.unknownFields)
        parts[index].value = parts[index].value.keepingUnknown(of: old.value)
      } else if old.value.holdsUnknown {
        parts.insert(old, at: Swift.min(index, parts.count))
      }
    }
    return parts
  }
}

extension [String: JSON] {
  /// Takes in the fields of an earlier revision; one that is there already stands.
  fileprivate mutating func keep(_ old: [String: JSON]) { merge(old) { new, _ in new } }
}
