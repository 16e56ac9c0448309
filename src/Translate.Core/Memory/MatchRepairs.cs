using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Translate;

/// <summary>Puts the numbers and placeholders of a text into the translation of a similar one.</summary>
/// <remarks>
/// The n-th number of the one source stands for the n-th of the other, and so for the placeholders. A number is looked for in the translation in
/// the notation of its language: what is <c>1.250,5</c> in Indonesian is <c>1,250.5</c> in English. What cannot be told for sure is left as it is, and said so.
/// </remarks>
internal static partial class MatchRepairs
{
    /// <summary>The translation with what was put in, and whether nothing is missing.</summary>
    public static (string Target, ImmutableArray<MatchRepair> Repairs, bool IsComplete) Of(string wanted, MemoryUnit unit, LanguagePair languages)
    {
        var (had, has) = (Parts(unit.Source), Parts(wanted));
        if (had.Select(p => p.Text).SequenceEqual(has.Select(p => p.Text), StringComparer.Ordinal))
            return (unit.Target, [], true);
        var isComplete = had.Count(p => p.IsHeld) == has.Count(p => p.IsHeld) && had.Count == has.Count;
        if (!isComplete)
            return (unit.Target, [], false);
        var free = Parts(unit.Target);
        var places = new List<(TextSpan Place, string Is)>();
        foreach (var (before, after) in Pairs(had, has))
        {
            var was = before.IsHeld ? before.Text : InTarget(before.Text, languages);
            var at = free.FindIndex(p => p.IsHeld == before.IsHeld && (p.Text == was || p.Text == before.Text));
            // What the translation says in words, or not at all, cannot be replaced.
            if (at < 0)
            {
                isComplete &= before.Text == after.Text;
                continue;
            }

            if (before.Text != after.Text)
                places.Add((free[at].Place, after.IsHeld || free[at].Text != was ? after.Text : InTarget(after.Text, languages)));
            free.RemoveAt(at);
        }

        return Put(unit.Target, places, isComplete);
    }

    private static IEnumerable<(Part Before, Part After)> Pairs(List<Part> had, List<Part> has) =>
        had.Where(p => p.IsHeld).Zip(has.Where(p => p.IsHeld)).Concat(had.Where(p => !p.IsHeld).Zip(has.Where(p => !p.IsHeld)));

    private static (string, ImmutableArray<MatchRepair>, bool) Put(string target, List<(TextSpan Place, string Is)> places, bool isComplete)
    {
        var text = new StringBuilder();
        var repairs = ImmutableArray.CreateBuilder<MatchRepair>(places.Count);
        var from = 0;
        foreach (var (place, @is) in places.OrderBy(p => p.Place.Start))
        {
            text.Append(target, from, place.Start - from);
            repairs.Add(new MatchRepair(place.Of(target).ToString(), @is, new TextSpan(text.Length, @is.Length)));
            text.Append(@is);
            from = place.End;
        }

        return (text.Append(target, from, target.Length - from).ToString(), repairs.DrainToImmutable(), isComplete);
    }

    private static string InTarget(string figures, LanguagePair languages) =>
        CheckLanguage.Of(Base(languages.Source)).Thousands == CheckLanguage.Of(Base(languages.Target)).Thousands || figures.Contains(':', StringComparison.Ordinal)
            ? figures
            : string.Create(figures.Length, figures, static (written, read) =>
            {
                for (var i = 0; i < read.Length; i++)
                    written[i] = read[i] switch { '.' => ',', ',' => '.', var digit => digit };
            });

    private static string Base(string language) => language.Split('-', '_')[0].ToLowerInvariant();

    private static List<Part> Parts(string text)
    {
        var held = Placeholders.Find(text)?.Held ?? [];
        var parts = held.Select(span => new Part(span, span.Of(text).ToString(), IsHeld: true)).ToList();
        foreach (var match in Figures().EnumerateMatches(text))
        {
            var place = new TextSpan(match.Index, match.Length);
            if (!held.Any(h => h.Start < place.End && place.Start < h.End))
                parts.Add(new Part(place, place.Of(text).ToString(), IsHeld: false));
        }

        return [.. parts.OrderBy(p => p.Place.Start)];
    }

    [GeneratedRegex("[0-9]+(?:[.,:][0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    private readonly record struct Part(TextSpan Place, string Text, bool IsHeld);
}
