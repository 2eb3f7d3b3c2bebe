import Findings
import SourceText

/// # 检查什么
/// 报告文件要用 UTF-8 编码。GB18030、UTF-16 的文件整个不检查，`gouji fmt` 可以转换；
/// UTF-8 文件里个别字节坏了的，指出位置，其余照常检查。示例里 `⟨BF⟩` 代表一个坏字节。
///
/// # 依据
/// 报告语言的文件约定（Grammar/）。
///
/// # 错误示例
/// ```gj
/// 云川县档案馆〖⟨BF⟩〗部门决算。
/// ```
///
/// # 正确示例
/// ```gj
/// 云川县档案馆部门决算。
/// ```
///
/// # 修复
/// 整个文件的编码用 `gouji fmt` 转换；个别坏字节照原稿改正。
public enum FileEncodingRule: Rule {
  public static let id = "GJ9001"
  public static let chineseName = "文件编码"
  public static let englishName = "file encoding"
  public static let severity = Severity.error

  /// Past this many places the rest is only counted.
  private static let mostPlaces = 20

  /// The whole file is in another encoding, or no text at all.
  public static func wrongEncoding(_ encoding: TextEncoding, language: MessageLanguage) -> Finding {
    let texts = Texts(language: language)
    return Finding(
      rule: id, name: name(in: language), severity: severity,
      message: encoding == .unknown ? texts.binary : texts.wrong(encoding),
      notes: [encoding == .unknown ? texts.binaryHelp : texts.wrongHelp], range: 0..<0)
  }

  /// One finding for each stretch of bytes that are no UTF-8.
  public static func invalidBytes(_ bytes: [UInt8], language: MessageLanguage) -> [Finding] {
    let texts = Texts(language: language)
    var stretches: [Range<Int>] = []
    var count = 0
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      while let invalid = UTF8Validation.firstInvalid(buffer, from: offset) {
        offset = invalid.offset + invalid.length
        if let last = stretches.last, last.upperBound == invalid.offset, count == stretches.count {
          stretches[stretches.count - 1] = last.lowerBound..<offset
        } else {
          count += 1
          if stretches.count < mostPlaces { stretches.append(invalid.offset..<offset) }
        }
      }
    }
    return stretches.enumerated().map { index, range in
      var notes = [texts.invalidHelp]
      if index == stretches.count - 1, count > stretches.count { notes.append(texts.more(count - stretches.count)) }
      return Finding(
        rule: id, name: name(in: language), severity: severity,
        message: texts.invalid(range.prefix(8).map { hexadecimal(bytes[$0]) }.joined(separator: " ")), notes: notes,
        range: range)
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 0x10 ? "0" + digits : digits
  }
}

extension FileEncodingRule {
  private struct Texts {
    let language: MessageLanguage

    var binary: String { language == .chinese ? "不是文本文件" : "this is no text file" }
    var binaryHelp: String {
      language == .chinese
        ? "Word、Excel 或 PDF 文件请先另存为纯文本（UTF-8）" : "save Word, Excel or PDF files as plain text (UTF-8) first"
    }
    func wrong(_ encoding: TextEncoding) -> String {
      language == .chinese
        ? "文件是 \(encoding.name) 编码，应为 UTF-8，内容未检查"
        : "the file is \(encoding.name), not UTF-8; its content was not checked"
    }
    var wrongHelp: String {
      language == .chinese ? "用 gouji fmt 转成 UTF-8，内容不变" : "gouji fmt converts it to UTF-8 and changes nothing else"
    }
    func invalid(_ bytes: String) -> String {
      language == .chinese ? "这里的字节 \(bytes) 不是 UTF-8 文字" : "the bytes \(bytes) are no UTF-8 text"
    }
    var invalidHelp: String {
      language == .chinese ? "多为粘贴或传送时损坏，请照原稿改正" : "usually damage from copying or transfer; restore from the original"
    }
    func more(_ count: Int) -> String {
      language == .chinese ? "此后还有 \(count) 处" : "\(count) more after this"
    }
  }
}
