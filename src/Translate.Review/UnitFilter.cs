using System.Text.RegularExpressions;
using Translate.Jobs;

namespace Translate.Review;

/// <summary>Which units are wanted.</summary>
internal sealed class UnitFilter
{
    /// <summary>Below this the aligner itself is unsure (docs/ALIGNMENT.md).</summary>
    public const float LowConfidence = 0.5f;

    private readonly string? _show;
    private readonly Regex? _text;

    /// <param name="show"><c>unreviewed</c>, <c>approved</c>, <c>rejected</c>, <c>flagged</c>, <c>low</c>, <c>human</c> or <c>provider:NAME</c>; empty for all.</param>
    /// <param name="text">What source or target must hold; empty for anything.</param>
    /// <param name="isRegex">Whether the text is a regular expression.</param>
    public UnitFilter(string? show, string? text, bool isRegex)
    {
        _show = show is "" ? null : show;
        _text = string.IsNullOrEmpty(text) ? null : Expression(text, isRegex, matchCase: false);
        if (_show is not (null or "unreviewed" or "approved" or "rejected" or "flagged" or "low" or "human") && Provider is null)
            throw new RequestException($"'{_show}' is no filter: unreviewed, approved, rejected, flagged, low, human or provider:NAME.");
    }

    private string? Provider => _show?.StartsWith("provider:", StringComparison.Ordinal) == true ? _show["provider:".Length..] : null;

    /// <summary>Whether it must see the texts.</summary>
    public bool NeedsTexts => _text is not null;

    public bool Wants(in UnitEntry unit) => (_show switch
    {
        "unreviewed" => unit.Review == ReviewState.Unreviewed,
        "approved" => unit.Review == ReviewState.Approved,
        "rejected" => unit.Review == ReviewState.Rejected,
        "flagged" => unit.IsFlagged && unit.Review != ReviewState.Approved,
        "low" => unit.Score < LowConfidence,
        "human" => unit.Origin == UnitOrigin.Human,
        { } => unit.Provider == Provider,
        null => true,
    }) && (_text is null || _text.IsMatch(unit.Source) || _text.IsMatch(unit.Target));

    /// <summary>An expression that cannot run away: its time grows with the text only.</summary>
    /// <exception cref="RequestException">It is none, or needs more than that (look-around, back references).</exception>
    public static Regex Expression(string text, bool isRegex, bool matchCase)
    {
        try
        {
            var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (matchCase ? RegexOptions.None : RegexOptions.IgnoreCase);
            return new Regex(isRegex ? text : Regex.Escape(text), options);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new RequestException($"'{text}' cannot be searched for: {e.Message}");
        }
    }
}
