import ArgumentParser
import Pipeline
import Publishing
import Reading

/// How the program ends, by sysexits(3): what a timer or a script can act on.
enum ExitStatus: Int32, CaseIterable {
    case done = 0
    case stoppedByRule = 1
    case usage = 64
    case unusableInput = 65
    case noInput = 66
    case software = 70
    case cannotCreate = 73
    case inputOutput = 74
    case locked = 75
    case pipelineFile = 78
    case hungUp = 129
    case interrupted = 130
    case terminated = 143

    /// What it means.
    var meaning: String {
        switch self {
        case .done: "done; a run has published its snapshot, or there was nothing new"
        case .stoppedByRule:
            "a rule that says 'on_fail: stop' was broken, or a stage refused the share of its 'stop_rejects'; a case of 'test' failed"
        case .usage: "the command line is wrong, or names something unknown"
        case .unusableInput:
            "no article was kept, or a file to inspect is damaged; with --strict: published, but something was refused"
        case .noInput:
            "an input is missing, also one to be read again, or nothing is published that could be shown or rolled back to"
        case .software: "a defect of the program itself; please report it"
        case .cannotCreate: "the output folder or a file in it can't be made, or it is another pipeline's"
        case .inputOutput: "reading or writing failed: the disk is full, fails, or a snapshot is damaged"
        case .locked: "another run works on the output folder"
        case .pipelineFile: "the pipeline file has mistakes, or can't be read, or the environment gives a wrong time"
        case .hungUp: "ended by SIGHUP: the terminal has gone"
        case .interrupted: "ended by SIGINT (Ctrl-C)"
        case .terminated: "ended by SIGTERM"
        }
    }

    /// What a person does then.
    var advice: String {
        switch self {
        case .done: "nothing; 'bantin history' shows it"
        case .stoppedByRule: "look at the record that the message names; nothing was published, the old snapshot stays"
        case .usage: "read 'bantin help'"
        case .unusableInput:
            "look at the reasons in the message; unless it tells of a snapshot, nothing was published and the old one stays"
        case .noInput: "check the paths in the pipeline file or after --input"
        case .software: "run again; if it comes back, report it with the pipeline file and the message"
        case .cannotCreate: "check the folder's name and its permissions; give each pipeline an output of its own"
        case .inputOutput: "make space or mend the disk, then run again; nothing half-done is visible"
        case .locked: "wait for the other run, which the message names; the lock ends with its process"
        case .pipelineFile: "mend each place that the message names; 'bantin check' tells when all is right"
        case .hungUp, .interrupted, .terminated: "run again; nothing was published, the old snapshot stays"
        }
    }

    /// The status for what ended a command.
    init(_ error: any Error) {
        self =
            switch error {
            case is PipelineMistakes, is PipelineFileError, is WrongClock: .pipelineFile
            case let error as PublishingError: ExitStatus(rawValue: error.exitCode) ?? .software
            case let error as FileSystemError: ExitStatus(rawValue: error.exitCode) ?? .software
            case is RuleStop, is CountStop, is TooManyRejects: .stoppedByRule
            case is InputError, is InputsGone: .noInput
            case is AnotherArchive: .cannotCreate
            case is UnknownArchive: .inputOutput
            case is NothingKept: .unusableInput
            case let error as Interrupted: ExitStatus(rawValue: error.exitCode) ?? .terminated
            case let error as NewFileError: error.status
            case let error as InspectError: error.status
            case is ArticleLookupError: .usage
            case is ConsoleError: .inputOutput
            default: .software
            }
    }

    /// Ends the command without a further message.
    var exit: ExitCode { ExitCode(rawValue) }
}
