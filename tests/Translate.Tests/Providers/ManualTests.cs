using System.Text.RegularExpressions;
using Translate.Cli;
using Translate.Providers;

namespace Translate.Tests.Providers;

/// <summary>What docs/providers shows to be pasted is taken, and the settings it names are there.</summary>
public sealed partial class ManualTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs/providers");
    private readonly string _file = Path.GetTempFileName();

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string, Type> Settings => new()
    {
        { "README.md", typeof(ProviderOptions) },
        { "azure.md", typeof(AzureOptions) },
        { "command.md", typeof(CommandOptions) },
        { "deepl.md", typeof(DeepLOptions) },
        { "google.md", typeof(GoogleOptions) },
        { "openai.md", typeof(OpenAiOptions) },
    };

    public void Dispose() => File.Delete(_file);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_configurations_are_taken(string page)
    {
        foreach (Match block in Json().Matches(File.ReadAllText(Path.Combine(Folder, page))))
        {
            File.WriteAllText(_file, block.Groups[1].Value);
            using var composition = new Composition(_file, new Dictionary<string, string?>());
            foreach (var name in composition.Catalog.Configured)
            {
                // One is the manual's own, the other in no default build.
                if (composition.Configuration[$"Translate:Providers:{name}:Type"] is not ("acme" or "azure-sdk"))
                    Assert.NotEmpty(composition.Catalog.Options(name).Type);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void The_settings_it_names_are_there(string page, Type options)
    {
        var named = Row().Matches(File.ReadAllText(Path.Combine(Folder, page))).SelectMany(row => Name().Matches(row.Groups[1].Value)).Select(name => name.Groups[1].Value).ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.NotNull(options.GetProperty(name)));
    }

    [GeneratedRegex(@"```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();

    // | `Setting`, `Another` | default | what it does |
    [GeneratedRegex(@"(?m)^\| (`[A-Z][^|]*) \|")]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Name();
}
