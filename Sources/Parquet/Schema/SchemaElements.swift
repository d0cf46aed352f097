// The footer lists the schema depth first; here the list is made from fields, and fields from the list.

extension Schema {
    func elements() -> [SchemaElement] {
        var root = SchemaElement()
        root.name = name
        root.childCount = fields.count
        return [root] + fields.flatMap { $0.elements() }
    }

    init(elements: [SchemaElement]) throws(Damage) {
        guard let root = elements.first else { throw Damage("metadata: the schema is empty", at: 0) }
        var walk = SchemaWalk(elements: elements)
        let fields = try walk.children(root.childCount ?? 0, depth: 0)
        guard walk.next == elements.count else {
            throw Damage("metadata: the schema has \(elements.count - walk.next) elements too many", at: 0)
        }
        self.init(fields, name: root.name)
    }
}

extension Field {
    fileprivate func elements() -> [SchemaElement] {
        var element = SchemaElement()
        element.name = name
        element.repetition = repetition.rawValue
        element.fieldID = fieldID
        element.annotate(logicalType)
        guard case .leaf(let type) = kind else {
            element.childCount = children.count
            return [element] + children.flatMap { $0.elements() }
        }
        element.type = type.number
        if case .fixedLengthByteArray(let length) = type { element.typeLength = length }
        return [element]
    }
}

extension SchemaElement {
    fileprivate mutating func annotate(_ type: LogicalType?) {
        guard let type else { return }
        logicalType = type
        convertedType = ConvertedType.number(of: type)
        guard case .decimal(let precision, let scale) = type else { return }
        self.precision = precision
        self.scale = scale
    }
}

private struct SchemaWalk {
    let elements: [SchemaElement]
    var next = 1

    mutating func children(_ count: Int, depth: Int) throws(Damage) -> [Field] {
        guard count >= 0, count <= elements.count - next else {
            throw Damage("metadata: a group of \(count) fields where \(elements.count - next) are left", at: 0)
        }
        guard depth < 64 else { throw Damage("metadata: a schema nested deeper than 64", at: 0) }
        var fields: [Field] = []
        for _ in 0..<count { fields.append(try field(depth: depth)) }
        return fields
    }

    private mutating func field(depth: Int) throws(Damage) -> Field {
        guard next < elements.count else { throw Damage("metadata: the schema ends too early", at: 0) }
        let element = elements[next]
        next += 1
        let logicalType = element.logicalType.flatMap(known) ?? ConvertedType.logicalType(of: element)
        guard let repetition = Field.Repetition(rawValue: element.repetition ?? 0) else {
            throw Damage("metadata: field \(element.name) has repetition \(element.repetition ?? 0)", at: 0)
        }
        let kind = try kind(element, depth)
        if case .leaf(let type) = kind, let logicalType, !logicalType.canAnnotate(type) {
            throw Damage("metadata: field \(element.name) has \(type) values, which its logical type can't mean", at: 0)
        }
        return Field(element.name, repetition, kind, logicalType, fieldID: element.fieldID)
    }

    private mutating func kind(_ element: SchemaElement, _ depth: Int) throws(Damage) -> Field.Kind {
        guard let number = element.type else {
            return .group(try children(element.childCount ?? 0, depth: depth + 1))
        }
        guard let type = PhysicalType(number: number, length: element.typeLength) else {
            let reason = number == 7 ? "values of a fixed length, but no length" : "type \(number), which is none"
            throw Damage("metadata: field \(element.name) has \(reason)", at: 0)
        }
        return .leaf(type)
    }

    private func known(_ type: LogicalType) -> LogicalType? {
        type == .other(0) ? nil : type
    }
}
