/// Anything with texts that the rules read: answers, modules, the records of registers.
public protocol TextSource {
  /// The texts, in the order in which they were written.
  var lintedTexts: [LintedText] { get }
}
