import Stages

/// The extractors that a pipeline file can name, one line each.
public enum Extractors {
    public static let all: [any Extractor.Type] = [
        Times.self,
        Quantities.self,
    ]
}
