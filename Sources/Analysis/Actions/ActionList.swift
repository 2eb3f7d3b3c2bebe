import Findings
import SourceText

/// Everything that may be done at a place of a text: a pure function of the text and the place.
public enum ActionList {
  /// In the order in which they are shown: what is certain first.
  static let providers: [any ActionProvider.Type] = [
    FindingFixes.self, DirectiveFixes.self, DirectionWords.self, KeptFigure.self, RowSorting.self, MissingRows.self,
    TotalRecomputation.self, RuleFixes.self, Silencing.self, NameExtraction.self, NameInlining.self, BraceWrapping.self,
    BarConversion.self, FixEverything.self,
  ]

  public static func actions(_ request: ActionRequest) -> [TextAction] {
    var actions: [TextAction] = []
    for provider in providers where !provider.kinds.isDisjoint(with: request.kinds) {
      provider.add(request, into: &actions)
    }
    var keys: Set<String> = []
    return actions.filter { request.wants($0.kind) && keys.insert($0.key).inserted }
  }
}
