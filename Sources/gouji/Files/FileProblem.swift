#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Findings

/// Why a file or folder could not be read or written.
enum FileProblem: Error, Equatable {
  case system(Int32)
  /// A device, a socket, a pipe by name: reading it could wait for ever.
  case notRegular
  case tooLarge(Int)
  /// A folder in which nothing is a report.
  case noReports
  /// A folder in which every report is left out by a configuration.
  case allExcluded
  /// The folder that a file is to be written to is not there.
  case noFolder

  func message(_ language: MessageLanguage) -> String {
    let isChinese = language == .chinese
    switch self {
    case .system(let code):
      switch code {
      case ENOENT: return isChinese ? "没有这个文件" : "no such file"
      case EACCES, EPERM: return isChinese ? "没有读写权限" : "permission denied"
      case EISDIR: return isChinese ? "是文件夹，不是文件" : "is a folder"
      case ENOTDIR: return isChinese ? "路径中有一段不是文件夹" : "a part of the path is no folder"
      case ENAMETOOLONG: return isChinese ? "文件名过长" : "file name too long"
      case ELOOP: return isChinese ? "符号链接成环" : "too many symbolic links"
      case ENOSPC: return isChinese ? "磁盘已满" : "no space left on the disk"
      case EROFS: return isChinese ? "文件系统只读" : "read-only file system"
      case EMFILE, ENFILE: return isChinese ? "打开的文件过多" : "too many open files"
      default:
        let text = strerror(code).map { String(cString: $0) } ?? String(code)
        return isChinese ? "读写出错（\(text)）" : text
      }
    case .notRegular: return isChinese ? "不是普通文件" : "not a regular file"
    case .tooLarge(let bytes):
      let size = bytes >> 20
      return isChinese
        ? "文件过大（\(size) MB），最多 \(FileReader.limit >> 20) MB"
        : "too large (\(size) MB), the limit is \(FileReader.limit >> 20) MB"
    case .noFolder: return isChinese ? "没有这个文件夹" : "no such folder"
    case .allExcluded:
      return isChinese
        ? "文件夹里的报告都被 gouji.json 的 exclude 排除了" : "gouji.json excludes every report in this folder"
    case .noReports:
      return isChinese ? "文件夹里没有报告（.gj、.txt、.md）" : "no reports (.gj, .txt, .md) in this folder"
    }
  }
}
