import CLibPQ

extension LibPQ {
  /// The library, opened when it is first asked for; nil where it is not installed.
  private static let opened: LibPQ? = {
    let library = UnsafeMutablePointer<LibPQ>.allocate(capacity: 1)
    defer { library.deallocate() }
    return cityrights_open_libpq(library) ? library.pointee : nil
  }()

  /// The functions of libpq.
  ///
  /// - Throws: ``StoreError/unreachable(_:)`` where it is not installed.
  static func open() throws(StoreError) -> LibPQ {
    guard let opened else {
      throw .unreachable("PostgreSQL's library is not on this machine, install libpq5")
    }
    return opened
  }
}
