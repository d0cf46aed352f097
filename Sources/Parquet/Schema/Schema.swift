/// The columns of a file.
public struct Schema: Sendable, Hashable {
    public var name: String
    public let fields: [Field]

    public init(_ fields: [Field], name: String = "schema") {
        self.fields = fields
        self.name = name
    }

    /// The leaves, depth first: a flat table has one a field.
    public var leaves: [Leaf] {
        SchemaTree(self).leaves
    }
}

/// A column of stored values and its way down from the root.
public struct Leaf: Sendable, Hashable {
    public var path: [String]
    public var type: PhysicalType
    public var logicalType: LogicalType?
    public var fieldID: Int?
    /// How many of the path's fields are optional or repeated.
    public var maxDefinitionLevel: Int
    /// How many of the path's fields are repeated.
    public var maxRepetitionLevel: Int

    /// The path's names joined by dots.
    public var name: String {
        path.joined(separator: ".")
    }
}

/// The schema as lists, structures and leaves, each knowing its levels: what shredding and assembly walk.
struct SchemaTree: Sendable {
    private(set) var nodes: [SchemaNode] = []
    private(set) var leaves: [Leaf] = []
    /// The node of each leaf.
    private(set) var leafNodes: [SchemaNode] = []

    init(_ schema: Schema) {
        for field in schema.fields {
            nodes.append(add(field, to: Position()))
        }
    }

    /// Where the walk stands: the path, and the levels that are reached when everything so far is there.
    private struct Position {
        var path: [String] = []
        var definition = 0
        var repetition = 0
        /// The definition level from which on an entry has a slot here: below it an enclosing list is empty or null.
        var slotDefinition = 0
    }

    private mutating func add(_ field: Field, to parent: Position) -> SchemaNode {
        var position = parent
        position.path.append(field.name)
        if field.repetition == .repeated { return addBareRepeated(field, position) }
        let isNullable = field.repetition == .optional
        if isNullable { position.definition += 1 }
        return addValue(field, position, isNullable: isNullable)
    }

    private mutating func addValue(_ field: Field, _ position: Position, isNullable: Bool) -> SchemaNode {
        let first = leaves.count
        let kind: SchemaNode.Kind
        switch field.kind {
        case .leaf(let type):
            leaves.append(
                Leaf(
                    path: position.path, type: type, logicalType: field.logicalType, fieldID: field.fieldID,
                    maxDefinitionLevel: position.definition, maxRepetitionLevel: position.repetition))
            kind = .leaf
        case .group(let children):
            if let repeated = listedChild(field) {
                kind = .list(addElement(of: field, repeated, position))
            } else {
                kind = .structure(children.map { add($0, to: position) })
            }
        }
        let made = node(field, kind, position, isNullable: isNullable, first: first)
        if case .leaf = kind { leafNodes.append(made) }
        return made
    }

    /// A repeated field that no list annotation explains is a list of required elements that is never null itself.
    private mutating func addBareRepeated(_ field: Field, _ position: Position) -> SchemaNode {
        let first = leaves.count
        let element = addValue(field, inside(position), isNullable: false)
        return node(field, .list(element), position, isNullable: false, first: first)
    }

    /// Returns the repeated child of a well-formed list or map.
    private func listedChild(_ field: Field) -> Field? {
        guard field.logicalType == .list || field.logicalType == .map else { return nil }
        let children = field.children
        guard children.count == 1, children[0].repetition == .repeated else { return nil }
        if field.logicalType == .map && !(1...2).contains(children[0].children.count) { return nil }
        return children[0]
    }

    /// Adds what a list repeats: the repeated field itself in the old two-level lists, else its only child.
    ///
    /// Source: parquet-format, LogicalTypes.md, "Backward-compatibility rules" of lists.
    private mutating func addElement(of list: Field, _ repeated: Field, _ position: Position) -> SchemaNode {
        var below = inside(position)
        below.path.append(repeated.name)
        let isElement =
            list.logicalType == .map || repeated.children.count != 1 || repeated.children[0].repetition == .repeated
            || repeated.name == "array" || repeated.name == list.name + "_tuple"
        return isElement ? addValue(repeated, below, isNullable: false) : add(repeated.children[0], to: below)
    }

    private func inside(_ position: Position) -> Position {
        var below = position
        below.definition += 1
        below.repetition += 1
        below.slotDefinition = below.definition
        return below
    }

    private func node(
        _ field: Field, _ kind: SchemaNode.Kind, _ position: Position, isNullable: Bool, first: Int
    ) -> SchemaNode {
        SchemaNode(
            name: field.name, kind: kind, isNullable: isNullable, definitionLevel: position.definition,
            repetitionLevel: position.repetition, slotDefinitionLevel: position.slotDefinition,
            leaves: first..<leaves.count)
    }
}

/// A list, structure or leaf of the schema.
struct SchemaNode: Sendable {
    indirect enum Kind: Sendable {
        case leaf
        case structure([SchemaNode])
        case list(SchemaNode)
    }

    var name: String
    var kind: Kind
    var isNullable: Bool
    /// The definition level of an entry whose value is there at this node (of a list: there, even if empty).
    var definitionLevel: Int
    /// The repetition levels up to this one begin a new slot at this node.
    var repetitionLevel: Int
    /// The least definition level of an entry that has a slot at this node.
    var slotDefinitionLevel: Int
    /// The leaves below, or the leaf itself.
    var leaves: Range<Int>
}
