// Feeds one entry of the rule loader with what libFuzzer makes up: `make fuzz`.
import FuzzDriver
import FuzzingTestSupport

drive { (entry: FuzzEntry) in
  let input = FuzzInput(entry)
  return { input.run($0) }
}
