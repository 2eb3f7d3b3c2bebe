/// Parts that are known to make a whole between them: where all of one set are listed, the list is complete.
enum Partition {
  private static let sets: [[Label]] = [
    ["基本支出", "项目支出"],
    ["人员经费", "公用经费"],
    ["货物", "工程", "服务"],
    ["因公出国", "公务用车", "公务接待"],
    ["购置", "运行"],
    ["一般公共预算", "政府性基金", "国有资本"],
    ["税收", "非税"],
    ["一般债", "专项债"],
    ["在职", "离休", "退休"],
    ["外事接待", "国内"],
    ["中央", "省级", "县级"], ["中央", "省级", "市级"], ["中央", "省级", "区级"], ["省级", "市级", "县级"], ["省级", "市级", "区级"],
    ["市级", "区级", "镇级"],
    ["市级", "县级", "乡镇"], ["中央", "自治区", "县级"], ["中央", "自治区", "市级"],
    ["市本级", "县"], ["省级", "市县"], ["中央", "地方"],
  ]

  static func isKnown(_ labels: [LabelKey]) -> Bool {
    sets.contains { set in
      labels.count >= set.count
        && set.allSatisfy { word in
          word.withBytes { bytes in
            labels.contains { label in label.bytes.withUnsafeBufferPointer { $0.place(of: bytes) != nil } }
          }
        }
    }
  }
}
