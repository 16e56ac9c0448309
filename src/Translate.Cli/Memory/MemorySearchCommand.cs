using System.CommandLine;
using System.Text.Json;

namespace Translate.Cli;

/// <summary><c>translate memory search</c>: what the memories hold that is close to a text, and units that contain it.</summary>
internal static class MemorySearchCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var text = new Argument<string>("TEXT") { Description = "A sentence, or a phrase in it." };
        var memory = MemoryCommand.File();
        var target = new Option<bool>("--in-target") { Description = "Look for the phrase in translations." };
        var percent = new Option<int>("--percent") { Description = "The least that a similar source may have.", DefaultValueFactory = _ => 70, HelpName = "PERCENT" };
        var most = new Option<int>("--most") { Description = "The most results of each kind.", DefaultValueFactory = _ => 10, HelpName = "NUMBER" };
        var command = new ExampledCommand("search", "Shows translations of similar sentences, and units that contain the phrase in any form of its words.", """
            translate memory search "Harga beras naik 12 persen."
            translate memory search "menerima bantuan"
            translate memory search budget --in-target --json
            """) { text, memory, target, percent, most, common.From, common.To, common.Config, common.Json };
        command.SetAction(result =>
        {
            var (least, number) = (result.GetValue(percent), result.GetValue(most));
            if (least is < 50 or > 100)
                throw new ConfigurationException($"--percent is {least}; it must be from 50 to 100.");
            if (number < 1)
                throw new ConfigurationException($"--most is {number}; it must be 1 or more.");
            using var composition = common.Compose(result);
            using var opened = MemoryCommand.Open(composition, result.GetValue(memory));
            var side = result.GetValue(target) ? MemorySide.Target : MemorySide.Source;
            var matches = side == MemorySide.Target ? [] : opened.Match(composition.Languages, [new MemoryQuery(result.GetValue(text)!)], new MatchLimits(least, number))[0];
            var hits = opened.Search(composition.Languages, result.GetValue(text)!, side, number);
            if (result.GetValue(common.Json))
                Console.Out.WriteLine(JsonSerializer.Serialize(Report(matches, hits), CliJson.Default.MemoryReport));
            else
                Print(matches, hits);
            return ExitCode.Done;
        });
        return command;
    }

    private static MemoryReport Report(IReadOnlyList<MemoryMatch> matches, IReadOnlyList<MemoryHit> hits) => new(
        [.. matches.Select(m => new MatchReport(m.Percent, m.Kind.ToString().ToLowerInvariant(), m.Unit.Source, m.Target, m.Unit.Target, m.IsComplete, m.Penalty, m.Unit.Memory, m.Unit.Origin, m.Unit.Person, m.Unit.Changed))],
        [.. hits.Select(h => new HitReport(h.Unit.Source, h.Unit.Target, [.. h.Places.Select(p => new[] { p.Start, p.Length })], h.Unit.Memory, h.Unit.Origin, h.Unit.Person, h.Unit.Changed))]);

    private static void Print(IReadOnlyList<MemoryMatch> matches, IReadOnlyList<MemoryHit> hits)
    {
        foreach (var match in matches)
        {
            var repaired = match.Repairs.IsEmpty ? "" : $" ({string.Join(", ", match.Repairs.Select(r => $"{r.Was} → {r.Is}"))})";
            Console.Out.WriteLine($"{match.Percent} %  {match.Unit.Source}\n       {match.Target}{repaired}{(match.IsComplete ? "" : " (check its numbers and placeholders)")}  [{Place(match.Unit)}]");
        }

        if (matches.Count > 0 && hits.Count > 0)
            Console.Out.WriteLine();
        foreach (var hit in hits)
            Console.Out.WriteLine($"{hit.Unit.Source}\n       {hit.Unit.Target}  [{Place(hit.Unit)}]");
        if (matches.Count + hits.Count == 0)
            Console.Error.WriteLine("translate: nothing like it is in the memory.");
    }

    private static string Place(MemoryUnit unit) => string.Join(", ", new[] { unit.Memory, unit.Origin, unit.Person, unit.Changed?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }.Where(s => !string.IsNullOrEmpty(s)));
}

internal sealed record MemoryReport(IReadOnlyList<MatchReport> Matches, IReadOnlyList<HitReport> Concordance);

internal sealed record MatchReport(int Percent, string Kind, string Source, string Target, string StoredTarget, bool IsComplete, int Penalty, string Memory, string? Origin, string? Person, DateTimeOffset? Changed);

internal sealed record HitReport(string Source, string Target, IReadOnlyList<int[]> Places, string Memory, string? Origin, string? Person, DateTimeOffset? Changed);
