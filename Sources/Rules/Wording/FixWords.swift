import ExactNumbers
import Findings
import ReportModel

/// The edit that puts another number where a figure stands, written as the figure is.
public enum FixWords {
  static func fix(
    _ figure: Figure, to value: ExactDecimal, isExact: Bool, written: String, _ language: MessageLanguage
  ) -> Finding.Fix {
    let text = text(of: value, like: written)
    let title =
      switch (language, written.isEmpty) {
      case (.chinese, false): "改为 \(text)"
      case (.chinese, true): "补上 \(text)"
      case (.english, false): "write \(text)"
      case (.english, true): "add \(text)"
      }
    return Finding.Fix(title: title, isExact: isExact, edits: [Finding.Edit(range: figure.range, newText: text)])
  }

  /// With the percent sign and the thousands separators of what is written now.
  public static func text(of value: ExactDecimal, like written: String) -> String {
    var text = value.description
    if written.contains(",") || written.contains("，") { text = NumberWords.grouped(text) }
    if let sign = written.last, sign == "%" || sign == "％" { text.append(sign) }
    return text
  }
}
