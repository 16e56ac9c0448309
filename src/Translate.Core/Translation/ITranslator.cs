using System.Text;

namespace Translate;

/// <summary>Texts to translate in one call. The single case is a list of one.</summary>
public sealed record TranslationRequest(LanguagePair Languages, IReadOnlyList<string> Texts)
{
    /// <summary>The passage that the texts come from, text by text in its order, for a provider that reads what stands around a text; empty where that is not known. Nothing of it is translated.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>For each text what stands right before and after it in its document, as a <see cref="MemoryQuery"/> has it; empty where that is not known.</summary>
    public IReadOnlyList<(string? Before, string? After)> Neighbours { get; init; } = [];
}

/// <summary>What a service counts as one character: what it bills, and what its limits are in.</summary>
public enum CharacterUnit
{
    /// <summary>A UTF-16 code unit, as <see cref="string.Length"/> counts.</summary>
    Utf16,

    /// <summary>A Unicode code point: a surrogate pair is one.</summary>
    CodePoint,

    /// <summary>A byte of UTF-8.</summary>
    Utf8Byte,
}

/// <summary>What a translator is and how much it takes at once.</summary>
/// <param name="Name">The provider's name in the configuration.</param>
public sealed record TranslatorInfo(string Name)
{
    /// <summary>Model, category or version: whatever makes the same provider answer differently. Part of the cache key.</summary>
    public string Model { get; init; } = "";

    /// <summary>The most texts in one call.</summary>
    public int MaxTexts { get; init; } = int.MaxValue;

    /// <summary>The most characters in one call, all texts together, counted in <see cref="Unit"/>.</summary>
    public int MaxCharacters { get; init; } = int.MaxValue;

    /// <summary>The most characters in one call that holds several texts, where that should be less; a text that is longer has a call of its own.</summary>
    public int MaxCharactersTogether { get; init; } = int.MaxValue;

    /// <summary>The most bytes of UTF-8 in one call, all texts together.</summary>
    public int MaxBytes { get; init; } = int.MaxValue;

    /// <summary>What counts as a character.</summary>
    public CharacterUnit Unit { get; init; }

    /// <summary>What of a text is counted, for a service that has markup put into it and does not count that; all of it by default.</summary>
    public Func<string, string> Counted { get; init; } = text => text;

    /// <summary>Where texts are sent; null when they stay on this machine.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Whether asking costs money or allowance, so that an answer is worth remembering before anything else is done with it.</summary>
    public bool IsMetered { get; init; } = true;

    /// <summary>How terms are marked in its texts; null where it takes none so.</summary>
    public TermMarkup? Terms { get; init; }

    /// <summary>The characters of a text, counted in <see cref="Unit"/>.</summary>
    public int Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var counted = Counted(text);
        return Unit switch
        {
            CharacterUnit.Utf16 => counted.Length,
            CharacterUnit.Utf8Byte => Encoding.UTF8.GetByteCount(counted),
            _ => CodePoints(counted),
        };
    }

    /// <summary>The characters of all texts of a call.</summary>
    public long Count(IReadOnlyList<string> texts) => texts.Sum(text => (long)Count(text));

    private static int CodePoints(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }
}

/// <summary>Translates texts: a provider, or a layer around one.</summary>
/// <remarks>
/// Laws, tested by <c>TranslatorContractTests</c>: one answer for each text, in order; nothing in, nothing out; cancellation
/// is <see cref="OperationCanceledException"/>, never wrapped; safe for concurrent use.
/// </remarks>
public interface ITranslator : IAsyncDisposable
{
    /// <summary>What it is and how much it takes at once.</summary>
    TranslatorInfo Info { get; }

    /// <summary>Translates every text of the request.</summary>
    /// <exception cref="TranslationException">The whole call failed; one text that fails is a value in the answer.</exception>
    Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default);
}
