"""The parts of interop/matrix.py."""
