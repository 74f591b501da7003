public import Aggregation
public import Digests

/// Where the secretariat keeps what it received.
///
/// Implementers promise:
/// - What ``put(_:)`` says is done when it returns: all packages of one call, or none after an error;
///   a process that is killed leaves no half of one.
/// - A package that is there already changes nothing; a revision replaces the one before it, which is
///   kept as history.
/// - Several processes may use one store at once.
public protocol Store: Sendable {
  /// Where it is, as the user would write it.
  var place: String { get }

  /// Puts packages in the order in which they come, in one transaction.
  ///
  /// - Returns: What became of each, in the same order.
  /// - Throws: ``StoreError``; then nothing was put.
  func put(_ packages: [IncomingPackage]) throws(StoreError) -> [Reception]

  /// The identities of all packages, replaced ones too.
  func identities() throws(StoreError) -> Set<SHA256Digest>

  /// What is there, ordered by call, year, city and revision.
  func submissions(_ selection: SubmissionSelection) throws(StoreError) -> [StoredSubmission]

  /// A package as it was received; nil when there is none.
  func package(_ identity: SHA256Digest) throws(StoreError) -> [UInt8]?

  /// Gives the blocks of figures of what is selected, one after the other in the order of
  /// ``submissions(_:)``.
  func readBlocks(
    _ selection: SubmissionSelection, _ body: ([UInt8]) throws(StoreError) -> Void
  ) throws(StoreError)

  /// All that cities mean by their indicators, by the numbers that stand in ``submissions(_:)``. Nothing
  /// is ever taken out of it, so it may be read after them.
  func meanings() throws(StoreError) -> [Int: NetworkMeanings.Meaning]

  /// The records that several cities may count, of what is selected.
  func sharedRecords(_ selection: SubmissionSelection) throws(StoreError) -> [SharedRecord]

  /// Keeps of files that were refused when and why. The same bytes again are the same file.
  func keepRefusals(_ refusals: [RefusedPackage]) throws(StoreError)

  /// Forgets refusals: of files with these bytes, and of files of these names.
  func forgetRefusals(_ digests: [SHA256Digest], files: [String]) throws(StoreError)

  /// What was refused and not forgotten, ordered by the name of the file.
  func refusals() throws(StoreError) -> [RefusedPackage]

  /// What is damaged in the store itself; the packages in it are verified by their seals.
  func faults() throws(StoreError) -> [String]

  /// Writes a copy of the store as it is at one moment into a file that is not there yet. The file is
  /// there, whole and on the disk, when this returns, or not at all.
  ///
  /// - Parameters:
  ///   - lists: Files that belong to the store, such as the list of members, to be kept in the copy.
  ///   - progress: Called now and then with the bytes that are written and those that there will be.
  /// - Returns: The number of packages in the copy.
  /// - Throws: ``StoreError``, or `CancellationError` when the task was cancelled meanwhile.
  func backUp(
    to path: String, with lists: [OfficeList], progress: (_ done: Int, _ total: Int) -> Void
  ) throws -> Int
}

extension Store {
  /// The figures of what is selected.
  public func columns(_ selection: SubmissionSelection) throws(StoreError) -> ObservationColumns {
    var columns = ObservationColumns()
    try readBlocks(selection) { (block) throws(StoreError) in
      do throws(ObservationBlockError) {
        try ObservationBlock.decode(block, into: &columns)
      } catch {
        throw .damaged(error.message)
      }
    }
    return columns
  }

  /// Writes the figures of what is selected as a data set for engines such as Spark, one submission
  /// after the other: memory does not grow with their number.
  ///
  /// - Parameters:
  ///   - folder: Where it is to be; empty or not there yet.
  ///   - cities: The cities that were asked, with their residents.
  ///   - progress: Called after each submission with the number done.
  /// - Throws: ``StoreError``, or `DataSetError`; then there is no data set.
  public func writeDataSet(
    _ selection: SubmissionSelection, to folder: String, cities: [MemberCity],
    progress: (Int) -> Void = { _ in }
  ) throws -> PartitionedDataSet {
    var writer = try PartitionedDataSetWriter(folder)
    var done = 0
    do {
      var refusal: DataSetError?
      try readBlocks(selection) { (block) throws(StoreError) in
        guard refusal == nil else { return }
        var columns = ObservationColumns()
        do throws(ObservationBlockError) {
          try ObservationBlock.decode(block, into: &columns)
        } catch {
          throw .damaged(error.message)
        }
        do throws(DataSetError) { try writer.append(columns) } catch { refusal = error }
        done += 1
        progress(done)
      }
      if let refusal { throw refusal }
    } catch {
      writer.discard()
      throw error
    }
    return try writer.finish(cities: cities)
  }
}
