import ExactNumbers

/// Paragraphs that follow on one another, with the figures in them: the stretch within which sentences refer to each other.
struct Passage {
  var text = ProseText()
  var lexer = ProseLexer()
  var mentions: [Mention] = []
  /// For each paragraph the mentions in it, and the mark that it begins with.
  var paragraphs: [Paragraph] = []

  struct Paragraph {
    var mentions: Range<Int>
    /// Level and number of its mark; nil where it has none.
    var mark: Mark?
    /// Ends in `：`, or in a word that opens parts.
    var announces = false
  }

  struct Mark: Equatable {
    var style: UInt8
    var number: Int
  }

  var tokens: [ProseToken] { lexer.tokens }

  subscript(_ index: Int) -> Mention { mentions[index] }

  func number(_ mention: Mention) -> ProseNumber { lexer.numbers[mention.number] }

  /// The words of a range, without what says nothing of the matter: 为, 共, 合计, years.
  func key(_ range: Range<Int>) -> LabelKey { range.isEmpty ? .empty : LabelKey(text.bytes, range) }

  /// Keys of labels, each once: mentions hold their indices.
  var keys: [LabelKey] { table.keys }
  private var table = LabelKeyTable()

  /// The index of the key of a range.
  mutating func intern(_ range: Range<Int>) -> Int32 { range.isEmpty ? 0 : table.index(text.bytes, range) }

  /// Begins anew, in the same memory.
  mutating func removeAll() {
    text.removeAll()
    lexer.removeAll()
    mentions.removeAll(keepingCapacity: true)
    paragraphs.removeAll(keepingCapacity: true)
    table.removeAll()
  }

  /// Mentions of a sentence around one of them, no further than `reach` from it: a sentence may be as long as a file.
  func sentence(of index: Int) -> Range<Int> {
    var start = index
    while start > 0, index - start < Self.reach, mentions[start - 1].sentence == mentions[index].sentence { start -= 1 }
    var end = index + 1
    while end < mentions.count, end - index < Self.reach, mentions[end].sentence == mentions[index].sentence {
      end += 1
    }
    return start..<end
  }

  private static let reach = 64
}

/// The words of a label as they are compared.
struct LabelKey: Hashable {
  private(set) var bytes: [UInt8] = []

  static let empty = LabelKey()

  private init() {}

  init(_ text: [UInt8], _ range: Range<Int>) { Self.write(text, range, to: &bytes) }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Puts the bytes of the key of a range behind others.
  static func write(_ text: [UInt8], _ range: Range<Int>, to bytes: inout [UInt8]) {
    let range = range.clamped(to: 0..<text.count)
    var index = range.lowerBound
    text.withUnsafeBufferPointer { text in
      while index < range.upperBound {
        let byte = text[index]
        if byte < 0x80 {
          // Digits belong to years and dates; letters may name something.
          if byte >= 0x41 { bytes.append(byte) }
          index += 1
          continue
        }
        if let length = skipped(text, index) {
          index += length
          continue
        }
        let next = min(text.next(index), range.upperBound)
        bytes += text[index..<next]
        index = next
      }
    }
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// In bytes: three a character.
  var count: Int { bytes.count }

  func contains(_ other: LabelKey) -> Bool {
    guard other.count <= count, !other.isEmpty else { return false }
    return bytes.withUnsafeBufferPointer { own in
      other.bytes.withUnsafeBufferPointer { own.place(of: $0) != nil }
    }
  }

  func hasSuffix(_ other: LabelKey) -> Bool {
    guard other.count <= count, !other.isEmpty else { return false }
    return bytes.suffix(other.count).elementsEqual(other.bytes)
  }

  /// Whether two labels may name one thing: the same, or one within the other, by two characters or more.
  func isLike(_ other: LabelKey) -> Bool {
    if self == other { return !isEmpty }
    return min(count, other.count) >= 6 && (contains(other) || other.contains(self))
  }

  /// Whether it is the name itself, or the name with the place that it is of before it: 全市财政支出 for 财政支出.
  func isOfPlace(_ name: LabelKey) -> Bool {
    if self == name { return !isEmpty }
    guard name.count >= 12, hasSuffix(name) else { return false }
    // Six characters and more name one thing.
    if name.count >= 18 { return true }
    let prefix = bytes.prefix(count - name.count)
    return Self.places.contains { $0.utf8.count <= prefix.count && prefix.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// What the name of a place or of a body ends in.
  private static let places = [
    "市", "县", "区", "镇", "乡", "省", "州", "国", "旗", "街道", "系统", "局", "委", "办", "院", "校", "所", "站", "会", "厅", "部", "处", "队",
    "馆",
    "中心", "部门", "单位", "本级", "机关", "公司", "公共", "地方",
  ]

  private static func skipped(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    dropped.match(text, index)?.length
  }

  private static let dropped = WordMatcher<Bool>([
    (
      """
      年度 年 月 日 本年 当年 全年 今年 合计 共计 总计 总额 总数 总量 累计 共列 共 均为 分别为 为 是 的 了 达到 达 安排 列 金额 资金量 我局 我单位 本单位 本部门 我部门 其中 包括 、 “ ” ‘ ’ 约 实际 完成 数 额 支出决算 决算 全部 总 各项 各 以上
      """, true
    )
  ])
}
