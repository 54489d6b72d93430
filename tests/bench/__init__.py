"""Benchmarks as ratios measured in one run; nothing here is asserted in the test suite."""
