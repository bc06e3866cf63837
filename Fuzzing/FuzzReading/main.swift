// Feeds one entry of the reading path with what libFuzzer makes up: `make fuzz`.
import FuzzDriver
import ReadingTestSupport

drive { (entry: ReadingEntry) in
  let input = ReadingInput(entry)
  return { input.run($0) }
}
