namespace Translate.Jobs;

/// <summary>What output files say of their job. It comes from the settings kept with the job, so that rendering needs no provider.</summary>
/// <param name="settings">The settings the job was begun with, by name.</param>
/// <param name="toolVersion">The version of the program.</param>
/// <param name="fixedDate">Stands in for the documents' dates where outputs must not depend on them.</param>
public sealed class JobHeaders(IReadOnlyDictionary<string, string> settings, string toolVersion, DateTimeOffset? fixedDate)
{
    private readonly string _job = BitextRenderer.IdOf(string.Join('\n', settings.Select(s => $"{s.Key}={s.Value}")));

    /// <summary>From which language into which.</summary>
    public LanguagePair Languages { get; } = new(settings[JobSettings.From], settings[JobSettings.To]);

    /// <summary>The provider asked first, by its name in the configuration.</summary>
    public string Provider { get; } = settings[JobSettings.Provider].Split(JobSettings.Next)[0];

    /// <summary>What holds for all units of the document.</summary>
    public BitextHeader Of(DocumentRow document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new BitextHeader
        {
            DocumentId = BitextRenderer.IdOf(document.Path),
            DocumentPath = document.Path,
            Languages = Languages,
            JobId = _job,
            Provider = Provider,
            Created = fixedDate ?? document.Created,
            ToolVersion = toolVersion,
            UnitKind = settings[JobSettings.Unit] == nameof(RequestUnit.Paragraph) ? "paragraph" : "sentence",
        };
    }
}
