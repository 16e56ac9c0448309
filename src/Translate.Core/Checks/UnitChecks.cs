using System.Collections.Immutable;

namespace Translate;

/// <summary>The checks that look at one pair of texts at a time.</summary>
public sealed class UnitChecks
{
    private const string FlagPrefix = "check:";
    private readonly ICheckLexicon _lexicon;
    private readonly ICheck[] _checks, _flagged;

    /// <summary>The checks that the options leave on.</summary>
    /// <param name="options">What is off, and the user's terms.</param>
    /// <param name="lexicon">What is known of words.</param>
    /// <param name="glossary">The user's terms, where they are read already; null for those that the options name.</param>
    /// <exception cref="ConfigurationException">An id is not known, or a file of terms cannot be read.</exception>
    public UnitChecks(CheckOptions options, ICheckLexicon lexicon, Glossary? glossary = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var id in options.Off)
        {
            if (!Known.Any(k => k.Id == id))
                throw new ConfigurationException($"Checks:Off: '{id}' is no check.{Settings.Nearest(id, Known.Select(k => k.Id))} Known: {string.Join(", ", Known.Select(k => k.Id))}.");
        }

        _lexicon = lexicon;
        var checks = Plain().ToList();
        glossary ??= options.Glossary is { Length: > 0 } path ? Glossary.Read(path) : null;
        if (glossary is not null)
            checks.Add(new GlossaryCheck(glossary));
        if (options.Forbidden is { Length: > 0 } forbidden)
            checks.Add(new ForbiddenTermCheck(TermList.Read(forbidden)));
        _checks = [.. checks.Where(c => !options.Off.Contains(c.Info.Id))];
        // A provider's answer belongs to its source; only pairs that somebody aligned can be misaligned.
        _flagged = [.. _checks.Where(c => c is not MisalignedCheck && c.Info.Severity > CheckSeverity.Note)];
        Off = [.. options.Off];
    }

    /// <summary>Every check there is, those of whole jobs too.</summary>
    public static IReadOnlyList<CheckInfo> Known { get; } =
        [.. Plain().Select(c => c.Info), GlossaryCheck.About, ForbiddenTermCheck.About, LengthCheck.About, SameTexts.SameSource, SameTexts.SameTarget];

    /// <summary>Which are off.</summary>
    public IReadOnlyCollection<string> Off { get; }

    /// <summary>What is wrong with a pair.</summary>
    public IReadOnlyList<CheckFinding> Find(TokenizedText source, TokenizedText target, LanguagePair languages) => Find(_checks, source, target, languages);

    /// <summary>The findings as flags of a translated unit, without mere notes: <c>check:number</c>.</summary>
    public ImmutableArray<string> Flags(TokenizedText source, TokenizedText target, LanguagePair languages) =>
        [.. Find(_flagged, source, target, languages).Select(f => FlagPrefix + f.Check.Id).Distinct(StringComparer.Ordinal)];

    private IReadOnlyList<CheckFinding> Find(ICheck[] checks, TokenizedText source, TokenizedText target, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var found = new FindingList();
        var pair = new CheckedPair(source, target, languages, _lexicon);
        // Of a target that is not there nothing else can be said.
        if (string.IsNullOrWhiteSpace(target.Text))
            Array.Find(checks, c => c is EmptyCheck)?.Find(pair, found);
        else
            Array.ForEach(checks, c => c.Find(pair, found));
        return found.Findings;
    }

    private static ICheck[] Plain() =>
    [
        new EmptyCheck(), new UntranslatedCheck(), new HalfTranslatedCheck(), new SourceWordCheck(),
        new NumberCheck(), new DateCheck(), new CurrencyCheck(), new UnitCheck(), new NameCheck(), new AcronymCheck(), new NegationCheck(),
        new PlaceholderCheck(), new TagCheck(), new AddressCheck(), new BracketCheck(), new QuoteCheck(), new EndMarkCheck(),
        new DoubledWordCheck(), new DoubledSpaceCheck(), new MisalignedCheck(),
    ];
}
