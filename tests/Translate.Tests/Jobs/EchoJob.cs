using System.Text;
using Translate.Alignment;
using Translate.Jobs;

namespace Translate.Tests.Jobs;

/// <summary>The whole pipeline over documents in a temporary folder, with the provider that answers every text with itself.</summary>
internal sealed class EchoJob : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-job-").FullName;

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "in"));
        File.WriteAllBytes(Path.Combine(_folder, "in", path), bytes);
    }

    public async Task<JobSummary> RunAsync(params string[] formats)
    {
        var readers = new DocumentReaders(LineMode.Paragraph);
        var documents = SourceDocuments.Find([Path.Combine(_folder, "in")], readers.ForPath, readers.Extensions, Output);
        var segmenter = SegmentationRules.Shipped.For("id");
        var parts = new JobParts
        {
            Folder = Output,
            Languages = new("id", "en"),
            Settings = new(new Dictionary<string, string> { [JobSettings.From] = "id", [JobSettings.To] = "en", [JobSettings.Unit] = nameof(RequestUnit.Sentence), [JobSettings.Provider] = "echo" }, new Dictionary<string, string>()),
            SourceSegmenter = segmenter,
            Units = new UnitBuilder(segmenter, new LengthAligner(new LengthAlignerOptions(NoEmptyBeads: true)), new WordAligner(new("id", "en")), WordTokenizer.Default),
            Translator = new EchoTranslator("echo"),
            Formats = [.. formats.Select(BitextFormats.Get)],
            Tokenizer = WordTokenizer.Default,
            ToolVersion = "0",
        };
        Directory.CreateDirectory(Output);
        var summary = new JobSummary();
        using var store = JobStore.Open(Path.Combine(Output, TranslationJob.DatabaseName), durable: false);
        await new TranslationJob(store, parts).RunAsync(documents, acceptChanges: false, summary, _ => { }, CancellationToken.None);
        return summary;
    }

    public string Output => Path.Combine(_folder, "out");

    public string Source(string path) => File.ReadAllText(Path.Combine(_folder, "in", path));

    public string Read(string path) => File.ReadAllText(Path.Combine(Output, path));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
