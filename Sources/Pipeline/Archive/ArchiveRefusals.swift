import Publishing

// Why a run must not go on with what has been published: nothing is changed then.

/// The output folder holds the archive of another pipeline, which this one would replace or mix with its own.
public struct AnotherArchive: Error, Sendable, Hashable, CustomStringConvertible {
    public let output: String
    public let theirs: String
    public let ours: String

    public var description: String {
        "\(output): holds the archive of the pipeline '\(theirs)', and this one is '\(ours)'; give it an output of its own, "
            + "or 'name: \(theirs)' if it is to go on with that archive"
    }
}

/// What has been published can't be known, so neither can what a run would have to add to it.
public struct UnknownArchive: Error, Sendable, CustomStringConvertible {
    public let damage: PublishingError

    public var description: String {
        "\(damage); so it is not known what the archive is made of, and nothing is done: 'bantin rollback' shows the snapshot "
            + "before, '--full' makes everything anew from the inputs that are there"
    }
}

/// Inputs without which a part can't be made anew.
public struct InputsGone: Error, Sendable, Hashable, CustomStringConvertible {
    public let reason: String
    public let paths: [String]

    public var description: String {
        "\(reason), but inputs of earlier nights are gone or can't be read: \(Self.list(paths)); put them back where they were, "
            + "or begin an archive of its own with another 'output'"
    }

    /// The first of some paths, and how many more there are.
    static func list(_ paths: [String]) -> String {
        paths.prefix(10).joined(separator: ", ") + (paths.count > 10 ? " and \(paths.count - 10) more" : "")
    }
}
