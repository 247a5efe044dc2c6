using System.Runtime.InteropServices;
using System.Text;

namespace EGovToken.Core.Pkcs11;

/// <summary>What the libraries of PC/SC have in common: lists of names that end with zeros, and names that structures point to.</summary>
internal abstract class NativePcsc : Pcsc
{
    protected const uint UserScope = 0; // SCARD_SCOPE_USER

    private const int MostListings = 3;

    protected abstract Encoding NameEncoding { get; }

    /// <inheritdoc/>
    public override uint ListReaders(PcscContext context, out IReadOnlyList<string> names)
    {
        names = [];
        for (var more = MostListings; ; more--)
        {
            var size = 0u;
            var result = List(context, null, ref size);
            var text = new byte[size];
            result = result == Success && size > 0 ? List(context, text, ref size) : result;
            if (result == Success)
            {
                names = NameEncoding.GetString(text, 0, (int)size).Split(['\0'], StringSplitOptions.RemoveEmptyEntries);
            }

            // A reader that came between the two calls makes the list longer than the room for it.
            if (result != InsufficientBuffer || more == 1)
            {
                return result;
            }
        }
    }

    /// <inheritdoc/>
    public override uint GetStatusChange(PcscContext context, uint milliseconds, IReadOnlyList<ReaderState> readers)
    {
        var names = readers.Select(reader => NameEncoding.GetBytes(reader.Name + "\0")).Select(static name => GCHandle.Alloc(name, GCHandleType.Pinned)).ToList();
        try
        {
            return GetStatusChange(context, milliseconds, readers, [.. names.Select(static name => name.AddrOfPinnedObject())]);
        }
        finally
        {
            names.ForEach(static name => name.Free());
        }
    }

    // The size is in bytes.
    protected abstract uint List(PcscContext context, byte[]? names, ref uint size);

    protected abstract uint GetStatusChange(PcscContext context, uint milliseconds, IReadOnlyList<ReaderState> readers, IntPtr[] names);
}
