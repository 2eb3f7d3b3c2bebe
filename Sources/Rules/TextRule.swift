/// A rule of wording: it looks at the report's text where `TextScan` found something to look at.
protocol TextRule: Rule {
  static func check(_ text: TextScan, into list: inout FindingList)
}

/// How many findings a rule of wording makes of one report: what goes wrong a thousand times is one mistake.
let mostTextFindings = 1_000
