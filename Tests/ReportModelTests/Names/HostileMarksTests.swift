import ReportModel
import ReportSyntax
import TestSupport
import Testing

@Suite("Marks torn apart")
struct HostileMarksTests {
  static let text = """
    ---
    报告：部门决算
    年度：2024
    金额单位：万元
    小数位数：2
    舍入：金额=截断 比率=四舍五入
    ---
    @引入 "公共.gj"
    @科目 2101598 县级医保专项
    @办法 本县 预算执行率：10 产出指标：90 等级：优90良80中60差
    # 第一部分 概况
    @设 甲 = 求和(支出决算表[*, 项目支出]) + 3.5万元
    @设 乙 = (甲 - 1.2亿元) / 2
    @忽略 GJ1005 理由：测试 范围：全文
    @表 支出决算表 编号：公开03表 单位：万元
    | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
    |----------|----------|--------------|----------|----------|
    | 合计     |          |       512.40 | {基本 = 398.22} | {= 求和([201..208, 项目支出])} |
    | 201      | 一般     |       440.00 |   325.82 |   114.18 |
    | 208      | 社保     |        72.40 |    72.40 | {0.00 = 基本 - 398.22万元} |

    @数据 收入决算表 来自 "02.csv" 单位：元
    一、总计{总计 = 512.40}万元，占{77.72% = 占比(基本, 总计)}，增加{= 增长率(总计, 乙) : 百分比2}，｛甲｝亿元，{{原样}}。
    @校验 总计 ≤ 支出决算表[合计, 栏1] 容差：0.01 "收支相抵"
    @校验 求和(收入决算表[行1..行2, 栏1]) <> 四舍五入(甲 * 乙, 2) + 绝对值(-3人)
    @指标表 自评表 满分：100 办法：本县
    """
  static let files = [
    "公共.gj": "@设 上年 = 468.15万元\n@引入 \"报告.gj\"\n", "02.csv": "科目,金额\n一,\"1,0\n二,2.00\n三,=\"\"3\n",
  ]

  @Test("Random edits of a report with every mark: it is read, and every place is a place")
  func randomEdits() {
    let seed = UInt64.random(in: 1...UInt64.max)
    var random = Seeded(seed)
    let original = Array(Self.text.utf8)
    let loader = MemoryLoader(Self.files)
    let signs = [
      "{", "}", "[", "]", "(", ")", "@设 ", "=", "/", "*", "，", "\n", "\"", "「", "…", "0", "99999999999999999999", "%",
      "万元", "|", ":", "-",
    ]
    for round in 0..<400 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let length = min(Int.random(in: 0...24, using: &random), bytes.count - place)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(place..<(place + length))
        case 1:
          bytes.insert(
            contentsOf: Array(bytes[place..<(place + length)]), at: Int.random(in: 0...bytes.count, using: &random))
        case 2: bytes.insert(contentsOf: Array((signs.randomElement(using: &random) ?? "").utf8), at: place)
        default: bytes[place] = UInt8.random(in: 0...255, using: &random)
        }
      }
      let tree = Parser.parse(bytes)
      let report = ReportReader.read(tree, context: ReadingContext(path: "报告.gj", loader: loader))
      let all = 0..<report.tree.bytes.count
      let isSound =
        report.figures.allSatisfy { all.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= all.upperBound }
        && report.problems.allSatisfy { $0.range.upperBound <= report.ownLength }
        && report.inlines.allSatisfy { $0.range.upperBound <= report.ownLength }
        && report.claims.allSatisfy { report.figures.indices.contains(Int($0.stated.index)) }
        && report.checks.allSatisfy { $0.place.upperBound <= report.ownLength }
      #expect(isSound, "seed \(seed), round \(round)")
      let published = Publisher.publish(report)
      var end = 0
      for (index, piece) in published.pieces.enumerated() {
        let next = index + 1 < published.pieces.count ? published.pieces[index + 1].start : published.bytes.count
        if piece.start != end || piece.isCopy && piece.source.count != next - piece.start {
          Issue.record("pieces do not tile: seed \(seed), round \(round)")
          return
        }
        end = next
      }
    }
  }
}
