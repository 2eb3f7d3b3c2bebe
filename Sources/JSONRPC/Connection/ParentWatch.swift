#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Notices the end of the editor, which may leave our input open: another process can hold its end.
///
/// The system tells of it through a descriptor that is waited for together with the input, so that nothing wakes up meanwhile. Only where
/// the system cannot do that it is asked now and then.
struct ParentWatch: ~Copyable {
  /// Becomes readable when the process ends; −1 where there is none.
  private(set) var descriptor: Int32 = -1
  /// How long to wait at most before `isGone` is asked again, in milliseconds; −1 for ever.
  private(set) var interval: Int32 = -1
  private let process: pid_t
  private var wasGone = false

  /// - Parameters:
  ///   - process: as the client names it.
  ///   - ownParent: our parent when we began.
  init(process: Int, ownParent: pid_t) {
    self.process = pid_t(exactly: process) ?? 0
    guard self.process > 0 else { return }
    let problem = open()
    if problem == 0 { return }
    if problem == ESRCH {
      // If it has been our parent it is gone. If not we may be in a container, where the editor cannot be seen: then
      // the end of the input has to do.
      wasGone = self.process == ownParent
      if wasGone { interval = 0 }
    } else if exists {
      interval = 1000
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// - Parameter isSignalled: the descriptor has become readable.
  func isGone(isSignalled: Bool) -> Bool { wasGone || isSignalled || interval >= 0 && !exists }

  private var exists: Bool { kill(process, 0) == 0 || errno != ESRCH }

  #if canImport(Darwin)
    private mutating func open() -> Int32 {
      let queue = kqueue()
      guard queue >= 0 else { return errno }
      var change = Darwin.kevent(
        ident: UInt(process), filter: Int16(EVFILT_PROC), flags: UInt16(EV_ADD),
        fflags: UInt32(truncatingIfNeeded: NOTE_EXIT), data: 0, udata: nil)
      guard kevent(queue, &change, 1, nil, 0, nil) == 0 else {
        let problem = errno
        close(queue)
        return problem
      }
      descriptor = queue
      return 0
    }
  #else
    private mutating func open() -> Int32 {
      let opened = pidfdOpen(process)
      guard opened >= 0 else { return errno }
      descriptor = opened
      return 0
    }
  #endif
}

#if !canImport(Darwin)
  // `syscall` takes any number of arguments, which Swift does not import, and `pidfd_open` is missing from older C libraries. Integers
  // are passed alike both ways on every processor that Linux runs Swift on.
  @_silgen_name("syscall")
  private func systemCall(_ number: Int, _ first: Int, _ second: Int) -> Int

  private func pidfdOpen(_ process: pid_t) -> Int32 {
    // The number is the same on all architectures. The descriptor is closed where another program is run.
    Int32(truncatingIfNeeded: systemCall(434, Int(process), 0))
  }
#endif
