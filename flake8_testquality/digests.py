"""The hash that short digests are made with, without what ``hashlib`` loads for others."""

try:
    # As the standard library's ``random`` does it: hashlib would load OpenSSL,
    # which takes more memory than many of the rules together.
    from _blake2 import blake2b
except ImportError:  # pragma: no cover - an interpreter that keeps it elsewhere
    from hashlib import blake2b

__all__ = ["blake2b"]
