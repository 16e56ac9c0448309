using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Translate;

/// <summary>A file as memory: what is not looked at is not read, and several processes share what is.</summary>
internal sealed class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    private MappedFile(MemoryMappedFile file, MemoryMappedFileAccess access) => (_file, _view) = (file, file.CreateViewAccessor(0, 0, access));

    /// <summary>How long it is in bytes, or a little more: the last page is whole.</summary>
    public long Length => _view.Capacity;

    public static MappedFile Open(string path) =>
        new(MemoryMappedFile.CreateFromFile(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false), MemoryMappedFileAccess.Read);

    public static MappedFile Create(string path, long length) =>
        new(MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, length, MemoryMappedFileAccess.ReadWrite), MemoryMappedFileAccess.ReadWrite);

    /// <summary>A stretch of it. Whoever reads it keeps this object alive meanwhile.</summary>
    /// <exception cref="InvalidDataException">The file is not that long.</exception>
    public Span<T> At<T>(long offset, int count)
        where T : unmanaged
    {
        if (offset < 0 || count < 0 || offset + ((long)count * Unsafe.SizeOf<T>()) > Length)
            throw new InvalidDataException("The file is shorter than it says.");
        ref var first = ref Unsafe.AddByteOffset(ref Unsafe.NullRef<byte>(), _view.SafeMemoryMappedViewHandle.DangerousGetHandle() + (nint)(_view.PointerOffset + offset));
        return MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref first), count);
    }

    /// <summary>Writes to the disk what is still in memory.</summary>
    public void Flush() => _view.Flush();

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
