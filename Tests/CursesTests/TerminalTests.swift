import Testing

/// All tests that start a program in a terminal of its own, one after the other.
@Suite(.serialized) enum TerminalTests {}
