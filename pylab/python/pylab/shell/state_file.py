"""The file of a saved session: the pickles of variables one by one, array data as they are.

    8 bytes magic | pieces | index (JSON) | offset of the index, 8 bytes little-endian | magic

Buffers (the data of NumPy arrays) start at multiples of a page, so that they are read by mapping
the file; nothing is read before it is used. The index tells where everything is. A saver may run in
a forked child (see shell/README.md): it imports nothing and makes no arrays.
"""

import json
import mmap
import os
import pickle
import stat

MAGIC = b"APPSTAT1"
VERSION = 1  # of the index
_PAGE = 4096
_CHUNK = 16 << 20  # bytes a write: progress is seen in between


class StateError(Exception):
    """A file that is none of ours, or that must not be read."""


class Writer:
    """A new file that appears under its name at `commit`, whole and private, or not at all."""

    def __init__(self, path, process, progress):
        self.path = path
        # The process is the program's, also in a forked child: the next child clears away what one
        # that died has left.
        self.part = f"{path}.{process}.part"
        self._progress = progress
        self._at = 0
        self._buffers = {}  # (address, length) of what is written: (offset, length)
        self._kept = []  # what has an address there stays alive
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW
        try:
            os.unlink(self.part)
        except FileNotFoundError:
            pass
        self._fd = os.open(self.part, flags, 0o600)
        self.piece(MAGIC)

    def piece(self, data):
        """Append bytes; returns [offset, length]."""
        view = memoryview(data)
        start = self._at
        for chunk in range(0, len(view), _CHUNK):
            rest = view[chunk:chunk + _CHUNK]
            while len(rest):
                rest = rest[os.write(self._fd, rest):]
            self._progress()
        self._at += len(view)
        return [start, len(view)]

    def buffer(self, buffer, address):
        """Append an out-of-band buffer, once; returns [offset, length, readonly]."""
        raw = buffer.raw()
        key = (address(raw), len(raw))
        if key not in self._buffers:
            self.piece(bytes(-self._at % _PAGE))
            self._buffers[key] = self.piece(raw)
            self._kept.append(raw)
        return [*self._buffers[key], raw.readonly]

    def commit(self, index):
        """Write the index and give the file its name."""
        offset, _ = self.piece(json.dumps(index).encode())
        self.piece(offset.to_bytes(8, "little") + MAGIC)
        os.close(self._fd)
        os.rename(self.part, self.path)

    def abandon(self):
        """Leave nothing behind."""
        os.close(self._fd)
        os.unlink(self.part)


class Reader:
    """A saved session. Only a file of the user's own that nobody else can write is opened."""

    def __init__(self, path):
        fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW)
        try:
            about = os.fstat(fd)
            if not stat.S_ISREG(about.st_mode) or about.st_uid != os.getuid():
                raise StateError(f"{path}: it belongs to somebody else; saved sessions are pickles "
                                 "and can run code, so only your own are read")
            if about.st_mode & 0o022:
                raise StateError(f"{path}: others can write to it, so it is not read")
            if about.st_size < 24:
                raise StateError(f"{path}: not a saved session")
            # Private: arrays can be changed, the file stays as it is.
            self._map = memoryview(mmap.mmap(fd, about.st_size, access=mmap.ACCESS_COPY))
        finally:
            os.close(fd)
        if self._map[:8] != MAGIC or self._map[-8:] != MAGIC:
            raise StateError(f"{path}: not a saved session, or an incomplete one")
        try:
            start = int.from_bytes(self._map[-16:-8], "little")
            self.index = json.loads(bytes(self._map[start:-16]))
        except ValueError:
            raise StateError(f"{path}: its index is damaged") from None
        if self.index["version"] > VERSION:
            raise StateError(f"{path}: a newer version of this program has written it")

    def bytes(self, place):
        """The bytes of a piece."""
        return bytes(self._map[place[0]:place[0] + place[1]])

    def value(self, entry):
        """The object of an index entry, unpickled."""
        buffers = []
        for offset, length, readonly in entry["buffers"]:
            view = self._map[offset:offset + length]
            buffers.append(view.toreadonly() if readonly else view)
        offset, length = entry["pickle"]
        return pickle.loads(self._map[offset:offset + length], buffers=buffers)
