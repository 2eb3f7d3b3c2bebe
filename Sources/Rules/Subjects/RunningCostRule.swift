import Findings
import Subjects

/// # 检查什么
/// “行政运行”“机关服务”“事业运行”反映基本支出，表里却列了项目支出。
///
/// # 依据
/// 《政府收支分类科目》对各项的说明：未单独设置项级科目的项目支出列“一般行政管理事务”等。
///
/// # 错误示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 201     | 一般公共服务支出 | 353.87 | 77.70 | 276.17 |
/// | 20126   | 档案事务         | 353.87 | 77.70 | 276.17 |
/// | 2012601 | 行政运行         | 353.87 | 77.70 | 〖276.17〗 |
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 201     | 一般公共服务支出 | 353.87 | 77.70 | 276.17 |
/// | 20126   | 档案事务         | 353.87 | 77.70 | 276.17 |
/// | 2012601 | 行政运行         | 77.70  | 77.70 |        |
/// | 2012604 | 档案馆           | 276.17 |       | 276.17 |
/// ```
///
/// # 修复
/// 核对项目支出应列的科目。
public enum RunningCostRule: SubjectRule {
  public static let id = "GJ4013"
  public static let chineseName = "科目使用"
  public static let englishName = "use of subjects"
  public static let severity = Severity.hint
  public static let kinds: [SubjectFault.Kind] = [.projectOnRunning]
}

extension RunningCostRule {
  public static func message(_ words: SubjectWords) -> String {
    words.say(
      "\(words.code) \(words.name) 反映基本支出，这里列了项目支出",
      "\(words.code) \(words.name) is for basic expenditure; project expenditure is entered here")
  }
}
