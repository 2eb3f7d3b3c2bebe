import ExactNumbers

/// The profiles that come with gouji: those seen in published forms with all their weights.
public enum WeightProfiles {
  /// 财预〔2020〕10号: 预算执行率 10, 产出 50, 效益 30, 满意度 10.
  public static let national = WeightProfile(
    name: "nat-proj-50-30-10", documents: ["财预〔2020〕10号", "项目支出绩效评价管理办法"],
    groups: groups([(execution, 10), (output, 50), (benefit, 30), (satisfaction, 10)]))

  public static let all: [WeightProfile] = [
    national,
    WeightProfile(
      name: "henan-proj-2024", documents: ["豫财效〔2024〕1号"],
      groups: groups([
        (execution, 10), (["资金管理情况", "资金管理", "资金管理指标"], 20), (cost, 10), (output, 30), (benefit, 25), (satisfaction, 5),
      ])),
    WeightProfile(
      name: "henan-dept-2024",
      groups: groups([(execution, 10), (["投入管理指标", "投入管理"], 30), (output, 25), (benefit, 35)])),
    WeightProfile(
      name: "sichuan-proj-2023",
      groups: groups([(execution, 10), (["绩效指标"], 90)])),
    WeightProfile(
      name: "sichuan-dept-2017",
      groups: groups([(["部门决策"], 25), (["综合管理"], 30), (["部门绩效情况", "部门绩效"], 45)])),
    WeightProfile(
      name: "sichuan-proj-2017",
      groups: groups([(["项目决策"], 20), (["项目管理"], 10), (["特性指标", "项目绩效"], 70)])),
    WeightProfile(
      name: "yueyang-selfeval-exam",
      groups: groups([(["布置工作"], 10), (["实施评价"], 20), (["自评报告"], 70)])),
  ]

  static let execution: [Label] = ["预算执行率", "预算执行情况", "预算执行", "预算执行指标", "预算资金执行率"]
  private static let output: [Label] = ["产出指标", "产出"]
  private static let benefit: [Label] = ["效益指标", "效益"]
  private static let satisfaction: [Label] = ["满意度指标", "满意度"]
  private static let cost: [Label] = ["成本指标", "成本"]

  private static func groups(_ entries: [([Label], Int)]) -> [WeightProfile.Group] {
    entries.map { names, weight in
      WeightProfile.Group(names: names, weight: ExactDecimal(weight))
    }
  }
}
