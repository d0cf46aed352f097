/// One node of the schema as the footer lists it, depth first.
struct SchemaElement: Equatable {
    var type: Int?
    var typeLength: Int?
    var repetition: Int?
    var name = ""
    var childCount: Int?
    var convertedType: Int?
    var scale: Int?
    var precision: Int?
    var fieldID: Int?
    var logicalType: LogicalType?

    func encode(into writer: inout CompactWriter) {
        writer.field(1, i32: type)
        writer.field(2, i32: typeLength)
        writer.field(3, i32: repetition)
        writer.field(4, name)
        writer.field(5, i32: childCount)
        writer.field(6, i32: convertedType)
        writer.field(7, i32: scale)
        writer.field(8, i32: precision)
        writer.field(9, i32: fieldID)
        if let logicalType { writer.field(10, structure: logicalType.encode) }
    }

    init() {}

    init(from reader: inout CompactReader, _ field: CompactReader.Field) throws(Damage) {
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1: type = try reader.int32(field)
            case 2: typeLength = try reader.int32(field)
            case 3: repetition = try reader.int32(field)
            case 4: name = try reader.string(field)
            case 5: childCount = try reader.int32(field)
            case 6: convertedType = try reader.int32(field)
            case 7: scale = try reader.int32(field)
            case 8: precision = try reader.int32(field)
            case 9: fieldID = try reader.int32(field)
            case 10: logicalType = try LogicalType(from: &reader, field)
            default: try reader.skip(field)
            }
        }
    }
}
