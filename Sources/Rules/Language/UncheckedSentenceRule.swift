import Consistency
import Findings
import ReportModel

/// # 检查什么
/// 只在 `--show all` 时说：一句话里的数读出来了，却没有核对。文字没有说清它和哪些数有关、怎么读都对不上的；一句话里数太多、
/// 一个清单太长，超出检查限度的。每句只说一次。没有核对不等于有错，是请您自己看一眼。
///
/// # 依据
/// 检查的限度：文字没有说清的不下结论。
///
/// # 错误示例
/// ```gj
/// 全年收到各类资金〖268.40〗万元，主要包括县级配套120.00万元、上年结余60.00万元等。
/// ```
///
/// # 正确示例
/// ```gj
/// 全年收到各类资金180.00万元，其中：县级配套120.00万元，上年结余60.00万元。
/// ```
///
/// # 修复
/// 说明各数的关系，例如写清占比的分母、写明“其中”和“合计”，下次就能核对。
public enum UncheckedSentenceRule: ReportRule {
  public static let id = "GJ9019"
  public static let chineseName = "没有核对的句子"
  public static let englishName = "unchecked sentence"
  public static let severity = Severity.hint

  public static func check(_ report: Report, into list: inout FindingList) {
    guard !report.uncheckedSentences.isEmpty else { return }
    let names = FigureNames(report)
    let judge = Judge(report)
    for sentence in report.uncheckedSentences {
      guard let figure = report.figure(sentence.figure) else { continue }
      let words = sentence.claim.map { claim in
        ClaimWords(
          claim: claim, check: nil, language: list.language, report: report, names: names,
          evaluation: judge.evaluate(claim))
      }
      let name = ClaimWords.join(
        names.name(of: sentence.figure), number: names.numbers.text(figure), runsAlongRow: false, list.language)
      let more =
        sentence.others == 0
        ? "" : list.say("等 \(sentence.others + 1) 个数", " and \(sentence.others) more")
      list.add(
        self, at: figure.range,
        message: list.say(
          "这句话里的 \(name)\(more) 没有核对：\(reason(sentence, list))",
          "\(name)\(more) of this sentence was not checked: \(reason(sentence, list))"),
        notes: sentence.isNear
          ? [words.map { list.say("最接近的读法：\($0.arithmetic)", "the nearest reading: \($0.arithmetic)") }]
            .compactMap(\.self) : [])
    }
  }
}

extension UncheckedSentenceRule {
  private static func reason(_ sentence: UncheckedSentence, _ list: FindingList) -> String {
    switch sentence.reason {
    case .tooLong(let figures): return list.say("这句话有 \(figures) 个数，太长", "the sentence has \(figures) figures")
    case .listTooLong: return list.say("列出的分项太多", "its list has too many parts")
    case .alone: return list.say("这句话没有写出和它有关的数", "the figures that it ties to do not stand in the sentence")
    case .unsure: break
    }
    switch sentence.claim?.tie {
    case .proseParts, .proseChangeParts:
      return list.say("文字没有说清它由哪些数合成", "the words do not tell what adds up to it")
    case .proseShare: return list.say("文字没有说清是哪个数占哪个数", "the words do not tell what is a share of what")
    case .proseGrowth, .proseDifference:
      return list.say("文字没有说清是哪个数与哪个数比", "the words do not tell what is compared with what")
    case .proseCompletion: return list.say("文字没有说清是哪两个数之比", "the words do not tell which two figures it is of")
    default: return list.say("文字没有说清它是由哪些数算出的", "the words do not tell what it was computed from")
    }
  }
}
