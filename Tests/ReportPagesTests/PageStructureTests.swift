import Testing

@Suite struct PageStructureTests {}
