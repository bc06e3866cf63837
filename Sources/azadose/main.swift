import ArgumentParser
import AzadoseCommands

Azadose.main()
