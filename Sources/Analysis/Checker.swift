import Findings
import Rules
import SourceText

/// Checks one file: bytes in, everything that is to be said of them out. It keeps no state.
public enum Checker {
  /// - Parameters:
  ///   - path: the name that findings carry; nothing is read from it.
  ///   - bytes: the file as it is, in whatever encoding.
  ///   - location: the path in the spelling of the options' loader, where that is another.
  public static func check(
    path: String, location: String? = nil, bytes: [UInt8], options: CheckOptions = CheckOptions()
  ) -> FileReport {
    let encoding = TextEncoding.detect(bytes)
    guard encoding.isUTF8 else {
      // Findings in converted text would stand at places that the file does not have: conversion comes first.
      let text = encoding.decode(bytes)?.utf8 ?? []
      let finding = FileEncodingRule.wrongEncoding(encoding, language: options.language)
      return FileReport(path: path, bytes: text, findings: [finding], counts: FileReport.Counts())
    }
    let checked = CheckedText(path: path, location: location, bytes: bytes, options: options)
    return checked.fileReport(listsClaims: options.listsClaims)
  }
}
