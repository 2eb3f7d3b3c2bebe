import Findings

/// # 检查什么
/// 报告文件要用 UTF-8 编码。GB18030、UTF-16 的文件整个不检查，`gouji fmt` 可以转换；
/// UTF-8 文件里个别字节坏了的，指出位置，其余照常检查。示例里 `⟨BF⟩` 代表一个坏字节。
///
/// # 依据
/// 报告语言的文件约定（Grammar/）。
///
/// # 错误示例
/// ```gj
/// 云川县档案馆〖⟨BF⟩〗部门决算。
/// ```
///
/// # 正确示例
/// ```gj
/// 云川县档案馆部门决算。
/// ```
///
/// # 修复
/// 整个文件的编码用 `gouji fmt` 转换；个别坏字节照原稿改正。
public enum FileEncodingRule: Rule {
  public static let id = "GJ9001"
  public static let chineseName = "文件编码"
  public static let englishName = "file encoding"
  public static let severity = Severity.error
}

extension FileEncodingRule {

}
