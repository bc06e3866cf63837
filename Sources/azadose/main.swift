import AzadoseCommands

Azadose.main()
