using System.Globalization;

namespace Translate.Jobs;

/// <summary>The index of one pair of a memory: a frozen file for most of it, and what came since in memory, gone through from end to end.</summary>
/// <remarks>When that has grown long, the next file is made in the background from SQLite. Safe for concurrent use.</remarks>
internal sealed class MemoryIndex(MemoryDatabase database, LanguagePair languages) : IDisposable
{
    // 20,000 texts are gone through in a time that nobody notices; a small memory needs no file.
    private const int SmallestFile = 2_000, GrowthDivisor = 50, TooMuchToWait = 5;

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private FuzzyIndex? _frozen;
    private IReadOnlyList<IndexedUnit> _since = [];
    private Task _building = Task.CompletedTask;
    private long _newest;
    private bool _isOpen;

    /// <summary>Offers what may match.</summary>
    /// <exception cref="JobException">The database or the index cannot be read or written.</exception>
    public void Find(FuzzyMatches matches)
    {
        var (frozen, since) = Now();
        frozen?.Find(matches);
        foreach (var unit in since)
            matches.Offer(unit.Id, unit.Source);
    }

    /// <summary>The units whose text on that side contains all the needles.</summary>
    /// <exception cref="JobException">The database or the index cannot be read or written.</exception>
    public IEnumerable<(long Id, string Text)> Search(MemorySide side, IReadOnlyList<string> needles)
    {
        var (frozen, since) = Now();
        return since.Select(unit => (unit.Id, Text: side == MemorySide.Source ? unit.Source : unit.Target))
            .Where(unit => needles.All(needle => unit.Text.Contains(needle, StringComparison.Ordinal)))
            .Concat(frozen?.Search(side, needles) ?? []);
    }

    /// <summary>Makes the file now if it is worth one, so that the first look-up need not wait for it.</summary>
    public void Prepare() => Now();

    /// <summary>Ends what is being built.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        // It stops between two texts.
        ((IAsyncResult)_building).AsyncWaitHandle.WaitOne();
        _frozen?.Dispose();
        _stop.Dispose();
    }

    // Everything up to now, with what other processes added. Neither part changes once it is handed out.
    private (FuzzyIndex? Frozen, IReadOnlyList<IndexedUnit> Since) Now()
    {
        lock (_gate)
        {
            if (_building.Exception?.InnerException is { } failure)
                throw Unwritable(failure);
            if (!_isOpen)
                Open();
            var newest = database.LastId;
            if (newest == _newest)
                return (_frozen, _since);
            var growth = newest - (_frozen?.LastId ?? 0);
            var limit = SmallestFile + ((_frozen?.Count ?? 0) / GrowthDivisor);
            if (growth > limit && (_frozen is null || growth > TooMuchToWait * limit))
                BuildNow();
            else if (growth > limit && _building.IsCompleted)
                _building = Task.Run(Build, _stop.Token);
            var last = Math.Max(_newest, _frozen?.LastId ?? 0);
            _since = [.. _since.Where(unit => unit.Id > (_frozen?.LastId ?? 0)), .. Units(last)];
            _newest = newest;
            return (_frozen, _since);
        }
    }

    private void BuildNow()
    {
        try
        {
            Build();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(e);
        }
    }

    // Whoever still reads the file before this one keeps it until he is done; it is closed when nobody holds it.
    private void Build()
    {
        var path = PathOf(database.LastId);
        FuzzyIndexBuilder.Build(path, Units(0), _stop.Token);
        var built = FuzzyIndex.Open(path);
        lock (_gate)
        {
            _frozen = built;
            _since = [.. _since.Where(unit => unit.Id > built.LastId)];
        }

        foreach (var old in Files().Where(file => file != path))
            Delete(old);
    }

    private void Open()
    {
        foreach (var file in Files().OrderByDescending(Generation))
        {
            try
            {
                _frozen ??= FuzzyIndex.Open(file);
            }
            catch (Exception e) when (e is InvalidDataException or FileNotFoundException)
            {
                // Of another version, or gone since it was listed: it is made again from the database.
            }
        }

        _isOpen = true;
    }

    private IEnumerable<IndexedUnit> Units(long after) =>
        database.UnitsAfter(languages, after).Select(unit => new IndexedUnit(unit.Id, MemoryText.Normalise(unit.Source), MemoryText.Normalise(unit.Target)));

    // The identity keeps apart what belongs to another memory that had this name.
    private string Stem => $"{database.Name}.{languages}.{database.Identity}.";

    private string PathOf(long lastId) => Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{Stem}{lastId}.index"));

    private string Folder => Path.GetDirectoryName(Path.GetFullPath(database.Path))!;

    private IEnumerable<string> Files() => database.Exists ? Directory.EnumerateFiles(Folder, $"{database.Name}.{languages}.*.index").Where(file => Path.GetFileName(file).StartsWith(Stem, StringComparison.Ordinal)) : [];

    private static long Generation(string file) => long.TryParse(file.Split('.')[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var lastId) ? lastId : 0;

    private static void Delete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process reads it, where files that are read cannot be deleted; the next building deletes it.
        }
    }

    private JobException Unwritable(Exception e) =>
        new(JobProblem.Storage, $"{database.Path}: its index cannot be written ({e.Message}). Free some space, or make its folder writable.", e);
}
