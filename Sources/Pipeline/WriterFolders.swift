import Stages

/// Checks that every writer has a folder of its own in the snapshot, so that no two make the same file at two in the morning.
enum WriterFolders {
    static func mistakes(_ writers: [(writer: any Writer, mark: Mark)]) -> [Mistake] {
        var firstLines: [String: Int] = [:]
        return writers.compactMap { writer, mark in
            let name = type(of: writer).name
            let parts = writer.folder.split(separator: "/", omittingEmptySubsequences: false)
            if parts.contains(where: { ["", ".", ".."].contains($0) }) {
                return Mistake(mark, "'\(name)' writes into '\(writer.folder)', which is no folder below the snapshot")
            }
            guard let line = firstLines.updateValue(mark.line, forKey: writer.folder) else { return nil }
            let other = "which the writer on line \(line) does already; give one of them another 'folder'"
            return Mistake(mark, "'\(name)' writes into '\(writer.folder)', \(other)")
        }
    }
}
