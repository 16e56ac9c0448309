using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Translate;

/// <summary>Tells <see cref="Telemetry"/> and the log what is asked, how long it takes and what fails. Texts show in the log at Trace only, and nowhere else.</summary>
public sealed partial class ObservingTranslator(ITranslator inner, ILogger log, TimeProvider time) : DelegatingTranslator(inner)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var provider = KeyValuePair.Create<string, object?>(Telemetry.Provider, Info.Name);
        var characters = request.Texts.Sum(text => (long)text.Length);
        using var activity = Telemetry.Activities.StartActivity("translate")?.SetTag(Telemetry.Provider, Info.Name);
        var started = time.GetTimestamp();
        try
        {
            var answers = await base.TranslateAsync(request, cancellationToken);
            foreach (var kind in answers.Where(a => !a.Succeeded).CountBy(a => a.Error!.Kind))
                Telemetry.Failures.Add(kind.Value, provider, KeyValuePair.Create<string, object?>(Telemetry.Error, kind.Key));
            Answered(Info.Name, request.Texts.Count, characters, time.GetElapsedTime(started).TotalMilliseconds, answers.Count(a => !a.Succeeded));
            if (log.IsEnabled(LogLevel.Trace))
            {
                for (var i = 0; i < answers.Count; i++)
                    Text(request.Texts[i], answers[i].Text);
            }

            return answers;
        }
        catch (TranslationException e)
        {
            Telemetry.Failures.Add(request.Texts.Count, provider, KeyValuePair.Create<string, object?>(Telemetry.Error, e.Error.Kind));
            activity?.SetStatus(ActivityStatusCode.Error).SetTag(Telemetry.Error, e.Error.Kind.ToString());
            Failed(Info.Name, request.Texts.Count, characters, time.GetElapsedTime(started).TotalMilliseconds, e.Error.Kind);
            throw;
        }
        finally
        {
            Telemetry.Requests.Add(1, provider);
            Telemetry.Characters.Add(characters, provider);
            Telemetry.Duration.Record(time.GetElapsedTime(started).TotalSeconds, provider);
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Provider}: {Texts} texts, {Characters} characters, {Milliseconds:0} ms, {Failed} failed")]
    private partial void Answered(string provider, int texts, long characters, double milliseconds, int failed);

    // The kind, not the message: a message may quote a text.
    [LoggerMessage(LogLevel.Warning, "{Provider}: {Texts} texts, {Characters} characters, {Milliseconds:0} ms: {Kind}")]
    private partial void Failed(string provider, int texts, long characters, double milliseconds, TranslationErrorKind kind);

    [LoggerMessage(LogLevel.Trace, "{Source} → {Target}")]
    private partial void Text(string source, string target);
}
