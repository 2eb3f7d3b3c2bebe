import ReportSyntax

/// The function that somebody gives arguments to.
public struct SignatureFinder: Sendable {
  public struct Found: Sendable {
    public var function: FunctionGuide
    /// The parameter that the argument at the cursor is for, from 0; the last where there are more arguments than the function takes.
    public var argument: Int
  }

  /// The innermost known function whose brackets hold an offset; nil where there is none.
  public static func find(_ snapshot: Snapshot, at offset: Int) -> Found? {
    let text = ByteText(bytes: snapshot.bytes)
    let place = text.place(offset)
    let context = CompletionContext(snapshot, text, at: place)
    guard !context.isInComment, let within = ExpressionPlace(text, at: place, directive: context.directive),
      case .expression(let start) = within
    else { return nil }
    for call in ExpressionCursor(text, from: start, to: place).calls.reversed() {
      guard let function = FunctionGuide.of(text.folded(call.name)) else { continue }
      return Found(function: function, argument: min(call.argument, function.parameters.count - 1))
    }
    return nil
  }
}
