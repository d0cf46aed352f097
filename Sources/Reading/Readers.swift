import Stages

/// All readers, in the order in which `bantin list` shows them.
public enum Readers {
    public static let all: [any Reader.Type] = [
        Text.self,
        JSONL.self,
        CSV.self,
        HTML.self,
        WARC.self,
        Parquet.self,
        Detect.self,
    ]
}
