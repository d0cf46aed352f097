/// Numbers the names of elements that have no case in `Tag`, in the order in which a page first uses them.
struct OtherNames {
    private(set) var names: [[UInt8]] = []
    private var numbers: [[UInt8]: UInt32] = [:]

    mutating func number(of name: [UInt8]) -> ElementName {
        if let number = numbers[name] { return ElementName(other: number) }
        let number = UInt32(truncatingIfNeeded: names.count)
        names.append(name)
        numbers[name] = number
        return ElementName(other: number)
    }
}
