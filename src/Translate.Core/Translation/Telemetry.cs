using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Translate;

/// <summary>What can be watched from outside, with <c>dotnet-counters</c>, <c>dotnet-trace</c> or OpenTelemetry, under the name <see cref="Name"/>.</summary>
public static class Telemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>.</summary>
    public const string Name = "Translate";

    internal const string Provider = "translate.provider", Error = "error.type";

    private static readonly Meter Meter = new(Name);

    internal static ActivitySource Activities { get; } = new(Name);

    internal static Counter<long> Requests { get; } = Meter.CreateCounter<long>("translate.requests", "{request}", "Calls of the whole stack, memory and cache included.");

    internal static Counter<long> Characters { get; } = Meter.CreateCounter<long>("translate.characters", "{character}", "What these calls asked for, in UTF-16 code units.");

    internal static Counter<long> Failures { get; } = Meter.CreateCounter<long>("translate.failures", "{text}", "Texts that came back without a translation, by the kind of error.");

    internal static Histogram<double> Duration { get; } = Meter.CreateHistogram<double>("translate.duration", "s", "How long these calls took.");

    internal static Counter<long> SentRequests { get; } = Meter.CreateCounter<long>("translate.sent.requests", "{request}", "Calls that reached a provider, attempts that failed included.");

    internal static Counter<long> SentCharacters { get; } = Meter.CreateCounter<long>("translate.sent.characters", "{character}", "What these calls sent, as their provider counts it.");
}
