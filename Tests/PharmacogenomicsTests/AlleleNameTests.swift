import Pharmacogenomics
import Testing

@Suite struct AlleleNameTests {
  @Test func `a diplotype is the same in both orders`() {
    let one = Diplotype(.named("*3A"), .named("*1"))
    let other = Diplotype(.named("*1"), .named("*3A"))
    #expect(one == other)
    #expect(one.description == "*1/*3A")
  }

  @Test func `haplotypes are ordered by star number, then suffix, undefined last`() {
    let insertion = SequenceChange(position: 18_143_680, reference: "A", alternate: "AT")
    let sorted: [HaplotypeName] = [
      .named("*1"), .named("*3"), .named("*3.002"), .named("*3A"), .named("*3C"), .named("*24"),
      .undefined([insertion]),
    ]
    #expect(sorted.shuffled().sorted() == sorted)
  }

  @Test func `an undefined haplotype prints its changes in order`() {
    let changes = [
      SequenceChange(position: 20, reference: "C", alternate: "T"),
      SequenceChange(position: 10, reference: "A", alternate: "AT"),
    ]
    #expect(HaplotypeName.undefined(changes).description == "undefined[10A>AT+20C>T]")
  }
}
