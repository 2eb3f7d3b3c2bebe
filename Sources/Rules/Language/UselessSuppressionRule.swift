import Findings

/// # 检查什么
/// `@忽略` 在它的范围（下一块，或 `范围：全文`）里没有放过任何问题：问题已经改正，或者规则写错了。
///
/// # 依据
/// 多余的忽略会把日后真正的错误也放过。
///
/// # 错误示例
/// ```gj
/// 〖@忽略 GJ1021 理由：合计含上年尾款，未单列〗
/// @表 办公设备购置情况 单位：万元
/// | 设备名称   | 金额  |
/// | 扫描仪     |  6.80 |
/// | 档案柜     |  3.20 |
/// | 合计       | 10.00 |
/// ```
///
/// # 正确示例
/// ```gj
/// @忽略 GJ1021 理由：合计含上年尾款 1.00 万元，未单列
/// @表 办公设备购置情况 单位：万元
/// | 设备名称   | 金额  |
/// | 扫描仪     |  6.80 |
/// | 档案柜     |  3.20 |
/// | 合计       | 11.00 |
/// ```
///
/// # 修复
/// 删去这一行，或者改正规则的编号、名称。
public enum UselessSuppressionRule: Rule {
  public static let id = "GJ9011"
  public static let chineseName = "无用的忽略"
  public static let englishName = "needless suppression"
  public static let severity = Severity.warning
}

extension UselessSuppressionRule {
  static func message(_ rule: String, isKnown: Bool, _ language: MessageLanguage) -> String {
    switch (language, isKnown) {
    case (.chinese, true): "忽略“\(rule)”没有放过任何问题"
    case (.chinese, false): "没有“\(rule)”这条规则"
    case (.english, true): "“\(rule)” is silenced here, but has nothing to say"
    case (.english, false): "there is no rule “\(rule)”"
    }
  }

  static func help(isKnown: Bool, _ language: MessageLanguage) -> String {
    switch (language, isKnown) {
    case (.chinese, true): "问题已经改正的，删去这一行"
    case (.chinese, false): "写规则的编号（GJ1021）、编号的开头（GJ10）或中文名（合计行）；gouji rules 列出全部规则"
    case (.english, true): "delete the line if the problem is gone"
    case (.english, false):
      "give a rule's id (GJ1021), the beginning of one (GJ10) or its Chinese name; gouji rules lists them"
    }
  }
}
