using System.Text;
using Translate.Testing;

namespace Translate.EndToEnd.Tests;

public sealed class KeyTests
{
    public static TheoryData<string> Keyed => ["azure", "deepl", "google", "libretranslate", "openai"];

    [Theory]
    [MemberData(nameof(Keyed))]
    public async Task The_key_is_in_no_file_and_no_message(string type)
    {
        await using var fake = await StartAsync(type);
        using var sandbox = Sandbox(type, fake.Endpoint);
        sandbox.WriteSentences("in/a.txt", 10);
        var said = new StringBuilder();
        Fault[] faults =
        [
            // Some services quote the key that they refuse.
            fake.Refusal(401, $"the key {FakeService.Key} is wrong"),
            fake.Refusal(403, $"the key {FakeService.Key} may not do this"),
            fake.Refusal(429, "too much", "0"),
            fake.Refusal(500, "broken"),
            Fault.Page(502),
            new Fault(200, $$"""{ "no": "{{FakeService.Key}}" }"""),
            Fault.Cut,
        ];
        foreach (var fault in faults)
        {
            fake.Faults.Enqueue(fault);
            Assert.NotEqual(0, await Run("run", "in", "--log", "trace"));
            Assert.True(fake.Faults.IsEmpty, said.ToString());
        }

        await Run("run", "in", "--dry-run", "--json");
        Assert.Equal(0, await Run("run", "in", "--log", "trace"));
        await Run("status", "--json");
        await Run("doctor");

        Assert.Contains("Kalimat 1 dari", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(FakeService.Key, said.ToString(), StringComparison.Ordinal);
        foreach (var file in (string[])["home/cache.db", "output/job.db", "output/a.json"])
            Assert.True(File.Exists(sandbox.At(file)), file);
        foreach (var file in Directory.GetFiles(sandbox.Folder, "*", SearchOption.AllDirectories))
            Assert.True((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(FakeService.Key)) < 0, file);

        async Task<int> Run(params string[] command)
        {
            var outcome = await sandbox.RunAsync(command);
            said.Append(outcome.Output).Append(outcome.Error);
            return outcome.ExitCode;
        }
    }

    [Theory]
    [InlineData("azure")]
    [InlineData("deepl")]
    public async Task A_proxy_of_the_environment_is_used(string type)
    {
        await using var proxy = await StartAsync(type);
        // Nobody listens there: only a proxy can answer.
        using var sandbox = Sandbox(type, new Uri("http://127.0.0.1:9"));
        sandbox.Environment["HTTP_PROXY"] = sandbox.Environment["http_proxy"] = proxy.Endpoint.AbsoluteUri;
        sandbox.Environment["NO_PROXY"] = sandbox.Environment["no_proxy"] = "";
        sandbox.Write("in/a.txt", "Kucing hitam.");
        Assert.Equal(0, (await sandbox.RunAsync("run", "in")).ExitCode);
        Assert.Equal(["Kucing hitam."], proxy.Calls.Single());
    }

    private static async Task<FakeService> StartAsync(string type)
    {
        FakeService fake = type switch
        {
            "azure" => new FakeAzure(),
            "deepl" => new FakeDeepL(),
            "google" => new FakeGoogle(),
            "openai" => new FakeOpenAi(),
            _ => new FakeLibreTranslate(),
        };
        await fake.StartAsync();
        return fake;
    }

    private static Sandbox Sandbox(string type, Uri endpoint)
    {
        var sandbox = new Sandbox();
        sandbox.Environment["TRANSLATE__PROVIDER"] = type;
        sandbox.Environment["TRANSLATE__FORMATS"] = "json";
        var settings = $"TRANSLATE__PROVIDERS__{type.ToUpperInvariant()}__";
        sandbox.Environment[settings + "KEY"] = FakeService.Key;
        sandbox.Environment[settings + "ENDPOINT"] = type == "openai" ? new Uri(endpoint, "v1").AbsoluteUri : endpoint.AbsoluteUri;
        if (type == "openai")
            sandbox.Environment[settings + "MODEL"] = FakeOpenAi.Model;
        sandbox.Environment[settings + "MAXATTEMPTS"] = "1";
        return sandbox;
    }
}
