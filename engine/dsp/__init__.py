"""Pure functions and small preallocated state machines on sound: no I/O, no clock, no thread."""
