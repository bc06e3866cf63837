import AzadoseCommands

Azadose.start()
