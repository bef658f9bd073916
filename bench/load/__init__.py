"""What a long run costs: processor and memory by process, xruns, and waking from idle."""
