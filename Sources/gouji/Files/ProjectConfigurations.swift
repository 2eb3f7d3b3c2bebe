#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Configuration
import Findings

/// The `gouji.json` that holds for each file of a run: the one that `--config` names, or else the nearest above the file.
///
/// It is asked before files are checked, by one thread.
final class ProjectConfigurations {
  private enum Choice {
    case found(ConfigurationFinder)
    case given(ConfigurationFile?)
  }

  private var choice: Choice
  private let current: [UInt8]
  /// As they were met, each once.
  private(set) var used: [ConfigurationFile] = []

  init(_ arguments: ParsedArguments) throws(UsageProblem) {
    current = Self.currentFolder
    guard let path = arguments.path("config") else {
      choice = arguments.has("no-config") ? .given(nil) : .found(ConfigurationFinder(loader: DiskConfigurations()))
      return
    }
    guard !arguments.has("no-config") else {
      throw .other(
        chinese: "--config 和 --no-config 只能用一个", english: "--config and --no-config exclude each other")
    }
    do throws(FileProblem) {
      // What it excludes starts from where the command is run: the file may be shared by many projects.
      let file = ConfigurationFile(path: path.bytes, base: current, bytes: try FileReader.read(path))
      choice = .given(file)
      used = [file]
    } catch {
      throw .other(
        chinese: "--config \(path.text)：\(error.message(.chinese))",
        english: "--config \(path.text): \(error.message(.english))")
    }
  }

  /// What holds for a file.
  func configuration(for path: FilePath) -> ConfigurationFile? {
    configuration(forFolder: PathBytes.folder(of: absolute(path)))
  }

  private func configuration(forFolder folder: [UInt8]) -> ConfigurationFile? {
    switch choice {
    case .given(let file): return file
    case .found(var finder):
      // The finder is taken out while it changes, so that it is not copied.
      choice = .given(nil)
      let file = finder.configuration(forFolder: folder)
      choice = .found(finder)
      if let file, !used.contains(where: { $0 === file }) { used.append(file) }
      return file
    }
  }

  /// Whether a file that was named is left out all the same (`--force-exclude`).
  func excludes(_ path: FilePath) -> Bool {
    let path = absolute(path)
    return configuration(forFolder: PathBytes.folder(of: path))?.excludes(path, isFolder: false) ?? false
  }

  /// What is left out of a folder; nil where nothing is.
  func exclusion(in folder: FilePath) -> Exclusion? {
    let folder = absolute(folder)
    guard let file = configuration(forFolder: folder), !file.configuration.excluded.isEmpty else { return nil }
    return Exclusion(file: file, folder: folder)
  }

  struct Exclusion {
    fileprivate let file: ConfigurationFile
    fileprivate let folder: [UInt8]

    func holds(_ name: [UInt8], isFolder: Bool) -> Bool {
      file.excludesItself(FilePath(bytes: folder).appending(name).bytes, isFolder: isFolder)
    }
  }

  /// Whether something in one of the files was not understood.
  var areFaulty: Bool { used.contains { !$0.problems.isEmpty } }

  /// Says on standard error what in the files was not understood.
  func tell(_ language: MessageLanguage) {
    for file in used {
      for line in file.lines(language, name: name(file)) { StandardStreams.error("gouji: \(line)\n") }
    }
  }

  /// Says that files were left as they are because it is not known for certain what is wanted.
  func tellUnchanged(_ language: MessageLanguage) {
    for file in used where !file.problems.isEmpty {
      StandardStreams.error(
        language == .chinese
          ? "gouji: \(name(file)) 有问题，用到它的文件没有改动\n"
          : "gouji: \(name(file)) has problems; the files that it is for were not changed\n")
    }
  }

  /// From the current folder where it is in it.
  private func name(_ file: ConfigurationFile) -> String {
    let prefix = current + [UInt8(ascii: "/")]
    let path = file.path.starts(with: prefix) ? Array(file.path.dropFirst(prefix.count)) : file.path
    return FilePath(bytes: path).text
  }

  private func absolute(_ path: FilePath) -> [UInt8] { PathBytes.absolute(path.bytes, in: current) }

  private static var currentFolder: [UInt8] {
    guard let folder = getcwd(nil, 0) else { return Array("/".utf8) }
    defer { free(folder) }
    return UnsafeBufferPointer(start: folder, count: strlen(folder)).map(UInt8.init(bitPattern:))
  }
}
