import Stages

/// All cleaners, in the order in which `bantin list` shows them.
public enum Cleaners {
    public static let all: [any Cleaner.Type] = [
        Encoding.self,
        Unicode.self,
        Glued.self,
        Tones.self,
        Paragraphs.self,
        Boilerplate.self,
        Credits.self,
        Language.self,
        Quality.self,
    ]
}
