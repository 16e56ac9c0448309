namespace Translate;

/// <summary>What is sent to a provider at once.</summary>
public enum RequestUnit
{
    /// <summary>One sentence; its answer is its translation.</summary>
    Sentence,

    /// <summary>One paragraph; its answer is split into sentences and aligned.</summary>
    Paragraph,
}

/// <summary>How lines of a plain text file are understood.</summary>
public enum LineMode
{
    /// <summary>A line is a paragraph.</summary>
    Paragraph,

    /// <summary>Paragraphs are wrapped over several lines and end at an empty line.</summary>
    Wrapped,
}

/// <summary>The section <c>Translate</c> of the configuration, less <c>Providers</c>, which each provider reads itself, and the sections that have options of their own.</summary>
public sealed class TranslateOptions
{
    /// <summary>Files and folders to translate; relative ones are relative to the working folder.</summary>
    public IList<string> Input { get; } = [];

    /// <summary>The folder for the rendered files and the job's database.</summary>
    public string Output { get; set; } = "output";

    /// <summary>The language of the documents.</summary>
    public string From { get; set; } = "id";

    /// <summary>The language to translate into.</summary>
    public string To { get; set; } = "en";

    /// <summary>The provider, by its name under <c>Providers</c>.</summary>
    public string Provider { get; set; } = "dictionary";

    /// <summary>Providers to ask, in order, when the first cannot.</summary>
    public IList<string> Fallback { get; } = [];

    /// <summary>What is sent at once.</summary>
    public RequestUnit Unit { get; set; }

    /// <summary>The formats to write: <c>json</c>, <c>tmx</c>, <c>jsonl</c>, <c>text</c>, <c>moses</c>, <c>tsv</c>, <c>html</c>.</summary>
    public IList<string> Formats { get; } = [];

    /// <summary>A user's own SRX 2.0 file; null for the rules that ship.</summary>
    public string? SegmentationRules { get; set; }

    /// <summary>How lines of a plain text file are understood.</summary>
    public LineMode Lines { get; set; }

    /// <summary>The translation memory that approved translations are written to; null for <c>memory.db</c> in the user's data folder.</summary>
    public string? Memory { get; set; }

    /// <summary>More memories that are read, in order, after the one that is written: those of a team or a client.</summary>
    public IList<string> Memories { get; } = [];

    /// <summary>The user's terms: TBX, CSV, or TSV of source, tab, target; given to the providers that take them, and looked after by the check <c>glossary</c>. Null for none.</summary>
    public string? Glossary { get; set; }

    /// <summary>The database of what providers answered; null for <c>cache.db</c> in the user's data folder.</summary>
    public string? Cache { get; set; }
}
