using System.Threading.Channels;

namespace Translate.Review;

/// <summary>Tells every open page what changed.</summary>
internal sealed class Announcements
{
    // A page that sleeps this long asks for everything anew when it wakes up.
    private const int MostUnread = 256;

    private readonly Lock _gate = new();
    private readonly List<Channel<Announcement>> _pages = [];

    public void Send(Announcement announcement)
    {
        lock (_gate)
        {
            foreach (var page in _pages.Where(page => !page.Writer.TryWrite(announcement)).ToArray())
            {
                page.Writer.TryComplete();
                _pages.Remove(page);
            }
        }
    }

    /// <summary>Ends what every page listens to; the server would wait for them otherwise.</summary>
    public void Close()
    {
        lock (_gate)
            _pages.ForEach(page => page.Writer.TryComplete());
    }

    /// <summary>What changes from now on; ends when the page falls too far behind.</summary>
    public async IAsyncEnumerable<Announcement> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = Channel.CreateBounded<Announcement>(MostUnread);
        lock (_gate)
            _pages.Add(page);
        try
        {
            // The first one says that the page is connected.
            yield return new([], false, null);
            await foreach (var announcement in page.Reader.ReadAllAsync(cancellationToken))
                yield return announcement;
        }
        finally
        {
            lock (_gate)
                _pages.Remove(page);
        }
    }
}
