import Stages

/// The extractors that a pipeline file can name, one line each.
public enum Extractors {
    public static let all: [any Extractor.Type] = [
        Organizations.self,
        Places.self,
        People.self,
        Positions.self,
        Times.self,
        Quantities.self,
        Citations.self,
        Statements.self,
        Events.self,
        Awards.self,
        Participations.self,
    ]
}
