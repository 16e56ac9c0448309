using System.Collections.Concurrent;

namespace Translate.Review;

/// <summary>What other providers say of a segment, asked when a person wants to know.</summary>
internal sealed class Alternatives(ReviewJob job) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ITranslator>> _translators = new(StringComparer.Ordinal);

    /// <exception cref="RequestException">No such provider is configured.</exception>
    public async Task<AlternativeView> AskAsync(string id, string provider, CancellationToken cancellationToken)
    {
        if (!job.Parts.Providers.Contains(provider))
            throw new RequestException($"'{provider}' is no configured provider: {string.Join(", ", job.Parts.Providers)}.");
        var unit = job.Find(UnitNames.Parse(id));
        try
        {
            var translator = _translators.GetOrAdd(provider, name => new Lazy<ITranslator>(() => job.Parts.Provider(name))).Value;
            var answers = await translator.TranslateAsync(new TranslationRequest(job.Languages, [unit.Source]) { Context = [unit.Source] }, cancellationToken);
            return new AlternativeView(provider, answers[0].Succeeded ? answers[0].Text : null, answers[0].Error?.Message);
        }
        catch (Exception e) when (e is ConfigurationException or TranslationException)
        {
            return new AlternativeView(provider, null, e.Message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var translator in _translators.Values.Where(t => t.IsValueCreated))
            await translator.Value.DisposeAsync();
    }
}
