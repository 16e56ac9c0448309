using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Translate.Jobs;

/// <summary>How a job asks.</summary>
/// <param name="MaxInFlight">Calls under way at once.</param>
/// <param name="PassagesACall">Passages handed to the translator at once; its layers cut further.</param>
public sealed record JobRunnerOptions(int MaxInFlight = 4, int PassagesACall = 50);

/// <summary>Steps 3 to 5: takes pending passages, translates them, links their words, commits. Running it again is how it resumes.</summary>
public sealed class JobRunner(JobStore store, ITranslator translator, UnitBuilder units, JobRunnerOptions options, UsageMeter meter, TimeProvider time)
{
    /// <summary>Translates what is pending in the documents.</summary>
    /// <exception cref="TranslationException">The provider failed for good; what was committed is kept.</exception>
    public async Task RunAsync(
        IReadOnlyList<DocumentRow> documents, LanguagePair languages, RequestUnit unit, JobSummary summary,
        Action<JobProgress> progress, long total, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(progress);
        long done = 0, characters = 0;
        var began = time.GetUtcNow();
        var batches = Batches(store.Pending(documents, unit), cancellationToken);
        await foreach (var batch in batches.SelectInOrder((b, ct) => Task.Run(() => AnswerAsync(b, languages, ct), ct), options.MaxInFlight, cancellationToken))
        {
            done += batch.Passages.Sum(p => p.Sentences.Length);
            characters += batch.Passages.Sum(p => p.Sentences.Sum(s => s.Length));
            store.Commit(batch.Units, new RunRow(began, time.GetUtcNow(), done, meter.Concurrency));
            for (var i = 0; i < batch.Passages.Length; i++)
                Count(summary, batch.Passages[i].Sentences.Length, batch.Answers[i]);
            progress(new JobProgress(JobStage.Translating, done, total, characters));
        }
    }

    private static void Count(JobSummary summary, int sentences, TranslatedText answer)
    {
        if (!answer.Succeeded)
        {
            summary.Failed += sentences;
            return;
        }

        summary.Translated += sentences;
        summary.FromMemory += answer.Origin == UnitOrigin.Memory ? sentences : 0;
        summary.FromCache += answer.FromCache ? sentences : 0;
        summary.UnknownWords += answer.Unknown.Length;
    }

    private async Task<Batch> AnswerAsync(Passage[] passages, LanguagePair languages, CancellationToken cancellationToken)
    {
        var texts = Array.ConvertAll(passages, p => p.Text);
        var answers = await translator.TranslateAsync(new TranslationRequest(languages, texts) { Context = texts, Neighbours = Array.ConvertAll(passages, p => (p.Before, p.After)) }, cancellationToken);
        return new Batch(passages, answers, units.Build(passages, texts, answers, cancellationToken));
    }

    private async IAsyncEnumerable<Passage[]> Batches(IEnumerable<Passage> passages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var batch in passages.Chunk(options.PassagesACall))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return batch;
        }
    }

    private sealed record Batch(Passage[] Passages, IReadOnlyList<TranslatedText> Answers, ImmutableArray<UnitRow> Units);
}
