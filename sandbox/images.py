"""Pictures: how large one is, and plain ones made on demand."""

import struct
import zlib

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG_SIZES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_JPEG_MARK = 0xFF
_JPEG_BARE = frozenset(range(0xD0, 0xDA)) | {0x01}


def dimensions(body: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG, JPEG, GIF or WebP; None for anything else."""
    try:
        return _read(body)
    except struct.error:
        return None


def _read(body: bytes) -> tuple[int, int] | None:
    size: tuple[int, int] | None = None
    if body.startswith(_PNG):
        size = struct.unpack_from(">II", body, 16)
    elif body.startswith((b"GIF87a", b"GIF89a")):
        size = struct.unpack_from("<HH", body, 6)
    elif body.startswith(b"\xff\xd8"):
        size = _jpeg(body)
    elif body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        size = _webp(body)
    return size


def _jpeg(body: bytes) -> tuple[int, int] | None:
    at = 2
    while at < len(body):
        mark, kind, length = struct.unpack_from(">BBH", body, at)
        if kind in _JPEG_SIZES:
            height, width = struct.unpack_from(">HH", body, at + 5)
            return width, height
        at += 2 if mark != _JPEG_MARK or kind in _JPEG_BARE else 2 + length
    return None


def _webp(body: bytes) -> tuple[int, int] | None:
    kind = body[12:16]
    if kind == b"VP8X":
        low = struct.unpack_from("<HBHB", body, 24)
        return (low[0] | low[1] << 16) + 1, (low[2] | low[3] << 16) + 1
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", body, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", body, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None


def draw(width: int, height: int, size: int) -> bytes:
    """Return a grey PNG of these dimensions, padded with zeros behind its end to at least `size` bytes."""
    header = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    row = b"\0" + b"\xaa" * ((width + 7) // 8)
    body = _PNG + header + _chunk(b"IDAT", zlib.compress(row * height)) + _chunk(b"IEND", b"")
    return body.ljust(size, b"\0")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
