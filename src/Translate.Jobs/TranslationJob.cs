namespace Translate.Jobs;

/// <summary>The parts a job is made of.</summary>
public sealed record JobParts
{
    /// <summary>The output folder; the job's database lies in it.</summary>
    public required string Folder { get; init; }

    /// <summary>From which language into which.</summary>
    public required LanguagePair Languages { get; init; }

    /// <summary>What is sent at once.</summary>
    public RequestUnit Unit { get; init; }

    /// <summary>What results depend on.</summary>
    public required JobSettings Settings { get; init; }

    /// <summary>Finds source sentences.</summary>
    public required ISegmenter SourceSegmenter { get; init; }

    /// <summary>Makes units of answers.</summary>
    public required UnitBuilder Units { get; init; }

    /// <summary>The provider in its layers.</summary>
    public required ITranslator Translator { get; init; }

    /// <summary>The formats to write.</summary>
    public required IReadOnlyList<IBitextFormat> Formats { get; init; }

    /// <summary>Finds words.</summary>
    public required IWordTokenizer Tokenizer { get; init; }

    /// <summary>How to ask.</summary>
    public JobRunnerOptions Runner { get; init; } = new();

    /// <summary>What the translator's layers tell of their calls.</summary>
    public UsageMeter Meter { get; init; } = new();

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The version of the program.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Stands in for the documents' dates where outputs must not depend on them.</summary>
    public DateTimeOffset? FixedDate { get; init; }
}

/// <summary>The whole pipeline over one job: read, segment, translate, link, commit, render. Running it again resumes it.</summary>
public sealed class TranslationJob(JobStore store, JobParts parts)
{
    /// <summary>The name of a job's database in its folder.</summary>
    public const string DatabaseName = "job.db";

    /// <summary>Runs what is left of the job for <paramref name="documents"/>.</summary>
    /// <param name="documents">The documents of this run; others of the job stay as they are.</param>
    /// <param name="acceptChanges">Go on with other settings than the job was begun with, and do again what depends on them.</param>
    /// <param name="summary">Filled while the job runs, so that an interrupted run can be reported too.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Stops after the commit at hand.</param>
    /// <exception cref="JobException">The settings changed, or the disk is full.</exception>
    /// <exception cref="TranslationException">The provider failed for good; what was committed is kept.</exception>
    public async Task RunAsync(IReadOnlyList<SourceDocument> documents, bool acceptChanges, JobSummary summary, Action<JobProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(progress);
        AdoptSettings(acceptChanges);
        var rows = Read(documents, summary, progress, cancellationToken);
        store.ForgetFailures(rows);
        var pending = rows.Sum(row => store.State(row).Pending);
        if (pending > 0)
        {
            foreach (var row in rows.Where(row => row.Rendered is not null && store.State(row).Pending > 0))
                store.MarkRendered(row, null);
            var runner = new JobRunner(store, parts.Translator, parts.Units, parts.Runner, parts.Meter, parts.Time);
            await runner.RunAsync(rows, parts.Languages, parts.Unit, summary, progress, pending, cancellationToken);
        }

        await RenderAsync(rows, summary, progress, cancellationToken);
    }

    /// <summary>Steps 1 and 2 for every document; one that cannot be read is noted and left out.</summary>
    public IReadOnlyList<DocumentRow> Read(IReadOnlyList<SourceDocument> documents, JobSummary summary, Action<JobProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(summary);
        var importer = new DocumentImporter(store, parts.SourceSegmenter, parts.Unit);
        long read = 0;
        var readable = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                importer.Import(document, count => progress(new JobProgress(JobStage.Reading, read += count, null, 0)), cancellationToken);
                readable.Add(document.Path);
            }
            catch (DocumentException e)
            {
                summary.UnreadableDocuments.Add(e.Message);
            }
        }

        DocumentRow[] rows = [.. store.Documents().Where(row => readable.Contains(row.Path))];
        summary.Documents = rows.Length;
        summary.Segments = rows.Sum(row => row.Segments);
        return rows;
    }

    /// <summary>Step 6 for the documents whose files are out of date.</summary>
    public async Task RenderAsync(IReadOnlyList<DocumentRow> documents, JobSummary summary, Action<JobProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(summary);
        var renderer = new BitextRenderer(store, parts.Formats, parts.Tokenizer, parts.Folder);
        var all = store.Documents();
        var paths = all.Select(d => d.Path).ToArray();
        var current = all.ToDictionary(d => d.Id);
        var names = documents.ToDictionary(d => d.Id, d => BitextRenderer.NameOf(d.Path, paths));
        DocumentRow[] stale = [.. documents.Select(d => current[d.Id]).Where(d => !renderer.IsUpToDate(d, names[d.Id], parts.Languages))];
        var headers = new JobHeaders(parts.Settings.All, parts.ToolVersion, parts.FixedDate);
        var total = stale.Sum(d => d.Segments);
        long done = 0;
        foreach (var document in stale)
        {
            var files = await renderer.RenderAsync(document, names[document.Id], headers.Of(document), count => progress(new JobProgress(JobStage.Rendering, done += count, total, 0)), cancellationToken);
            store.MarkRendered(document, renderer.RenderingOf(document, names[document.Id], parts.Languages));
            summary.Files += files.Count;
        }
    }

    /// <summary>Compares the settings with those the job was begun with, and keeps the new ones when they are accepted.</summary>
    /// <exception cref="JobException">They differ and are not accepted.</exception>
    public void AdoptSettings(bool acceptChanges)
    {
        var kept = store.Settings();
        var segmentation = JobSettings.Changed(parts.Settings.Segmentation, kept);
        // What a setting did that is no longer made shows in the units that are there.
        string[] translation = [.. JobSettings.Changed(parts.Settings.Translation, kept), .. kept.Keys.Except(parts.Settings.All.Keys)];
        if (segmentation.Count + translation.Length == 0)
            return;
        if (kept.Count > 0 && !acceptChanges)
        {
            var changes = segmentation.Concat(translation).Select(name => $"{name} was '{kept.GetValueOrDefault(name)}' and is '{parts.Settings.All.GetValueOrDefault(name)}'");
            throw new JobException(JobProblem.SettingsChanged,
                $"{parts.Folder}: this job was begun with other settings: {string.Join("; ", changes)}. Run with --accept-changes to do again what depends on them, or give the new settings their own folder with --output.");
        }

        store.KeepSettings(parts.Settings.All, readAgain: segmentation.Count > 0, translateAgain: translation.Length > 0);
    }
}
