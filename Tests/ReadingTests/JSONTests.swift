import JSON
import Testing

@Suite struct JSONTests {
    let object = JSONObject(paths: ["id", "text", "a.b", "list"])

    func values(_ text: some Collection<UInt8>) -> Result<[JSONObject.Value], JSONFault> {
        do throws(JSONFault) {
            let bytes = Array(text)
            let result: Result<[JSONObject.Value], JSONFault> = bytes.withUnsafeBytes { raw in
                do throws(JSONFault) {
                    return .success(try object.values(in: raw))
                } catch {
                    return .failure(error)
                }
            }
            return .success(try result.get())
        } catch {
            return .failure(error)
        }
    }

    @Test func valuesAreReadWithTheirTypes() throws {
        let cases: [(String, [JSONObject.Value])] = [
            (
                #"{"id": 1, "text": "x", "a": {"b": "y"}, "list": ["p", "q"]}"#,
                [.number("1"), .string([0x78]), .string([0x79]), .strings(Array("p, q".utf8))]
            ),
            (
                #"{"id": 18446744073709551615, "text": null, "a.b": 1.5, "list": []}"#,
                [.number("18446744073709551615"), .missing, .number("1.5"), .missing]
            ),
            (
                #"{"id": -9223372036854775808, "text": true, "a": [], "list": [1]}"#,
                [.number("-9223372036854775808"), .other("true or false"), .missing, .other("an object or an array")]
            ),
            (
                #"{"id": 123456789012345678901234567890}"#,
                [.string(Array("123456789012345678901234567890".utf8)), .missing, .missing, .missing]
            ),
            ("{}", [.missing, .missing, .missing, .missing]), (" {} ", [.missing, .missing, .missing, .missing]),
        ]
        for (text, expected) in cases { #expect(values(text.utf8) == .success(expected), "\(text)") }
    }

    /// The two parsers must agree: what simdjson refuses, the checker has to find a place for.
    @Test func everyRefusalHasItsPlace() {
        let text = Array(
            #"{"id": -12.5e+3, "text": "Đ\u1ea5t \"\\n\ud83d\ude00", "list": [true, false, null, {"x": 0.1}]}"#.utf8)
        var refused = 0
        for place in text.indices {
            for byte in UInt8.min...UInt8.max {
                var damaged = text
                damaged[place] = byte
                guard case .failure(let fault) = values(damaged) else { continue }
                refused += 1
                #expect(fault.reason != "not JSON", "byte \(place) is \(byte)")
                #expect(fault.offset <= damaged.count)
            }
            guard case .failure(let fault) = values(text[..<place]) else {
                Issue.record("a text cut at \(place) was taken for whole")
                continue
            }
            #expect(fault.reason != "not JSON", "cut at \(place)")
        }
        #expect(refused > 10_000)
    }
}
