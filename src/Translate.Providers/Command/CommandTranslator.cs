using System.Collections.Concurrent;

namespace Translate.Providers;

/// <summary>A local program as a provider: Marian, CTranslate2, Apertium, or any script. It is kept running, one for each call under way, and started anew when it dies or answers nonsense.</summary>
internal sealed class CommandTranslator(string name, CommandOptions options, string program) : ITranslator
{
    private readonly ConcurrentDictionary<LanguagePair, ConcurrentBag<CommandProcess>> _idle = new();
    private readonly SemaphoreSlim _places = new(options.MaxConcurrency);

    /// <inheritdoc/>
    /// <remarks>It costs no money but time, so its answers are remembered like paid ones.</remarks>
    public TranslatorInfo Info { get; } = new(name) { Model = $"command/{options.Program} {string.Join(' ', options.Arguments)}/{options.Model}" };

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        ICommandExchange exchange = options.Protocol == CommandProtocol.JsonLines ? CommandJsonLines.Of(name, request) : CommandLines.Of(name, request);
        if (exchange.Lines.Count == 0)
            return exchange.Read([]);
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await AskAsync(request.Languages, exchange, cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Ends all programs.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var process in _idle.Values.SelectMany(bag => bag))
            await process.DisposeAsync();
        _places.Dispose();
    }

    private async Task<IReadOnlyList<TranslatedText>> AskAsync(LanguagePair languages, ICommandExchange exchange, CancellationToken cancellationToken)
    {
        var idle = _idle.GetOrAdd(languages, _ => []);
        var process = await TakeAsync(idle) ?? CommandProcess.Start(name, program, options.Arguments.Select(a =>
            a.Replace("{source}", languages.Source, StringComparison.Ordinal).Replace("{target}", languages.Target, StringComparison.Ordinal)), options.Folder);
        var done = false;
        try
        {
            var answers = exchange.Read(await process.AskAsync(exchange.Lines, options.PerCall, cancellationToken));
            done = !options.PerCall;
            return answers;
        }
        finally
        {
            // One that failed may still be at the lines of this call, which the next would take for its own.
            if (done)
                idle.Add(process);
            else
                await process.DisposeAsync();
        }
    }

    private static async Task<CommandProcess?> TakeAsync(ConcurrentBag<CommandProcess> idle)
    {
        while (idle.TryTake(out var process))
        {
            if (process.IsReady)
                return process;
            await process.DisposeAsync();
        }

        return null;
    }
}
