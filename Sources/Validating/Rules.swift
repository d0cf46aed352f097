import Stages

/// All rules, by the order in which `bantin list` shows them.
public enum Rules {
    public static let all: [any Rule.Type] = [
        Required.self,
        Unique.self,
        NearDuplicates.self,
        InRange.self,
        OneOf.self,
        Length.self,
        Pattern.self,
        Reference.self,
        RowCount.self,
    ]
}
