using System.Globalization;
using System.Text.RegularExpressions;
using Translate.Jobs;

namespace Translate.Review;

/// <summary>One job under review: what the page asks for and what it changes. One request at a time touches the store.</summary>
internal sealed class ReviewSession(JobStore store, ReviewParts parts, Announcements announcements)
{
    // Beyond this the table of all word pairs would take longer than a person waits.
    private const long MostWordPairs = 1_000_000;
    private const int LongestPreview = 1000;

    private readonly Lock _gate = new();
    private readonly LanguagePair _languages = new JobHeaders(store.Settings(), parts.ToolVersion, parts.FixedDate).Languages;

    public JobView Job()
    {
        lock (_gate)
            return new(_languages.Source, _languages.Target, parts.Person, [.. store.Documents().Select(d => new DocumentView(d.Id, d.Path, store.Progress(d)))]);
    }

    public ListView List(long document, UnitFilter filter)
    {
        lock (_gate)
        {
            UnitEntry[] wanted = [.. store.Entries(Document(document), filter.NeedsTexts).Where(filter.Wants)];
            return new(Array.ConvertAll(wanted, u => Name(u.Key)), Array.ConvertAll(wanted, u => u.Number), Array.ConvertAll(wanted, u => u.Characters));
        }
    }

    public IReadOnlyList<UnitView> Units(IEnumerable<string> ids)
    {
        UnitKey[] keys = [.. ids.Select(Key)];
        lock (_gate)
            return [.. store.Reviewed(keys).Select(View)];
    }

    public IReadOnlyList<HistoryEntry> History(string id)
    {
        lock (_gate)
            return store.History(Key(id));
    }

    /// <exception cref="JobException">With <see cref="JobProblem.Conflict"/> when somebody was faster.</exception>
    public UnitView Change(string id, UnitEdit edit, string? tab)
    {
        UnitView view;
        lock (_gate)
        {
            var seen = Seen(Key(id));
            var unit = seen.Unit with { Revision = edit.Revision };
            var rewritten = edit.Target is not null && edit.Target != unit.Target;
            if (rewritten)
                unit = Written(unit, seen.Source, edit.Target!);
            unit = unit with { Review = edit.State ?? unit.Review, Comment = edit.Comment is null ? unit.Comment : edit.Comment.Length == 0 ? null : edit.Comment };
            if (unit.Review == ReviewState.Approved && unit.Target.Length == 0)
                throw new RequestException("There is no translation to approve. Write one first.");
            var kind = edit.State switch { ReviewState.Approved => "approve", ReviewState.Rejected => "reject", _ when rewritten => "edit", _ => "comment" };
            store.Change([new(unit)], parts.Person, parts.Time.GetUtcNow(), kind, () => Remember(edit.State, unit, seen.Source));
            view = View(Seen(Key(id)));
        }

        announcements.Send(new([id], tab));
        return view;
    }

    public IReadOnlyList<string> Undo(bool redo, string? tab)
    {
        string[] ids;
        lock (_gate)
            ids = [.. store.Undo(redo, parts.Person, parts.Time.GetUtcNow()).Select(Name)];
        // The tab that asked shows the units as any other does.
        if (ids.Length > 0)
            announcements.Send(new(ids, tab));
        return ids;
    }

    public PreviewView Replace(long document, Replacement wanted, string? tab)
    {
        var find = UnitFilter.Expression(wanted.Find.Length > 0 ? wanted.Find : throw new RequestException("Say what to look for."), wanted.Regex, wanted.MatchCase);
        var replacement = wanted.Regex ? wanted.Replace : wanted.Replace.Replace("$", "$$", StringComparison.Ordinal);
        lock (_gate)
        {
            if (wanted.Units is null)
                return Preview(document, find, replacement);
            var changes = new List<UnitChange>();
            foreach (var named in wanted.Units)
            {
                var seen = Seen(Key(named.Id));
                changes.Add(new(Written(seen.Unit with { Revision = named.Revision }, seen.Source, find.Replace(seen.Unit.Target, replacement))));
            }

            store.Change(changes, parts.Person, parts.Time.GetUtcNow(), "replace", () => { });
        }

        announcements.Send(new([.. wanted.Units.Select(u => u.Id)], tab));
        return new(wanted.Units.Count, []);
    }

