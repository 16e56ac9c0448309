namespace Translate;

/// <summary>The figures of a whole job, in one pass over its units.</summary>
internal sealed class JobFigures
{
    private static readonly (double, string)[] WordClasses =
        [(0, "none"), (1, "1–5"), (6, "6–10"), (11, "11–15"), (16, "16–20"), (21, "21–30"), (31, "31–40"), (41, "41–60"), (61, "over 60")];

    public DocumentFigures Total { get; } = new();

    public List<DocumentFigures> Documents { get; } = [];

    /// <summary>Rows by how many words their source has.</summary>
    public Tally SourceLengths { get; } = new(WordClasses);

    /// <inheritdoc cref="SourceLengths"/>
    public Tally TargetLengths { get; } = new(WordClasses);

    /// <summary>Rows by the length of the target in characters, the source's being 1.</summary>
    public Tally Ratios { get; } = new((0, "under 0.5"), (0.5, "0.5–0.7"), (0.7, "0.7–0.9"), (0.9, "0.9–1.1"), (1.1, "1.1–1.3"), (1.3, "1.3–1.5"), (1.5, "1.5–2"), (2, "over 2"));

    /// <summary>Rows by how sure the alignment is.</summary>
    public Tally Scores { get; } = new((0, "under 50 %"), (0.5, "50–70 %"), (0.7, "70–80 %"), (0.8, "80–90 %"), (0.9, "90–95 %"), (0.95, "95–99 %"), (0.99, "99 % and more"));

    /// <summary>Flags by kind.</summary>
    public Dictionary<string, long> Flags { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows by where the target comes from.</summary>
    public Dictionary<string, long> Origins { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows by how much they need a look.</summary>
    public long[] Needs { get; } = new long[Need.Classes];

    public static JobFigures Of(JobReport report, CancellationToken cancellationToken)
    {
        var figures = new JobFigures();
        foreach (var document in report.Documents)
        {
            var own = new DocumentFigures();
            foreach (var unit in document.Units())
            {
                cancellationToken.ThrowIfCancellationRequested();
                own.Add(unit);
                figures.Add(unit);
            }

            figures.Documents.Add(own);
        }

        return figures;
    }

    private void Add(TranslationUnit unit)
    {
        Total.Add(unit);
        SourceLengths.Add(DocumentFigures.WordsOf(unit.Source));
        TargetLengths.Add(DocumentFigures.WordsOf(unit.Target));
        if (unit.Source.Text.Length > 0 && unit.Target.Text.Length > 0)
        {
            Ratios.Add((double)unit.Target.Text.Length / unit.Source.Text.Length);
            Scores.Add((double)Certainty.Rounded(unit.Score));
        }

        foreach (var kind in unit.Flags.Select(KindOf).Distinct())
            Flags[kind] = Flags.GetValueOrDefault(kind) + 1;
        var origin = unit.Error is null ? HtmlRows.OriginOf(unit) : "not translated";
        Origins[origin] = Origins.GetValueOrDefault(origin) + 1;
        Needs[Need.Of(unit)]++;
    }

    // check:number is a kind; of unknown-word:kucing only what stands before the word.
    private static string KindOf(string flag) => flag.StartsWith("check:", StringComparison.Ordinal) ? flag["check:".Length..] : flag.Split(':')[0];
}
