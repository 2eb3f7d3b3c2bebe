import ExactNumbers
import ReportSyntax
import SourceText

/// `@引入`: another file's names, 科目 and 办法. Their values are taken, and stand where the directive stands.
extension NameReader {
  mutating func include(_ syntax: DirectiveSyntax, _ scope: Scope, _ includes: inout IncludeCache) {
    let span = syntax.quoted ?? syntax.subject
    let place = scope.range(span.isEmpty ? syntax.keywordSpan : span)
    let path = report.tree.bytes.withUnsafeBufferPointer { SourceWords.unquoted($0, place) }
    guard !span.isEmpty, let file = context.loader?.load(path, relativeTo: context.path) else {
      note(.includeMissing, place, details: [span.isEmpty ? "" : path])
      return
    }
    if includes.open.isEmpty { includes.open = [context.path] }
    if file.path == includes.open.last {
      note(.includeItself, place, details: [path])
      return
    }
    if let start = includes.open.firstIndex(of: file.path) {
      note(.includeCycle, place, details: Array(includes.open[start...]) + [file.path])
      return
    }
    guard includes.open.count < IncludeCache.deepest else {
      note(.includeTooDeep, place, details: [path])
      return
    }
    guard let imported = imported(file, &includes) else {
      note(.includeUnreadable, place, details: [path])
      return
    }
    if let cycle = imported.cycle { note(.includeCycle, place, details: cycle) }
    report.localSubjects += imported.subjects.map { $0.moved(to: place, origin: file.path) }
    report.localProfiles += imported.profiles.map { $0.moved(to: place, origin: file.path) }
    for name in imported.names { take(name, place, scope, origin: name.origin ?? file.path) }
  }

  private func imported(_ file: LoadedFile, _ includes: inout IncludeCache) -> IncludeCache.Imported? {
    if let known = includes.read[file.path] { return known }
    guard file.bytes.count < 1 << 26, let text = TextEncoding.detect(file.bytes).decode(file.bytes) else { return nil }
    let isPlainText = !file.path.hasSuffix(".gj")
    let tree = Parser.parse(text.utf8, options: ParseOptions(isPlainText: isPlainText, keepsTokens: false))
    includes.open.append(file.path)
    let other = ReportReader.readNames(
      tree, context: ReadingContext(path: file.path, isPlainText: isPlainText, loader: context.loader), &includes)
    includes.open.removeLast()
    let cycle = other.problems.first { $0.kind == .includeCycle }?.details
    let imported = IncludeCache.Imported(
      names: other.names, subjects: other.localSubjects, profiles: other.localProfiles, cycle: cycle)
    includes.read[file.path] = imported
    return imported
  }

  private mutating func take(_ name: NameDefinition, _ place: Range<Int>, _ scope: Scope, origin: String) {
    var node = NameNode(name: name.name, range: place, scope: scope)
    node.state = .done
    if let value = name.value {
      if let decimal = value.rounded(toDecimals: name.decimals), Rational(decimal) == value, !name.isExact {
        let id = addFigure(decimal, name.measure, place, isStated: true)
        node.result = quantity(of: id, place)
      } else {
        node.result = Quantity(.constant(value), name.measure, value: value, decimals: name.decimals, range: place)
      }
    }
    add(node, origin: origin)
  }
}
