import Stages

/// A file of a run that has lost its name at once: it is gone when the run lets go of it, or the process ends.
///
/// Guarded by its owner: one caller at a time.
final class RunScratch: ScratchFile {
    private let fileSystem: FileSystem
    private let file: OpenFile

    /// Makes a file at a path where there is none, in the run's folder: what a death leaves there goes with the folder.
    init(_ path: String, on fileSystem: FileSystem) throws {
        self.fileSystem = fileSystem
        file = try fileSystem.open(path, .scratch)
        // Where this fails, `deinit` closes the file: all that the object holds is there.
        try fileSystem.unlink(path)
    }

    deinit { try? fileSystem.close(file) }

    func append(_ bytes: UnsafeRawBufferPointer) throws { try fileSystem.write(bytes, to: file) }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        try fileSystem.fill(buffer, from: file, at: offset)
    }
}
