/// What a JSON value is.
public enum JSONKind: UInt8, Sendable {
  /// No value at all: a member that is not there.
  case absent
  case null
  case bool
  case number
  case string
  case array
  case object
}

/// One value of a scanned text. All nodes of a text stand in one array in the order of the text: an array's elements behind
/// it, an object's keys and values in turn.
struct JSONNode: Sendable {
  /// Of the first byte; a string's is that behind its quotation mark.
  var start: UInt32
  /// Behind the last byte; a string's is that of its closing quotation mark.
  var end: UInt32
  /// The number of the node behind this one and all that it holds.
  var next: UInt32
  var kind: JSONKind
  /// A string has escapes; a number has a fraction or an exponent.
  var isPlain: Bool
}
