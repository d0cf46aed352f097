import Cleaning
import Testing

@Test func cleanersHaveDifferentNames() {
    let names = Cleaners.all.map { $0.name }
    #expect(Set(names).count == names.count)
}
