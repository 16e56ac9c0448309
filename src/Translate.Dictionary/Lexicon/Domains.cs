namespace Translate.Dictionary;

/// <summary>The fields an entry may belong to.</summary>
internal static class Domains
{
    /// <summary>Their names, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "administration", "agriculture", "culture", "economy", "education", "family", "food", "health", "industry", "law", "media", "military", "nature", "politics", "religion", "science", "sport", "technology", "travel",
    ];
}
