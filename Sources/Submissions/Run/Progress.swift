/// Told how far a run has come: the name of the step, and how many of how many items are done.
public typealias Progress = @Sendable (_ step: String, _ done: Int, _ of: Int) -> Void
