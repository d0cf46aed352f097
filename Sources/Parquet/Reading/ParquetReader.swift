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
    let options: ReaderOptions
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
    /// Where `rows` says which rows are wanted, by ascending ranges, only these are given, and pages without any of them
    /// aren't read if the file has a page index. `rows(of:thatMayMatch:)` finds such ranges.
    ///
    /// Throws: `ParquetError`, and what the source throws.
    public func read(rowGroup: Int, columns names: [String]? = nil, rows: [Range<Int>]? = nil) throws -> [Column] {
        try check(rowGroup)
        var selection: RowSelection?
        if let rows { selection = try RowSelection(rows, of: metaData.rowGroups[rowGroup].rowCount) }
        return try nodes(names).map { try read($0, rowGroup, selection) }
    }

    /// Throws: `ParquetError.misuse` where the file has no such row group.
    func check(_ rowGroup: Int) throws(ParquetError) {
        guard metaData.rowGroups.indices.contains(rowGroup) else {
            throw .misuse("row group \(rowGroup) of \(metaData.rowGroups.count)")
        }
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

    private func read(_ node: SchemaNode, _ rowGroup: Int, _ selection: RowSelection?) throws -> Column {
        let rows = selection?.count ?? metaData.rowGroups[rowGroup].rowCount
        let leaves = try node.leaves.map { try readLeaf($0, tree.leafNodes[$0], rowGroup, selection) }
        do {
            return try Self.assemble(leaves, node, rows)
        } catch {
            throw error.error(at: Place(column: node.name, rowGroup: rowGroup))
        }
    }

    private static func assemble(_ leaves: [LeafData], _ node: SchemaNode, _ rows: Int) throws(Damage) -> Column {
        let column = try Assembly(leaves, first: node.leaves.lowerBound, rowCount: rows).column(node)
        guard column.count == rows else { throw Damage("\(column.count) rows, but the row group has \(rows)", at: 0) }
        return column
    }
}
