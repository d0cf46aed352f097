import Foundation
import TestSupport

/// A page of `Pages/` with what a person reads on it.
struct Page {
    var name: String
    var paragraphs: [String]
    var captions: [String]
    /// By the names of the columns of `articles`.
    var fields: [String: String]

    static let folder = Repository.root + "/Tests/PagesTests/Pages"

    /// The paragraphs with the lead.
    var wholeText: String { ([fields["lead"]].compactMap { $0 } + paragraphs).joined(separator: "\n") }

    static func all() throws -> [Page] {
        try Files.list(folder).filter { $0.hasSuffix(".json") }.map { file in
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
            let json = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
            var fields: [String: String] = [:]
            for (key, value) in json {
                if let text = value as? String { fields[key == "date" ? "published_on" : key] = text }
            }
            fields["tags"] = (json["tags"] as? [String])?.joined(separator: ", ")
            return Page(
                name: String(file.dropLast(5)), paragraphs: json["body"] as? [String] ?? [],
                captions: json["captions"] as? [String] ?? [], fields: fields)
        }
    }
}
