import Stages

/// The files into which one table of one part is split, the next one begun when the one before it is whole: `people.csv`, then `people-2.csv`.
final class PartFiles {
    private let table: String
    private let folder: String
    private let ending: String
    private let files: any OutputFiles
    private var current: (number: Int, sink: any ByteSink)?

    /// Makes no file yet: that is for the first bytes to do.
    init(_ table: String, part: Int, in files: any OutputFiles, folder: String, ending: String) {
        self.table = PartName.file(table, part: part)
        self.folder = folder
        self.ending = ending
        self.files = files
    }

    /// What a file is called without its ending; the first has the number 0.
    func title(_ number: Int) -> String { number == 0 ? table : "\(table)-\(number + 1)" }

    func name(_ number: Int) -> String { "\(title(number)).\(ending)" }

    /// Where a file lies in the snapshot.
    func path(_ number: Int) -> String { "\(folder)/\(name(number))" }

    func write(_ bytes: UnsafeRawBufferPointer, to number: Int) throws {
        if current?.number != number {
            try close()
            current = (number, try files.create(path(number)))
        }
        try current!.sink.write(bytes)
    }

    func close() throws {
        try current?.sink.close()
        current = nil
    }
}
