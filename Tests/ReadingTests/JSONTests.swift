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
                [.number("1"), .string([0x78]), .string([0x79]), .string(Array("p, q".utf8))]
            ),
            (
                #"{"id": 18446744073709551615, "text": null, "a.b": 1.5, "list": []}"#,
                [.number("18446744073709551615"), .missing, .number("1.5"), .missing]
            ),
            (
                #"{"id": -9223372036854775808, "text": true, "a": [], "list": [1]}"#,
                [.number("-9223372036854775808"), .other("true or false"), .missing, .string([0x31])]
            ),
            (
                #"{"id": 123456789012345678901234567890}"#,
                [.string(Array("123456789012345678901234567890".utf8)), .missing, .missing, .missing]
            ),
            ("{}", [.missing, .missing, .missing, .missing]), (" {} ", [.missing, .missing, .missing, .missing]),
        ]
        for (text, expected) in cases { #expect(values(text.utf8) == .success(expected), "\(text)") }
    }

    @Test func arraysAndObjectsStandForTextsAsTheirFormSays() throws {
        let cases: [(text: String, lines: String?, first: String?, list: String?)] = [
            (#"["a", "b"]"#, "a\nb", "a", "a, b"), (#"["a", null, 1.5, false]"#, nil, "a", "a, 1.5"),
            (#"{"name": "n"}"#, nil, "n", "n"), (#"{"x": "n"}"#, nil, nil, nil),
            (#"[{"id": 1, "name": "n"}, {"name": "m"}]"#, nil, "n", "n, m"), (#"[{"x": 1}]"#, nil, nil, nil),
            (#"{"$date": {"$numberLong": "16"}}"#, nil, "16", "16"), (#"[[["a"]]]"#, "a", "a", "a"),
            ("[false]", nil, nil, nil),
        ]
        for (text, lines, first, list) in cases {
            let bytes = Array(#"{"A": {"v": \#(text)}}"#.utf8)
            for (form, expected) in [(JSONObject.Form.lines, lines), (.first, first), (.list, list)] {
                let object = JSONObject(paths: ["a.V"], forms: [form])
                let value = try bytes.withUnsafeBytes { try object.values(in: $0) }[0]
                let wanted = expected.map { JSONObject.Value.string(Array($0.utf8)) } ?? .other("an object or an array")
                #expect(value == wanted, "\(text), \(form)")
            }
        }
    }

    @Test func aNameAsItIsWrittenCountsBeforeOthersOfItsLetters() throws {
        let bytes = Array(#"{"TEXT": "c", "text": "x", "Id": 1}"#.utf8)
        let values = try bytes.withUnsafeBytes { try object.values(in: $0) }
        #expect(values == [.number("1"), .string([0x78]), .missing, .missing])
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
