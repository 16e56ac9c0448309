using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Translate.Testing;

namespace Translate.Tests.Translation;

public sealed class ObservingTests : IAsyncDisposable
{
    private const string Secret = "rahasia-keluarga";
    private readonly FakeTranslator _fake = new(t => t + "!") { Info = new("watched-" + Guid.NewGuid()) };
    private readonly FakeTimeProvider _time = new();

    public ValueTask DisposeAsync() => _fake.DisposeAsync();

    [Fact]
    public async Task Requests_characters_failures_and_their_time_are_told_to_the_meter()
    {
        var told = new ConcurrentBag<(string Name, double Value, string? Kind)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == Telemetry.Name)
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Tell(i.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Tell(i.Name, value, tags));
        listener.Start();

        await Ask(LogLevel.None, "12345", "123");
        _fake.Failures.Enqueue(new TranslationException(TranslationErrorKind.QuotaExceeded, "no more"));
        await Assert.ThrowsAsync<TranslationException>(() => Ask(LogLevel.None, "1234"));

        Assert.Equal(2, told.Where(t => t.Name == "translate.requests").Sum(t => t.Value));
        Assert.Equal(12, told.Where(t => t.Name == "translate.characters").Sum(t => t.Value));
        Assert.Equal([("translate.failures", 1, "QuotaExceeded")], told.Where(t => t.Name == "translate.failures"));
        Assert.Equal([2, 2], told.Where(t => t.Name == "translate.duration").Select(t => t.Value));

        void Tell(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var all = tags.ToArray().ToDictionary();
            if (Equals(all["translate.provider"], _fake.Info.Name))
                told.Add((name, value, all.GetValueOrDefault("error.type")?.ToString()));
        }
    }

    [Fact]
    public async Task A_call_is_an_activity_that_says_how_it_failed()
    {
        var ended = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
        _fake.Failures.Enqueue(new TranslationException(TranslationErrorKind.Unauthorized, Secret));
        await Assert.ThrowsAsync<TranslationException>(() => Ask(LogLevel.None, Secret));
        var activity = Assert.Single(ended, a => Equals(a.GetTagItem("translate.provider"), _fake.Info.Name));
        Assert.Equal((ActivityStatusCode.Error, "Unauthorized"), (activity.Status, activity.GetTagItem("error.type")));
        Assert.DoesNotContain(Secret, string.Concat(activity.TagObjects) + activity.StatusDescription, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LogLevel.Trace, true)]
    [InlineData(LogLevel.Debug, false)]
    [InlineData(LogLevel.Warning, false)]
    public async Task Texts_are_logged_at_trace_and_nowhere_else(LogLevel level, bool shows)
    {
        var log = await Ask(level, Secret);
        _fake.Failures.Enqueue(new TranslationException(TranslationErrorKind.Rejected, $"\"{Secret}\" is refused"));
        var failed = new ListLog(level);
        await Assert.ThrowsAsync<TranslationException>(() => Ask(failed, Secret));
        Assert.Equal(shows, log.Lines.Any(l => l.Contains(Secret, StringComparison.Ordinal)));
        Assert.Contains(failed.Lines, l => l.Contains("Rejected", StringComparison.Ordinal));
        Assert.DoesNotContain(failed.Lines, l => l.Contains(Secret, StringComparison.Ordinal));
    }

    private async Task<ListLog> Ask(LogLevel level, params string[] texts)
    {
        var log = new ListLog(level);
        await Ask(log, texts);
        return log;
    }

    private async Task Ask(ListLog log, params string[] texts)
    {
        var slow = new SlowTranslator(_fake, _time);
        await new ObservingTranslator(slow, log, _time).TranslateAsync(new TranslationRequest(new("id", "en"), texts));
    }

    private sealed class SlowTranslator(ITranslator inner, FakeTimeProvider time) : DelegatingTranslator(inner)
    {
        public override Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
        {
            time.Advance(TimeSpan.FromSeconds(2));
            return base.TranslateAsync(request, cancellationToken);
        }
    }

    private sealed class ListLog(LogLevel least) : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Lines.Add(formatter(state, exception) + exception);
        }
    }
}
