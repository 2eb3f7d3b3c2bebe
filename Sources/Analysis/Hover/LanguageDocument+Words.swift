/// Fields of the header, functions and formats.
extension LanguageDocument {
  /// By the field's own key.
  public static let fields: [LanguageDocument] = [
    LanguageDocument(
      "报告", "报告：部门决算",
      "报告的种类：部门决算、单位决算、部门预算、单位预算、整体支出绩效自评、项目支出绩效自评、转移支付绩效自评、绩效评价报告。可以写几种。决定要有哪些部分、哪些表。",
      "The kinds of report, which decide the sections and tables it must have. Several may be given."),
    LanguageDocument(
      "单位名称", "单位名称：云川县档案馆", "编报单位的全称，也可以写“部门名称”。与“年度”相同的几份文件一起检查时互相核对。",
      "The full name of the body. Files of one body and year are compared when they are checked together."),
    LanguageDocument("简称", "简称：县档案馆", "单位的简称，正文里可以这样称呼。", "What the text may call the body."),
    LanguageDocument(
      "单位性质", "单位性质：行政", "行政、参公或事业。", "Administrative (行政), modelled on it (参公) or a public institution (事业)."),
    LanguageDocument(
      "主管部门", "主管部门：云川县教育局", "主管部门的名称。一起检查时，下属单位的财政拨款支出不大于部门决算里的数。",
      "The department above. A body's figures are at most those of its department when checked together."),
    LanguageDocument(
      "年度", "年度：2024", "报告的年度，也可以写“年份”。科目按这一年的《政府收支分类科目》核对。",
      "The year of the report; 科目 are those of its edition."),
    LanguageDocument(
      "金额单位", "金额单位：万元", "金额的单位：元、万元、亿元。表上另写的以表为准。", "The unit of amounts where a table does not say its own."),
    LanguageDocument(
      "小数位数", "小数位数：2", "金额保留几位小数；算出来的数按它印。", "The decimals of amounts, in which computed ones are printed."),
    LanguageDocument("评分办法", "评分办法：财预〔2020〕10号", "绩效自评按哪个办法的分值核对。", "The profile that weights are checked against."),
    LanguageDocument(
      "预算口径", "预算口径：全年", "执行率与完成率除以年初预算还是全年预算。",
      "What execution is measured against: the first budget (年初) or the last (全年)."),
    LanguageDocument(
      "舍入", "舍入：金额=截断 比率=四舍五入", "数是四舍五入还是截断得来的，金额和比率可以分开写。不写按四舍五入判断。",
      "Whether figures are rounded (四舍五入) or truncated (截断), amounts and rates apart if need be."),
    LanguageDocument(
      "上年", "上年：../2023/部门决算.gj", "上年报告的路径，相对于本报告所在的文件夹。用它的年末数核对本报告的年初数。",
      "The path of last year's report, whose closing balances are this one's opening balances."),
    LanguageDocument("地区", "地区：云川县", "单位所在的地区。", "The region of the body."),
  ]

  /// The functions of expressions.
  public static let functions: [LanguageDocument] = [
    LanguageDocument(
      "求和", "求和(支出决算表[*, 项目支出])", "相加。空单元格算作零；“*”是表中最末一级的各行，“甲..乙”是从甲到乙的各行。",
      "The sum. Empty cells count as zero; * is every leaf of the table, 甲..乙 a range of rows."),
    LanguageDocument("平均", "平均(甲, 乙, 丙)", "平均数。空单元格不计。", "The mean. Empty cells do not count."),
    LanguageDocument("计数", "计数([*, 得分])", "有多少个数。空单元格不计。", "How many numbers there are. Empty cells do not count."),
    LanguageDocument("最大", "最大(甲, 乙)", "最大的数。空单元格不计。", "The greatest. Empty cells do not count."),
    LanguageDocument("最小", "最小(甲, 乙)", "最小的数。空单元格不计。", "The least. Empty cells do not count."),
    LanguageDocument("占比", "占比(部分, 整体)", "部分 ÷ 整体。", "Part ÷ whole."),
    LanguageDocument("增长率", "增长率(本年, 上年)", "（本年 − 上年）÷ 上年。", "(This year − last year) ÷ last year."),
    LanguageDocument("完成率", "完成率(决算, 预算)", "决算 ÷ 预算。", "Outturn ÷ budget."),
    LanguageDocument("四舍五入", "四舍五入(值, 位数)", "保留若干位小数，5 入。", "Rounded to so many decimals, halves away from zero."),
    LanguageDocument("绝对值", "绝对值(甲)", "去掉负号。", "The number without its sign."),
  ]

  /// Behind the colon of a computed form.
  public static let format = LanguageDocument(
    "格式", "{= 式 : 百分比2}",
    "怎样印算出来的数：“百分比2”是两位小数的百分率，“2位”是两位小数，“整数”不要小数；不写按文件头的“小数位数”。",
    "How the value is printed: 百分比2 as a percentage with two decimals, 2位 with two decimals, 整数 without any; else as 小数位数 says."
  )
}
