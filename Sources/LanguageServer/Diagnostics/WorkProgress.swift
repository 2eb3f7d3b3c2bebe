import JSONRPC

/// The progress of something long, shown by clients that can (`window/workDoneProgress`).
final class WorkProgress {
  let token: Int
  private let total: Int
  /// Whoever keeps this is kept by it.
  private weak var endpoint: Endpoint?
  private let isShown: Bool
  private var percent = 0
  private nonisolated(unsafe) static var last = 0

  /// Used by ordered messages only.
  init(total: Int, _ session: SessionState, _ endpoint: Endpoint) {
    self.total = max(total, 1)
    self.endpoint = endpoint
    isShown = session.client.showsProgress
    Self.last += 1
    token = Self.last
    guard isShown else { return }
    endpoint.request("window/workDoneProgress/create", .object { [token] in $0.set("token", token) })
    notify { [total] in
      $0.set("kind", "begin")
      $0.set("title", session.say("检查工作区的报告", "checking the workspace's reports"))
      $0.set("cancellable", true)
      $0.set("message", "\(total)")
      $0.set("percentage", 0)
    }
  }

  func step(_ path: String, left: Int) {
    let now = min(100, (total - min(left, total)) * 100 / total)
    guard isShown, now > percent else { return }
    percent = now
    notify {
      $0.set("kind", "report")
      $0.set("message", String(path.split(separator: "/").last ?? ""))
      $0.set("percentage", now)
    }
  }

  func end() {
    if isShown { notify { $0.set("kind", "end") } }
  }

  private func notify(_ write: (inout JSONObjectWriter) -> Void) {
    endpoint?.notify(
      "$/progress",
      .object { params in
        params.set("token", token)
        params.object("value", write)
      })
  }
}
