import Publishing
import Stages

/// Checks that every writer has a folder of its own in the snapshot, so that no two make the same file at two in the morning.
enum WriterFolders {
    static func mistakes(_ writers: [(writer: any Writer, mark: Mark)]) -> [Mistake] {
        var earlier: [(folder: String, line: Int)] = []
        return writers.compactMap { writer, mark in
            let start = "'\(type(of: writer).name)' writes into '\(writer.folder)', "
            if !Staging.mayBeFolder(writer.folder) {
                return Mistake(mark, start + "which is no folder below the snapshot")
            }
            let first = writer.folder.prefix { $0 != "/" }
            if first == StateFile.root || first == Manifest.fileName {
                return Mistake(mark, start + "but '\(first)' is what nights know the archive by")
            }
            defer { earlier.append((writer.folder, mark.line)) }
            for (folder, line) in earlier {
                if folder == writer.folder {
                    return Mistake(
                        mark, start + "which the writer on line \(line) does already; give one of them another 'folder'"
                    )
                }
                if "\(folder)/".hasPrefix("\(writer.folder)/") || "\(writer.folder)/".hasPrefix("\(folder)/") {
                    return Mistake(
                        mark, start + "and the writer on line \(line) into '\(folder)'; neither may lie in the other")
                }
            }
            return nil
        }
    }
}
