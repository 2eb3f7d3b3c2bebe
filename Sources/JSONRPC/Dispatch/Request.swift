import JSON

/// A request that wants one answer. The first counts, and one that is dropped without an answer answers for itself, so that
/// whatever a handler does or forgets the client gets exactly one.
public final class Request: Sendable {
  public let method: String
  public let params: JSONValue
  private let answer: Answer
  private let queue: WorkQueue

  init(method: String, params: JSONValue, answer: Answer, queue: WorkQueue) {
    self.method = method
    self.params = params
    self.answer = answer
    self.queue = queue
  }

  deinit { answer.error(.unanswered) }

  public var id: RequestID { answer.id }
  /// Set where the client takes the request back, or the connection ends.
  public var cancellation: CancellationToken { answer.cancellation }
  public var isAnswered: Bool { answer.hasBeenGiven }

  public func reply(_ result: JSONText) { answer.result { $0.value(result) } }
  public func reply(_ result: some JSONEncodable) { answer.result { result.encode(into: &$0) } }
  public func reply(_ write: (inout JSONSlot) -> Void) { answer.result(write) }
  public func fail(_ error: ResponseError) { answer.error(error) }

  /// Replies with what a closure gives, or with the error that it throws.
  public func reply<Value: JSONEncodable>(with value: () throws(ResponseError) -> Value) {
    do throws(ResponseError) {
      reply(try value())
    } catch {
      fail(error)
    }
  }

  /// Goes on beside the ordered messages. Not even begun where the request has been cancelled meanwhile.
  public func later(_ work: @escaping @Sendable (Request) -> Void) {
    queue.add(to: .beside) {
      if !self.isAnswered { work(self) }
    }
  }
}

/// A message that wants no answer.
public struct Notification: Sendable {
  public let method: String
  public let params: JSONValue
}
