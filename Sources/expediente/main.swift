import CaseCommandLine

RootCommand.runProcess()
