/// Slips of reports, and what was meant. One is data: a wrong word, the right one, and what stands beside it where it is none.
struct TypoWord: Sendable {
  var wrong: String
  var right: String
  /// Behind these it is no slip: 自己完成 is not 已完成.
  var notAfter: [StaticString] = []
  /// Before these it is no slip: 及时行动 is not 及时性.
  var notBefore: [StaticString] = []

  static let all: [TypoWord] = [
    // Words of finance and of performance.
    TypoWord(wrong: "资肋", right: "资助"), TypoWord(wrong: "补肋", right: "补助"), TypoWord(wrong: "救肋", right: "救助"),
    TypoWord(wrong: "协肋", right: "协助"), TypoWord(wrong: "拔付", right: "拨付"), TypoWord(wrong: "拔款", right: "拨款"),
    TypoWord(wrong: "下拔", right: "下拨"), TypoWord(wrong: "划拔", right: "划拨"), TypoWord(wrong: "核拔", right: "核拨"),
    TypoWord(wrong: "调拔", right: "调拨"), TypoWord(wrong: "予算", right: "预算", notAfter: ["给", "不", "应"]),
    TypoWord(wrong: "预祘", right: "预算"), TypoWord(wrong: "决祘", right: "决算"), TypoWord(wrong: "绩校", right: "绩效"),
    TypoWord(wrong: "绩郊", right: "绩效"), TypoWord(wrong: "结佘", right: "结余"), TypoWord(wrong: "节佘", right: "节余"),
    TypoWord(wrong: "年未结", right: "年末结"), TypoWord(wrong: "期未余", right: "期末余"), TypoWord(wrong: "帐户", right: "账户"),
    TypoWord(wrong: "帐面", right: "账面"), TypoWord(wrong: "帐务", right: "账务"), TypoWord(wrong: "帐簿", right: "账簿"),
    TypoWord(wrong: "账薄", right: "账簿"), TypoWord(wrong: "对帐", right: "对账"), TypoWord(wrong: "记帐", right: "记账"),
    TypoWord(wrong: "报帐", right: "报账"), TypoWord(wrong: "入帐", right: "入账"), TypoWord(wrong: "帐号", right: "账号"),
    TypoWord(wrong: "政府釆购", right: "政府采购"),
    TypoWord(wrong: "采够", right: "采购"), TypoWord(wrong: "公务招待费", right: "公务接待费"),
    TypoWord(wrong: "公务接侍", right: "公务接待"), TypoWord(wrong: "满意渡", right: "满意度"),
    TypoWord(wrong: "完成律", right: "完成率"), TypoWord(wrong: "执行律", right: "执行率"),
    TypoWord(
      wrong: "及时行", right: "及时性",
      notBefore: ["动", "使", "政", "文", "走", "驶", "为", "善", "医", "业", "程", "刑", "贿"]),
    TypoWord(wrong: "有效行", right: "有效性", notBefore: ["动", "使", "政", "为", "业"]),
    TypoWord(wrong: "截止目前", right: "截至目前"), TypoWord(wrong: "截止20", right: "截至20"),
    TypoWord(wrong: "脱底救助", right: "托底救助"), TypoWord(wrong: "脱底保障", right: "托底保障"),
    TypoWord(wrong: "兜低", right: "兜底"), TypoWord(wrong: "去逝", right: "去世"), TypoWord(wrong: "过逝", right: "过世"),
    TypoWord(wrong: "是资金发挥", right: "使资金发挥"), TypoWord(wrong: "是资金使用效益", right: "使资金使用效益"),
    TypoWord(
      wrong: "月分", right: "月份",
      notBefore: [
        "配", "别", "析", "红", "摊", "期", "解", "类", "担", "批", "成", "散", "管", "工", "开", "步", "组", "三", "两", "发", "段",
      ]),
    TypoWord(wrong: "帮抚", right: "帮扶"), TypoWord(wrong: "脱贫攻艰", right: "脱贫攻坚"),
    TypoWord(wrong: "乡村振新", right: "乡村振兴"), TypoWord(wrong: "乡村镇兴", right: "乡村振兴"),
    // Words of any writing.
    TypoWord(wrong: "己完成", right: "已完成", notAfter: ["自", "知"]), TypoWord(wrong: "己经", right: "已经", notAfter: ["自"]),
    TypoWord(wrong: "己拨付", right: "已拨付", notAfter: ["自"]), TypoWord(wrong: "己支付", right: "已支付", notAfter: ["自"]),
    TypoWord(wrong: "己按", right: "已按", notAfter: ["自"]), TypoWord(wrong: "己全部", right: "已全部", notAfter: ["自"]),
    TypoWord(wrong: "按装", right: "安装"), TypoWord(wrong: "按排", right: "安排"), TypoWord(wrong: "布署", right: "部署"),
    TypoWord(wrong: "既使", right: "即使"), TypoWord(wrong: "竟争", right: "竞争"), TypoWord(wrong: "陪训", right: "培训"),
    TypoWord(wrong: "签定", right: "签订"), TypoWord(wrong: "通迅", right: "通讯"), TypoWord(wrong: "修茸", right: "修葺"),
    TypoWord(wrong: "园满", right: "圆满", notAfter: ["公", "校", "田", "花", "家", "乐"]), TypoWord(wrong: "松驰", right: "松弛"),
    TypoWord(wrong: "提昌", right: "提倡"), TypoWord(wrong: "渡过难关", right: "度过难关"),
    TypoWord(wrong: "贯彻落时", right: "贯彻落实"), TypoWord(wrong: "落实到为", right: "落实到位"),
    TypoWord(wrong: "认真贯砌", right: "认真贯彻"), TypoWord(wrong: "贯砌", right: "贯彻"),
    TypoWord(wrong: "防犯", right: "防范"), TypoWord(wrong: "规犯", right: "规范"),
    TypoWord(wrong: "履职尽则", right: "履职尽责"),
    TypoWord(wrong: "职则", right: "职责", notAfter: ["履", "在", "任", "离", "辞", "就", "述", "失", "兼"]),
    TypoWord(wrong: "编治", right: "编制"), TypoWord(wrong: "机够", right: "机构"),
    TypoWord(wrong: "由干", right: "由于", notBefore: ["部", "警", "事", "线"]),
    TypoWord(wrong: "对干", right: "对于", notBefore: ["部", "警", "旱", "预", "扰", "线", "群", "细", "湿", "净"]),
    TypoWord(wrong: "关干", right: "关于", notBefore: ["部", "警", "职"]),
    TypoWord(wrong: "财政拨款“三公”经费财政拨款", right: "财政拨款“三公”经费"),
  ]

