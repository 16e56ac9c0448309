using CsCheck;
using Translate.Jobs;

namespace Translate.Tests.Jobs;

/// <summary>Whatever bounds a person draws, nothing gets lost.</summary>
public sealed class ShapingLaws : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;
    private static readonly UnitShaping Shaping = new(WordTokenizer.Default, SegmentationRules.Shipped.For("en"));
    private static readonly Gen<string> Sentence = Fragments.Of("Saya pergi.", "Ibu memasak ikan goreng.", "Ya.", "e\u0301lan \U0001F41F besar sekali.", "\u0634\u0643\u0631\u0627 kata.");

    private readonly string _folder = Directory.CreateTempSubdirectory("translate-shape-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void No_text_is_lost_the_order_stays_and_undo_leads_back_to_the_beginning() =>
        Gen.Select(Sentence.Array[2, 6], Gen.Select(Gen.Int[0, 2], Gen.Int[0, 5], Gen.Int[0, 40], Gen.Int[0, 40]).Array[1, 12]).Sample((sentences, acts) =>
        {
            using var store = Open(sentences);
            var document = store.Documents()[0];
            var begun = Rows(store);
            var (source, target) = (Text(store, u => u.Source), Text(store, u => u.Unit.Target));
            foreach (var (kind, unit, from, to) in acts)
            {
                Act(store, kind, unit, from, to);
                Assert.Equal(source, Text(store, u => u.Source));
                Assert.Equal(target, Text(store, u => u.Unit.Target));
                Assert.Equal(new DocumentState(sentences.Length, 0, 0), store.State(document));
                Assert.Empty(store.Pending([document], RequestUnit.Sentence));
                Assert.All(store.Units(document), u => Assert.All(u.Unit.Links, link => Assert.True(link.Source < Words(u.Source) && link.Target < Words(u.Unit.Target))));
                Assert.Equal(store.Units(document).Select(u => u.Source), store.Reviewed([.. store.Entries(document, false).Select(e => e.Key)]).Select(u => u.Source));
            }

            var end = Rows(store);
            var count = 0;
            while (store.Undo(redo: false, "me", Now, _ => { }).Count > 0)
                count++;
            Assert.Equal(begun, Rows(store));
            for (; count > 0; count--)
                store.Undo(redo: true, "me", Now, _ => { });
            Assert.Equal(end, Rows(store));
        }, iter: 150);

    [Fact]
    public void A_cut_undoes_a_join_and_leaves_the_same_rows()
    {
        using var store = Open(["Saya pergi ke pasar.", "Ibu memasak."]);
        var (first, second) = (Unit(store, 0), Unit(store, 1));
        store.Shape(first, second, null, Shaping, new("join", "me", Now));
        var joined = Assert.Single(store.Units(store.Documents()[0]));
        Assert.Equal(("Saya pergi ke pasar. Ibu memasak.", 2), (joined.Source, joined.Unit.Sources));
        store.Shape(Unit(store, 0), null, new("Saya pergi ke pasar.".Length, "Saya pergi ke pasar.".Length), Shaping, new("cut", "me", Now));
        Assert.Equal([(1L, 0, 1, (TextSpan?)null), (2L, 0, 1, null)], store.Units(store.Documents()[0]).Select(u => (u.Unit.Segment, u.Unit.Part, u.Unit.Sources, u.Unit.Piece)));
        Assert.All(store.Units(store.Documents()[0]), u => Assert.NotEmpty(u.Unit.Links));
    }

    [Fact]
    public void A_sentence_can_be_cut_in_pieces_and_a_side_moved_alone()
    {
        using var store = Open(["Satu dua tiga.", "Empat."]);
        store.Shape(Unit(store, 0), null, new(4, 4), Shaping, new("cut", "me", Now));
        Assert.Equal(["Satu", "dua tiga.", "Empat."], store.Units(store.Documents()[0]).Select(u => u.Source));
        // The source of the last one joins the middle one; its target stays alone.
        store.Shape(Unit(store, 1), Unit(store, 2), new("dua tiga. Empat.".Length, "dua tiga.".Length), Shaping, new("move", "me", Now));
        Assert.Equal([("Satu", "Satu", 1), ("dua tiga. Empat.", "dua tiga.", 2), ("", "Empat.", 0)], store.Units(store.Documents()[0]).Select(u => (u.Source, u.Unit.Target, u.Sentences)));
        Assert.Equal([0L, 5L], store.Units(store.Documents()[0]).Take(2).Select(u => u.Start));
    }

    [Fact]
    public void What_another_has_changed_is_not_cut_and_what_stands_between_is_not_lost()
    {
        using var store = Open(["Satu.", "Dua.", "Tiga."], code: 1);
        Assert.Equal(JobProblem.Conflict, Assert.Throws<JobException>(() => store.Shape(Unit(store, 1) with { Revision = 7 }, null, new(1, 1), Shaping, new("cut", "me", Now))).Problem);
        Assert.Contains("```x```", Assert.Throws<JobException>(() => store.Shape(Unit(store, 0), Unit(store, 1), null, Shaping, new("join", "me", Now))).Message, StringComparison.Ordinal);
        Assert.Equal(JobProblem.Bounds, Assert.Throws<JobException>(() => store.Shape(Unit(store, 0), null, new(0, 0), Shaping, new("cut", "me", Now))).Problem);
        // A stale revision never fits another unit that has come under the same key.
        store.Shape(Unit(store, 1), null, new(1, 1), Shaping, new("cut", "me", Now));
        store.Shape(Unit(store, 1), null, new(0, 1), Shaping, new("cut", "me", Now));
        Assert.Equal(2, Unit(store, 2).Revision);
    }

    [Fact]
    public void A_changed_document_and_other_settings_keep_the_beads_that_a_person_drew()
    {
        foreach (var mode in Enum.GetValues<RequestUnit>())
        {
            using var store = Open(["Satu.", "Dua.", "Tiga.", "Empat."], mode);
            store.Shape(Unit(store, 1), Unit(store, 2), null, Shaping, new("join", "me", Now));
            Import(store, ["Nol.", "Satu.", "Dua.", "Tiga.", "Empat.", "Dua."], mode);
            Assert.Contains("Dua. Tiga.", store.Units(store.Documents()[0]).Select(u => u.Source));
            Assert.Equal(["Nol.", "Dua."], store.Pending(store.Documents(), mode).Select(p => p.Text));
            store.KeepSettings(new Dictionary<string, string> { [JobSettings.Unit] = mode.ToString() }, readAgain: false, translateAgain: true);
            Assert.Equal(["Nol.", "Satu.", "Empat.", "Dua."], store.Pending(store.Documents(), mode).Select(p => p.Text));
            Assert.Contains("Dua. Tiga.", store.Units(store.Documents()[0]).Select(u => u.Source));
        }
    }

    [Fact]
    public void A_job_from_before_bounds_could_be_drawn_is_still_undone()
    {
        using var store = Open(["Satu."]);
        store.Change([new(store.Reviewed([new(1, 0)])[0].Unit with { Target = "One." })], new("edit", "me", Now), () => []);
        using (var raw = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_last}"))
        {
            raw.Open();
            using var old = raw.CreateCommand();
            old.CommandText = "UPDATE history SET before = json_remove(before, '$.Sources', '$.Score', '$.Drawn'), after = json_remove(after, '$.Sources', '$.Score', '$.Drawn')";
            old.ExecuteNonQuery();
        }

        Assert.Single(store.Undo(redo: false, "me", Now, _ => { }));
        Assert.Equal("Satu.", store.Reviewed([new(1, 0)])[0].Unit.Target);
    }

    private int _number;
    private string _last = "";

    private JobStore Open(string[] sentences, RequestUnit mode = RequestUnit.Sentence, int code = -1)
    {
        var store = JobStore.Open(_last = Path.Combine(_folder, $"{Interlocked.Increment(ref _number)}.db"), durable: false);
        Import(store, sentences, mode, code);
        return store;
    }

    // Each sentence is a paragraph; its translation is itself, word for word.
    private static void Import(JobStore store, string[] sentences, RequestUnit mode, int code = -1)
    {
        var at = 0;
        SegmentRow[] rows = [.. sentences.Select((s, i) => new SegmentRow((at += s.Length + 1) - s.Length - 1, s.Length, true, i == code ? "\n```x```\n" : "\n", s))];
        store.Import("a.txt", [(byte)sentences.Length], Now, rows, () => "\n", mode);
        if (store.LastRun() is null)
        {
            store.Commit([.. sentences.Select((s, i) => new UnitRow { Segment = i + 1, Target = s, Links = [.. Enumerable.Range(0, Words(s)).Select(w => new WordLink(w, w, 0.5f))] })], new RunRow(Now, Now, sentences.Length));
        }
    }

    private static void Act(JobStore store, int kind, int unit, int from, int to)
    {
        var keys = store.Entries(store.Documents()[0], false);
        unit %= keys.Count;
        var next = kind != 1 && unit + 1 < keys.Count ? Unit(store, unit + 1) : (SeenKey?)null;
        var (source, target) = (Reviewed(store, unit).Source.Length + (next is null ? 0 : 1 + Reviewed(store, unit + 1).Source.Length), Reviewed(store, unit).Unit.Target.Length);
        try
        {
            store.Shape(Unit(store, unit), next, kind == 0 && next is not null ? null : new(from % (source + 1), to % (target + 1)), Shaping, new("move", "me", Now));
        }
        catch (JobException e) when (e.Problem == JobProblem.Bounds)
        {
            // Some places are none to cut; then nothing may have changed, which is what is looked at.
        }
    }

    private static SeenKey Unit(JobStore store, int index) => new(Reviewed(store, index).Unit.Key, Reviewed(store, index).Unit.Revision);

    private static ReviewedUnit Reviewed(JobStore store, int index) => store.Reviewed([store.Entries(store.Documents()[0], false)[index].Key])[0];

    private static string Text(JobStore store, Func<SourcedUnit, string> side) => string.Concat(store.Units(store.Documents()[0]).SelectMany(side).Where(c => !char.IsWhiteSpace(c)));

    private static int Words(string text) => WordTokenizer.Default.Tokenize(text).Length;

    private static string[] Rows(JobStore store) =>
        [.. store.Units(store.Documents()[0]).Select(u => $"{u.Unit.Key} {u.Unit.Sources} {u.Unit.Targets} {u.Unit.Piece} {u.Unit.Score} {u.Unit.Drawn} {u.Source} | {u.Unit.Target} | {string.Join(' ', u.Unit.Links)}")];
}
