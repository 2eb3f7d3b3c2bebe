import TestSupport

/// A small final account of an invented body that agrees with itself, with places marked in it.
enum SmallReport {
  static let head = """
    ---
    报告：部门决算
    单位名称：云川县档案馆
    年度：2024
    金额单位：万元
    小数位数：2
    ---

    @表 支出决算表 编号：公开03表 单位：万元
    | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
    | 合计 | | 512.40 | 398.22 | 114.18 |
    | 201 | 一般公共服务支出 | 440.00 | 325.82 | 114.18 |
    | 20126 | 档案事务 | 440.00 | 325.82 | 114.18 |
    | 2012601 | 行政运行 | 325.82 | 325.82 | |
    | 2012604 | 档案馆 | 114.18 | | 114.18 |
    | 208 | 社会保障和就业支出 | 72.40 | 72.40 | |
    | 20805 | 行政事业单位养老支出 | 72.40 | 72.40 | |
    | 2080505 | 机关事业单位基本养老保险缴费支出 | 72.40 | 72.40 | |

    ## 三、支出决算情况说明

    """

  /// The head, with marks put into it by replacing, and more text behind it.
  static func marked(_ replacements: [(String, String)] = [], _ rest: String = "") -> Marked {
    var text = head
    for (old, new) in replacements {
      guard let range = text.firstRange(of: old) else { continue }
      text.replaceSubrange(range, with: new)
    }
    return Marked(text + rest)
  }

  static let sentence = "𠮷😀2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占22.28%。\n"
}
