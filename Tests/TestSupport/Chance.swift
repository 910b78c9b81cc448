// Whoever imports the tests' support can draw; programs that are no tests import Chance alone, which
// leads to neither Foundation nor Testing.
@_exported import Chance
