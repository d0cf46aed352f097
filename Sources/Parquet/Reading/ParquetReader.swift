import Compression

/// Reads a Parquet file row group by row group, column by column.
///
/// Nothing the file says is believed before it is checked; what is wrong is reported with column, page and byte.
///
/// ```swift
/// let reader = try ParquetReader(FileSource(path: "people.parquet"))
/// for group in reader.rowGroups.indices {
///     let columns = try reader.read(rowGroup: group, columns: ["name", "count"])
/// }
/// ```
public final class ParquetReader {
    public let schema: Schema
    /// What the author left in the footer.
    public let keyValues: [KeyValue]
    /// The program that wrote the file, by its own words.
    public let createdBy: String?

    let source: any ByteSource
    private let options: ReaderOptions
    let tree: SchemaTree
    let metaData: FileMetaData

    /// Reads the footer.
    ///
    /// Throws: `ParquetError`, and what the source throws.
    public init(_ source: any ByteSource, options: ReaderOptions = ReaderOptions()) throws {
        self.source = source
        self.options = options
        metaData = try Footer.read(source)
        do {
            schema = try Schema(elements: metaData.schema)
        } catch {
            throw error.error(at: Place())
        }
        tree = SchemaTree(schema)
        keyValues = metaData.keyValues
        createdBy = metaData.createdBy
        try checkRowGroups()
    }

    /// The leaves, depth first.
    public var leaves: [Leaf] { tree.leaves }

    /// The rows of the file; the sum of its row groups, since some writers' footers have another number.
    public var rowCount: Int { metaData.rowGroups.reduce(0) { $0 + $1.rowCount } }

    /// The row groups' numbers of rows.
    public var rowGroups: [Int] { metaData.rowGroups.map(\.rowCount) }

    private func checkRowGroups() throws(ParquetError) {
        var rows = 0
        for (number, group) in metaData.rowGroups.enumerated() {
            let place = Place(rowGroup: number)
            guard group.columns.count == tree.leaves.count else {
                throw .damaged("\(group.columns.count) columns, expected \(tree.leaves.count)", at: place)
            }
            let (sum, overflow) = rows.addingReportingOverflow(group.rowCount)
            guard group.rowCount >= 0, !overflow else { throw .damaged("\(group.rowCount) rows", at: place) }
            rows = sum
        }
    }

    /// Reads some top-level columns of a row group, in the order asked for; all columns where nothing is asked.
    ///
    /// Throws: `ParquetError`, and what the source throws.
    public func read(rowGroup: Int, columns names: [String]? = nil) throws -> [Column] {
        guard metaData.rowGroups.indices.contains(rowGroup) else {
            throw ParquetError.misuse("row group \(rowGroup) of \(metaData.rowGroups.count)")
        }
        return try nodes(names).map { try read($0, rowGroup) }
    }

    private func nodes(_ names: [String]?) throws(ParquetError) -> [SchemaNode] {
        guard let names else { return tree.nodes }
        var nodes: [SchemaNode] = []
        for name in names {
            guard let node = tree.nodes.first(where: { $0.name == name }) else {
                throw .misuse("the file has no column \(name)")
            }
            nodes.append(node)
        }
        return nodes
    }

    private func read(_ node: SchemaNode, _ rowGroup: Int) throws -> Column {
        let place = Place(column: node.name, rowGroup: rowGroup)
        let leaves = try node.leaves.map { try readLeaf($0, rowGroup) }
        guard !leaves.isEmpty else { throw ParquetError.damaged("a group without columns", at: place) }
        let column: Column
        do {
            column = try Assembly(leaves, first: node.leaves.lowerBound).column(node)
        } catch {
            throw error.error(at: place)
        }
        let rows = metaData.rowGroups[rowGroup].rowCount
        guard column.count == rows else {
            throw ParquetError.damaged("\(column.count) rows, but the row group has \(rows)", at: place)
        }
        return column
    }

    private func readLeaf(_ index: Int, _ rowGroup: Int) throws -> LeafData {
        let leaf = tree.leaves[index]
        var place = Place(column: leaf.name, rowGroup: rowGroup)
        let metaData = try chunkMetaData(index, leaf, rowGroup, place)
        let range = try chunkRange(metaData, place)
        var bytes = ByteBuffer(capacity: range.count)
        try source.read(range, into: &bytes)
        do {
            var reader = try ColumnChunkReader(
                leaf, tree.leafNodes[index], metaData, bytes, at: range.lowerBound, options)
            do {
                return try reader.read()
            } catch {
                (place.page, place.byte) = (max(0, reader.page), reader.byte)
                throw error.error(at: place)
            }
        } catch let damage as Damage {
            throw damage.error(at: place)
        } catch let error as BlockError {
            throw ParquetError.unsupported("\(error)", at: place)
        }
    }

    private func chunkMetaData(
        _ index: Int, _ leaf: Leaf, _ rowGroup: Int, _ place: Place
    ) throws(ParquetError) -> ColumnMetaData {
        let chunk = metaData.rowGroups[rowGroup].columns[index]
        if chunk.isEncrypted { throw .unsupported("an encrypted column", at: place) }
        if let path = chunk.filePath, !path.isEmpty { throw .unsupported("values in another file, \(path)", at: place) }
        guard let metaData = chunk.metaData else { throw .damaged("a column without metadata", at: place) }
        guard metaData.type == leaf.type.number else {
            throw .damaged("type \(metaData.type), but the schema says \(leaf.type)", at: place)
        }
        guard metaData.valueCount >= 0 else { throw .damaged("\(metaData.valueCount) values", at: place) }
        return metaData
    }

    /// Old Java writers left the dictionary page's header out of a chunk's length.
    ///
    /// Source: PARQUET-816.
    private var forgottenBytes: Int {
        createdBy?.hasPrefix("parquet-mr") == false ? 0 : 100
    }

    /// Returns where the chunk lies: from its dictionary, where it has one, for as long as it says.
    private func chunkRange(_ metaData: ColumnMetaData, _ place: Place) throws(ParquetError) -> Range<Int> {
        var start = metaData.dataPageOffset
        if let dictionary = metaData.dictionaryPageOffset, dictionary > 0, dictionary < start { start = dictionary }
        let length = metaData.totalCompressedSize
        guard start >= 0, length >= 0, start <= source.size, length <= source.size - start else {
            throw .damaged("\(length) bytes from byte \(start) of a file of \(source.size)", at: place)
        }
        return start..<min(start + length + forgottenBytes, source.size)
    }
}
