import SourceText

// Nothing that runs from here may import Foundation: it would cost more at each start than checking a report does.
StandardStreams.prepare()
Program.end(Program.run(Program.arguments()))
