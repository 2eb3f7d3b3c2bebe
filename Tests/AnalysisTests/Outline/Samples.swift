import Analysis
import Foundation
import TestSupport

enum Samples {
  static let report = """
    ---
    报告：部门决算
    单位名称：云川县水务局
    年度：2024
    金额单位：万元
    ---

    // 第一行说明
    // 第二行说明

    # 第一部分 𠮷云川县水务局概况

    ## 一、部门职责

    （一）拟订全县水资源规划。

    （二）承担水旱灾害防御😀工作。

    # 第二部分 2024年度部门决算表

    @表 支出决算表 编号：公开03表 单位：万元
    | 科目代码 | 科目名称   | 本年支出合计 | 基本支出 | 项目支出 |
    |----------|------------|--------------|----------|----------|
    |          | 合计       |       512.40 |   398.22 |   114.18 |
    | 213      | 农林水支出 |       512.40 |   398.22 |   114.18 |
    | 21303    | 水利       |       512.40 |   398.22 |   114.18 |
    | 2130301  | 行政运行   |       398.22 |   398.22 |          |
    | 2130305  | 水利工程   |       114.18 |          |   114.18 |

    # 第三部分 决算情况说明

    ## 三、支出决算情况说明

    2024年度支出合计512.40万元，其中：基本支出{基本支出 = 398.22}万元，占77.72%；项目支出114.18万元，占22.28%。结余{= 512.40 - 398.22 : 2位}万元。

    @设 预算 = 500万元
    @校验 基本支出 = 398.22万元 "与表一致"
    """

  static func snapshot(_ text: String, path: String = "a.gj") -> Snapshot {
    Snapshot(path: path, bytes: Array(text.utf8))
  }

  static func names(_ symbols: [OutlineSymbol], indent: String = "") -> [String] {
    symbols.flatMap { ["\(indent)\($0.kind) \($0.name)"] + names($0.children, indent: indent + "  ") }
  }

  static func find(_ name: String, in symbols: [OutlineSymbol]) -> OutlineSymbol? {
    for symbol in symbols {
      if symbol.name == name { return symbol }
      if let found = find(name, in: symbol.children) { return found }
    }
    return nil
  }

  /// The examples of the language, and real reports where there are any.
  static let files: [URL] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var folders = [root.appending(path: "Grammar/examples")]
    if let corpus = ProcessInfo.processInfo.environment["GOUJI_CORPUS"] {
      folders.append(URL(filePath: corpus).appending(path: "reports"))
    }
    return folders.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []).filter {
        ["gj", "txt"].contains($0.pathExtension)
      }
    }.sorted { $0.path < $1.path }
  }()
}
