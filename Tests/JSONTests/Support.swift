@testable import JSON

func json(_ text: String) throws(JSONProblem) -> JSONValue { try JSONDocument(Array(text.utf8)).root }

/// Why bytes are refused; nil where they are JSON.
func reason(_ bytes: [UInt8]) -> JSONProblem.Reason? {
  do throws(JSONProblem) {
    _ = try JSONDocument(bytes)
    return nil
  } catch { return error.reason }
}
func reason(_ text: String) -> JSONProblem.Reason? { reason(Array(text.utf8)) }
