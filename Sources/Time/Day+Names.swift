extension Day {
  /// January to December.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// Sunday to Saturday.
  public static let weekdayNames = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  /// `October`
  public var monthName: String { Self.monthNames[month - 1] }

  /// `Tuesday`
  public var weekdayName: String { Self.weekdayNames[weekday] }
}
