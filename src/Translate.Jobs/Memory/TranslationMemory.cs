using System.Collections.Concurrent;

namespace Translate.Jobs;

/// <summary>Several memories as one: the first is written, all are read, and of equal matches the earlier memory's comes first.</summary>
public sealed class TranslationMemory : ITranslationMemory, IDisposable
{
    // Units that were replaced since the index was made are found and dropped.
    private const int Spare = 3;

    // A number that is wrong for the text misleads more than a word.
    private const int IncompletePenalty = 5;

    private readonly IReadOnlyList<MemoryDatabase> _databases;
    private readonly MatchOptions _options;
    private readonly Func<ICheckLexicon> _lexicon;
    private readonly ConcurrentDictionary<(MemoryDatabase, LanguagePair), MemoryIndex> _indexes = new();

    /// <summary>These memories as one.</summary>
    /// <param name="paths">Their files, the one that is written first.</param>
    /// <param name="options">What matches from where count.</param>
    /// <param name="lexicon">What forms words have, asked for by the concordance alone.</param>
    /// <exception cref="ConfigurationException">A file that is only read is not there.</exception>
    public TranslationMemory(IReadOnlyList<string> paths, MatchOptions options, Func<ICheckLexicon> lexicon)
    {
        ArgumentNullException.ThrowIfNull(paths);
        if (paths.Skip(1).FirstOrDefault(path => !File.Exists(path)) is { } missing)
            throw new ConfigurationException($"Translate:Memories: there is no file {missing}. Make it with: translate memory import FILE.tmx --memory {missing}");
        (_databases, _options, _lexicon) = ([.. paths.Select(path => new MemoryDatabase(path))], options, lexicon);
    }

    /// <summary>The memories, the one that is written first.</summary>
    public IReadOnlyList<MemoryDatabase> Databases => _databases;

    /// <inheritdoc/>
    public IReadOnlyList<RememberedText?> Find(string scope, LanguagePair languages, IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return [.. texts.Select(text => Exact(languages, new MemoryQuery(text)).FirstOrDefault(m => m.Percent >= MemoryMatch.ExactPercent) is { } match ? new RememberedText(match.Target, match.Unit.Links) : null)];
    }

    /// <inheritdoc/>
    public void Remember(string scope, LanguagePair languages, IReadOnlyList<(string Source, RememberedText Target)> translations)
    {
        ArgumentNullException.ThrowIfNull(translations);
        Remember(languages, [.. translations.Select(t => new MemoryUnit { Source = t.Source, Target = t.Target.Target, Links = t.Target.Links })]);
    }

    /// <inheritdoc/>
    public void Remember(LanguagePair languages, IReadOnlyList<MemoryUnit> units) => _databases[0].Replace(languages, units);

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<MemoryMatch>> Match(LanguagePair languages, IReadOnlyList<MemoryQuery> queries, MatchLimits limits)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(limits);
        return [.. queries.Select(query => Match(languages, query, limits))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<MemoryHit> Search(LanguagePair languages, string phrase, MemorySide side, int most)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        if (string.IsNullOrWhiteSpace(phrase))
            return [];
        var pattern = new PhrasePattern(phrase, side == MemorySide.Source ? languages.Source : languages.Target, _lexicon());
        return [.. _databases.SelectMany(database => Search(database, languages, pattern, side).Take(most)).OrderBy(hit => hit.Unit.Source.Length).Take(most)];
    }

    /// <summary>Makes the indexes of a pair now, where they are worth it.</summary>
    public void Prepare(LanguagePair languages)
    {
        foreach (var database in _databases)
            Index(database, languages).Prepare();
    }

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        foreach (var index in _indexes.Values)
            index.Dispose();
        _indexes.Clear();
        foreach (var database in _databases)
            database.Dispose();
    }

    private IEnumerable<MemoryHit> Search(MemoryDatabase database, LanguagePair languages, PhrasePattern pattern, MemorySide side)
    {
        foreach (var (id, text) in Index(database, languages).Search(side, pattern.Needles))
        {
            // The normalised text has no digits, and few phrases are numbers.
            if (!pattern.HasDigits && pattern.Find(text).IsEmpty)
                continue;
            if (database.Units([id]) is [var unit] && pattern.Find(side == MemorySide.Source ? unit.Source : unit.Target) is { IsEmpty: false } places)
                yield return new MemoryHit(unit, places);
        }
    }

    private MemoryMatch[] Match(LanguagePair languages, MemoryQuery query, MatchLimits limits)
    {
        var matches = Exact(languages, query);
        if (limits.Percent < MemoryMatch.ExactPercent)
            matches.AddRange(Fuzzy(languages, query, limits));
        // A translation that several units have is offered once. The sort is stable: of equals the earlier memory's stays first.
        return [.. matches.OrderByDescending(m => m.Percent).DistinctBy(m => m.Target, StringComparer.Ordinal).Where(m => m.Percent >= limits.Percent).Take(limits.Most)];
    }

    private List<MemoryMatch> Exact(LanguagePair languages, MemoryQuery query) => [.. _databases.SelectMany(database => database.Exact(languages, query.Text)).Select(unit =>
    {
        var isContext = query is { Before: not null, After: not null } && unit.Before == query.Before && unit.After == query.After;
        var penalty = _options.PenaltyOf(unit);
        return new MemoryMatch
        {
            Unit = unit,
            Kind = isContext ? MatchKind.Context : MatchKind.Exact,
            Percent = (isContext ? MemoryMatch.ContextPercent : MemoryMatch.ExactPercent) - penalty,
            Penalty = penalty,
            Target = unit.Target,
        };
    })];

    private IEnumerable<MemoryMatch> Fuzzy(LanguagePair languages, MemoryQuery query, MatchLimits limits)
    {
        var text = MemoryText.Normalise(query.Text);
        if (text.Length is 0 or > FuzzyIndex.LongestText)
            yield break;
        foreach (var database in _databases)
        {
            var found = new FuzzyMatches(text, limits.Percent / 100.0, limits.Most + Spare);
            Index(database, languages).Find(found);
            var scores = found.Best.ToDictionary(m => m.Id, m => m.Score);
            foreach (var unit in database.Units([.. found.Best.Select(m => m.Id)]).Where(u => u.Source != query.Text))
            {
                var (target, repairs, isComplete) = MatchRepairs.Of(query.Text, unit, languages);
                var penalty = _options.PenaltyOf(unit) + (isComplete ? 0 : IncompletePenalty);
                yield return new MemoryMatch
                {
                    Unit = unit,
                    Kind = MatchKind.Fuzzy,
                    // Only the same text has 100.
                    Percent = Math.Min(MemoryMatch.ExactPercent - 1, (int)(scores[unit.Id] * 100)) - penalty,
                    Penalty = penalty,
                    Target = target,
                    Repairs = repairs,
                    IsComplete = isComplete,
                };
            }
        }
    }

    private MemoryIndex Index(MemoryDatabase database, LanguagePair languages) =>
        _indexes.GetOrAdd((database, languages), static key => new MemoryIndex(key.Item1, key.Item2));
}
