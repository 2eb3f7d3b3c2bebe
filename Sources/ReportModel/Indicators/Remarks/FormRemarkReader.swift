import ExactNumbers

/// Walks the forms of a report for what rules remark on.
enum FormRemarkReader {
  static func read(into report: inout Report) {
    guard !report.indicatorForms.isEmpty else { return }
    let profiles = ProfileChoice(report)
    var remarks: [FormRemark] = []
    let current = report
    report.tree.bytes.withUnsafeBufferPointer { bytes in
      let reader = FormClaims(report: current, bytes: bytes)
      for form in current.indicatorForms where current.tables.indices.contains(form.table) {
        let table = current.tables[form.table]
        remarks += CategoryRemarks.read(form, table, profiles, reader)
        remarks += ReasonRemarks.read(form, table, current, bytes)
        remarks += ValueRemarks.read(form, table, current, bytes)
      }
    }
    report.formRemarks += remarks
  }
}
