import Pipeline
import Stages
import Tables
import TestSupport
import Testing

/// What the repository promises of itself, checked in its own sources.
@Suite struct HouseTests {
    /// A kind of stage: its protocols, its folder and the file that lists its stages.
    struct Kind: Sendable, CustomTestStringConvertible {
        var kind: StageKind
        var protocols: [String]
        var folder: String
        var list: String
        var testDescription: String { kind.rawValue }
    }

    static let kinds = [
        Kind(kind: .reading, protocols: ["Reader"], folder: "Reading", list: "Readers.swift"),
        Kind(kind: .cleaning, protocols: ["Cleaner"], folder: "Cleaning", list: "Cleaners.swift"),
        Kind(kind: .extracting, protocols: ["Extractor"], folder: "Extracting", list: "Extractors.swift"),
        Kind(
            kind: .validating, protocols: ["Rule", "OrderedRule", "CountRule"], folder: "Validating",
            list: "Rules.swift"),
        Kind(kind: .writing, protocols: ["Writer", "Stages.Writer"], folder: "Writing", list: "Writers.swift"),
    ]

    /// The types of a folder's files that conform to one of the protocols, each with its file.
    static func stages(of kind: Kind) -> [(type: String, file: String)] {
        let folder = "\(Repository.root)/Sources/\(kind.folder)"
        return Files.list(folder).filter { $0.hasSuffix(".swift") }.flatMap { file in
            Files.text("\(folder)/\(file)").split(separator: "\n").compactMap { line -> (String, String)? in
                let words = line.split { " :,{".contains($0) }.map(String.init).drop { $0 == "public" }
                guard words.first == "struct", let type = words.dropFirst().first else { return nil }
                return words.dropFirst(2).contains { kind.protocols.contains($0) } ? (type, file) : nil
            }
        }
    }

    @Test(arguments: kinds) func everyStageIsListed(kind: Kind) {
        let found = Self.stages(of: kind)
        #expect(!found.isEmpty)
        let list = Files.text("\(Repository.root)/Sources/\(kind.folder)/\(kind.list)")
        for stage in found {
            #expect(
                list.contains("\(stage.type).self"),
                "Sources/\(kind.folder)/\(kind.list) lacks the line:  \(stage.type).self,")
        }
    }

    @Test(arguments: kinds) func everyStageSaysWhatItDoesAndTakes(kind: Kind) {
        for stage in Catalog.standard[kind.kind] {
            #expect(!stage.summary.isEmpty, "\(stage) has no summary")
            for setting in Settings.descriptions(of: stage) {
                #expect(!setting.doc.isEmpty, "'\(setting.name)' of \(stage) has no doc text")
            }
        }
    }

    @Test(arguments: kinds) func everyStageHasAWordOfItsOwn(kind: Kind) {
        let names = Catalog.standard[kind.kind].map { $0.name }
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }, "\(name)")
        }
    }

    @Test(arguments: kinds) func everyStageIsTested(kind: Kind) {
        let tests = Files.list(Repository.root + "/Tests").filter { $0.hasSuffix(".swift") }
            .map { Files.text(Repository.root + "/Tests/" + $0) }
        for (type, _) in Self.stages(of: kind) {
            #expect(tests.contains { $0.contains(type) }, "no test names \(type)")
        }
    }

    @Test(arguments: kinds.filter { $0.kind != .reading }) func everyStageIsUsedByAPipeline(kind: Kind) {
        let folder = Repository.root + "/Pipelines/"
        let pipelines = Files.list(folder).map { Files.text(folder + $0) }
        for stage in Catalog.standard[kind.kind] {
            let line = "\n  - \(stage.name)"
            let isUsed = pipelines.contains { $0.contains(line + "\n") || $0.contains(line + ":") }
            #expect(isUsed, "no file in Pipelines/ has the line:  - \(stage.name)")
        }
    }

    @Test func everyExtractorFillsTablesOfTheContract() {
        for extractor in Catalog.standard.extractors {
            #expect(!extractor.fills.isEmpty, "\(extractor) fills nothing")
            for table in extractor.fills { #expect(Contract.table(table) != nil, "\(extractor) fills '\(table)'") }
        }
    }

    @Test func everyPipelineIsFreeOfMistakes() throws {
        let pipelines = Files.list(Repository.root + "/Pipelines").filter { $0.hasSuffix(".yaml") && !$0.contains("/") }
        #expect(pipelines.contains("nightly.yaml"))
        for name in pipelines {
            let path = Repository.root + "/Pipelines/" + name
            if case .failure(let mistakes) = PipelineFile.parse(Files.read(path), path: path) {
                Issue.record("\(mistakes)")
            }
        }
    }

    @Test(arguments: Files.list(Repository.root + "/Pipelines/tests"))
    func everyCaseOfAPipelinePasses(_ name: String) throws {
        let pipeline = Repository.root + "/Pipelines/" + name
        let path = CaseFile.path(ofPipeline: pipeline)
        let cases = try CaseFile.parse(Files.read(path), path: path).get()
        let run = CaseRun(try PipelineFile.parse(Files.read(pipeline), path: pipeline).get(), path: path)
        #expect(!cases.isEmpty)
        for result in cases.map(run.run) {
            #expect(result.hasPassed, "\(path):\(result.mark.line): \(result.failure ?? "\(result.differences)")")
        }
    }

    /// Codecs and tables know no stage; kinds of stages never see each other.
    @Test func importsPointOneWay() {
        let allowed: [String: Set<String>] = [
            "Tables": [], "Vietnamese": ["Tables"], "Hashing": ["CNettle"], "CSV": [],
            "Compression": ["CZlib", "CDeflate", "CZstd", "CSnappy", "CLZ4", "CBrotli"], "JSON": ["CSimdJSON"],
            "Parquet": ["Compression"], "XLSX": ["Compression", "CSV"], "HTML": [],
            "Pages": ["HTML", "Tables", "Vietnamese"],
            "Stages": ["Tables", "Vietnamese"],
            "Reading": ["Stages", "Tables", "Compression", "JSON", "CSV", "HTML", "Pages", "Parquet", "Vietnamese"],
            "Cleaning": ["Stages", "Tables", "Vietnamese", "Hashing"],
            "Extracting": ["Stages", "Tables", "Vietnamese", "Hashing"],
            "Validating": ["Stages", "Tables", "Hashing"],
            "Writing": ["Stages", "Tables", "CSV", "Parquet", "XLSX"],
            "Publishing": ["Stages", "Tables", "Hashing", "CSV", "Parquet", "Compression"],
        ]
        let system: Set<String> = ["Swift", "Glibc", "Dispatch", "Synchronization"]
        for (target, targets) in allowed {
            let folder = "\(Repository.root)/Sources/\(target)"
            for file in Files.list(folder) where file.hasSuffix(".swift") {
                for line in Files.text("\(folder)/\(file)").split(separator: "\n") {
                    let words = line.split(separator: " ").filter { !$0.hasPrefix("@") && $0 != "public" }
                    guard words.first == "import", let module = words.last.map(String.init) else { continue }
                    #expect(targets.contains(module) || system.contains(module), "\(target)/\(file) imports \(module)")
                }
            }
        }
    }
}
