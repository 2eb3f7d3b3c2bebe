import Analysis
import LanguageServer
import ReportModel

/// The disk, for the language server.
struct EditorFiles: WorkspaceFiles {
  func load(_ path: String, relativeTo report: String) -> LoadedFile? { ReportFiles().load(path, relativeTo: report) }

  func reports(under folder: String) -> [String] {
    FileFinder.find([FilePath(folder)]).filter { $0.problem == nil }.map(\.path.text)
  }

  func stamp(_ path: String) -> FileStamp? { FileReader.stamp(FilePath(path)) }

  func entries(of folder: String) -> [FolderEntry] { FolderList.entries(of: FilePath(folder)) }

  func readFront(_ path: String, most: Int) -> [UInt8] { FileReader.readFront(FilePath(path), most: most) }

  func read(_ path: String) -> [UInt8]? {
    do throws(FileProblem) {
      return try FileReader.read(FilePath(path))
    } catch {
      return nil
    }
  }
}