    /// <summary>Writes every document in every format, from a connection of its own, so that people can go on meanwhile.</summary>
    /// <returns>The files, relative to the job's folder.</returns>
    public async Task<IReadOnlyList<string>> ExportAsync(CancellationToken cancellationToken)
    {
        using var own = JobStore.Open(parts.Database);
        var documents = own.Documents();
        var headers = new JobHeaders(own.Settings(), parts.ToolVersion, parts.FixedDate);
        var renderer = new BitextRenderer(own, BitextFormats.All, parts.Tokenizer, parts.Folder);
        var files = new List<string>();
        foreach (var document in documents)
            files.AddRange(await renderer.RenderAsync(document, BitextRenderer.NameOf(document.Path, documents.Select(d => d.Path)), headers.Of(document), _ => { }, cancellationToken));
        return files.ConvertAll(file => Path.GetRelativePath(parts.Folder, file));
    }

    private PreviewView Preview(long document, Regex find, string replacement)
    {
        UnitEntry[] found = [.. store.Entries(Document(document), withTexts: true).Where(u => find.IsMatch(u.Target))];
        var shown = found.Take(LongestPreview).ToArray();
        var revisions = store.Reviewed(Array.ConvertAll(shown, u => u.Key));
        return new(found.Length, [.. shown.Zip(revisions, (u, r) => new ReplacedView(Name(u.Key), u.Number, r.Unit.Revision, u.Target, find.Replace(u.Target, replacement)))]);
    }

    // What the provider said of its own text (links, flags, failure) does not hold of a person's.
    private UnitRow Written(UnitRow unit, string source, string target)
    {
        var (from, to) = (new TokenizedText(source, parts.Tokenizer.Tokenize(source)), new TokenizedText(target, parts.Tokenizer.Tokenize(target)));
        return unit with
        {
            Target = target,
            Targets = target.Length == 0 ? 0 : Math.Max(1, unit.Targets),
            Origin = UnitOrigin.Human,
            Provider = null,
            Links = (long)from.Words.Length * to.Words.Length is > 0 and <= MostWordPairs ? parts.WordAligner.Align([(from, to)])[0] : [],
            Flags = [],
            Error = null,
            Review = ReviewState.Unreviewed,
        };
    }

    // Before the commit: an approval that the memory could not take is no approval.
    private void Remember(ReviewState? said, UnitRow unit, string source)
    {
        if (said != ReviewState.Approved || source.Length == 0)
            return;
        var (from, to) = (parts.Tokenizer.Tokenize(source), parts.Tokenizer.Tokenize(unit.Target));
        parts.Memory.Remember("", _languages, [(source, new RememberedText(unit.Target, [.. unit.Links.Select(l => new SpanLink(from[l.Source], to[l.Target], l.Probability))]))]);
    }

    private UnitView View(ReviewedUnit reviewed)
    {
        var unit = reviewed.Unit;
        return new(
            Name(new(unit.Segment, unit.Part)), unit.Revision, Text(reviewed.Source), Text(unit.Target),
            [.. unit.Links.Select(l => new[] { l.Source, l.Target, l.Probability })], unit.Score, unit.Origin, unit.Provider,
            unit.Review, CharacterFlags.Add(unit.Flags, reviewed.Source, unit.Target), unit.Comment, unit.Error?.Message, reviewed.OpensParagraph);
    }

    private TextView Text(string text) => new(text, [.. parts.Tokenizer.Tokenize(text).Select(w => new[] { w.Start, w.Length })]);

    private ReviewedUnit Seen(UnitKey key) => store.Reviewed([key]) is [var unit] ? unit : throw new JobException(JobProblem.Conflict, "This segment is no longer part of the job.");

    private DocumentRow Document(long id) => store.Documents().FirstOrDefault(d => d.Id == id) ?? throw new RequestException($"{id}: the job has no such document.");

    private static string Name(UnitKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.Segment}.{key.Part}");

    private static UnitKey Key(string id) =>
        id.Split('.') is [var segment, var part] && long.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var s) && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var p)
            ? new(s, p)
            : throw new RequestException($"'{id}' names no segment: it should look like 12.0.");
}
