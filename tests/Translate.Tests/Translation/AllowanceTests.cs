using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Translate.Tests.Translation;

public sealed class AllowanceTests
{
    private const int Most = 1_000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void No_minute_wherever_it_begins_holds_more_than_the_allowance() =>
        Gen.Select(Gen.OneOf(Gen.Int[1, 30], Gen.Int[1, Most]), Gen.Int[0, 40]).Array[1, 200].Sample(calls =>
        {
            var sent = Sent(calls);
            for (var first = 0; first < sent.Count; first++)
                Assert.InRange(sent.Skip(first).TakeWhile(s => s.At < sent[first].At + Minute).Sum(s => s.Amount), 1, Most);
        }, iter: 200);

    [Fact]
    public void Nothing_of_it_is_left_unused_and_it_flows_evenly()
    {
        // 10,000 asked for at once in calls of 13, of which 76 and not quite 77 go into a minute.
        var sent = Sent([.. Enumerable.Repeat((13, 0), 10_000 / 13)]);
        Assert.InRange(sent[^1].At / Minute, 9.9, 10.2);
        Assert.InRange(sent.Count(s => s.At < Minute / 2) * 13, Most * 0.45, Most * 0.55);
    }

    [Fact]
    public void What_was_not_used_is_not_saved_up()
    {
        var time = new FakeTimeProvider();
        var allowance = new Allowance(Most, Minute, time);
        time.Advance(10 * Minute);
        Assert.Equal(TimeSpan.Zero, allowance.Take(Most));
        Assert.Equal(Minute, allowance.Take(1));
    }

    private static List<(TimeSpan At, int Amount)> Sent(IEnumerable<(int Amount, int Pause)> calls)
    {
        var time = new FakeTimeProvider();
        var (allowance, began, sent) = (new Allowance(Most, Minute, time), time.GetUtcNow(), new List<(TimeSpan At, int Amount)>());
        foreach (var (amount, pause) in calls)
        {
            time.Advance(TimeSpan.FromSeconds(pause));
            sent.Add((time.GetUtcNow() - began + allowance.Take(amount), amount));
        }

        return sent;
    }
}
