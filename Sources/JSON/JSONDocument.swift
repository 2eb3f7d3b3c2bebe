/// A text of JSON that has been checked whole. Its values are looked up where they stand.
public final class JSONDocument: Sendable {
  let bytes: [UInt8]
  let nodes: [JSONNode]

  /// Reads one value; whatever follows it but blanks is an error.
  public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) {
    // The closure of a generic function loses the type of the error.
    let scanned: Result<[JSONNode], JSONProblem> = bytes.withUnsafeBufferPointer { buffer in
      do throws(JSONProblem) {
        return .success(try JSONScanner.scan(buffer, limits))
      } catch {
        return .failure(error)
      }
    }
    nodes = try scanned.get()
    self.bytes = bytes
  }

  /// The document of values that are not there.
  private init() {
    bytes = []
    nodes = []
  }

  static let nothing = JSONDocument()

  /// The whole.
  public var root: JSONValue { JSONValue(document: self, index: 0) }
}
