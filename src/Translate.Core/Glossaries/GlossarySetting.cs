namespace Translate;

/// <summary>The glossary of the settings, read when it is first asked for; a provider asks it for its own terms or for those that all share.</summary>
/// <param name="path">The file of <c>Translate:Glossary</c>; null or empty for none.</param>
/// <param name="languages">From which language into which.</param>
public sealed class GlossarySetting(string? path, LanguagePair languages)
{
    private Glossary? _shared;

    /// <summary>From which language into which.</summary>
    public LanguagePair Languages => languages;

    /// <summary>The glossary that all share; null where none is set.</summary>
    /// <exception cref="ConfigurationException">It cannot be read.</exception>
    public Glossary? Shared => string.IsNullOrEmpty(path) ? null : _shared ??= Glossary.Read(path, languages);

    /// <summary>The glossary of a provider's own setting, else the shared one.</summary>
    /// <exception cref="ConfigurationException">It cannot be read.</exception>
    public Glossary? Of(string? own) => string.IsNullOrEmpty(own) ? Shared : Glossary.Read(own, languages);
}