  /// Words that are written twice: 项目项目.
  static let doubled: [String] = [
    "项目", "医保", "资金", "支出", "收入", "预算", "决算", "情况", "工作", "绩效", "经费", "部门", "单位", "财政", "金额", "万元", "我局", "本单位", "进行",
    "开展", "完成", "实施", "以及", "根据", "按照", "主要", "其中", "增加", "减少", "采购", "拨款", "管理", "使用", "目标", "指标", "评价", "自评", "保障",
    "服务", "政策", "提高", "加强", "落实", "补助", "补贴", "人员", "严格", "制度", "建设", "保险", "医疗", "社会", "公务", "接待", "运行", "机关", "事业",
    "年度", "合计", "比上年", "上年", "原因", "通过", "对于", "关于", "由于", "因此", "已经", "没有", "全面",
  ]
  /// 项目项目库, 单位单位名称: the second begins another word.
  static let afterDoubled: [StaticString] = [
    "库", "名", "编", "号", "代", "化", "性", "间", "之", "制", "员", "法", "率", "负责", "数", "类", "经费",
  ]
  static let heads: Set<String> = ["支出", "收入", "预算", "决算", "合计", "项目", "经费", "金额", "年度", "单位", "部门", "人员", "万元"]

  /// The end of one word and the beginning of the next, or a letter too many: `TypoRule` knows before which it is none.
  static let pairs = ["资资金", "补补助", "项项目", "万万元", "的的", "在在", "为为", "于于", "了了", "是是", "元元", "预预算", "支支出"]

  /// Signs that never stand side by side.
  static let signs: [(wrong: String, right: String)] = [
    ("。。", "。"), ("，，", "，"), ("，。", "。"), ("。，", "。"), ("；；", "；"), ("、、", "、"), ("：：", "："), ("，、", "、"), ("、，", "，"),
    ("。、", "、"), ("、。", "。"), ("；，", "；"), ("，；", "；"), ("；。", "。"), ("。；", "；"), ("：，", "："), ("：。", "。"), ("：；", "："),
    ("、；", "；"), ("；、", "；"),
  ]
}
