using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Translate.Testing;

namespace Translate.EndToEnd.Tests;

public sealed class KeyTests
{
    public static TheoryData<string> Keyed => ["azure", "azure with Entra ID", "deepl", "google", "google with OAuth", "libretranslate", "openai"];

    [Theory]
    [MemberData(nameof(Keyed))]
    public async Task The_secret_is_in_no_file_and_no_message(string type)
    {
        await using var fake = await StartAsync(type);
        using var sandbox = Sandbox(type, fake.Endpoint);
        var secret = SignIn(type, fake, sandbox);
        sandbox.WriteSentences("in/a.txt", 10);
        var said = new StringBuilder();
        Fault[] faults =
        [
            // Some services quote the key that they refuse.
            fake.Refusal(401, $"the key {secret} is wrong"),
            fake.Refusal(403, $"the key {secret} may not do this"),
            fake.Refusal(429, "too much", "0"),
            fake.Refusal(500, "broken"),
            Fault.Page(502),
            new Fault(200, $$"""{ "no": "{{secret}}" }"""),
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
        Assert.DoesNotContain(secret, said.ToString(), StringComparison.Ordinal);
        foreach (var file in (string[])["home/cache.db", "output/job.db", "output/a.json"])
            Assert.True(File.Exists(sandbox.At(file)), file);
        foreach (var file in Directory.GetFiles(sandbox.Folder, "*", SearchOption.AllDirectories))
            Assert.True((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, file);

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
        SignIn(type, proxy, sandbox);
        sandbox.Environment["HTTP_PROXY"] = sandbox.Environment["http_proxy"] = proxy.Endpoint.AbsoluteUri;
        sandbox.Environment["NO_PROXY"] = sandbox.Environment["no_proxy"] = "";
        sandbox.Write("in/a.txt", "Kucing hitam.");
        Assert.Equal(0, (await sandbox.RunAsync("run", "in")).ExitCode);
        Assert.Equal(["Kucing hitam."], proxy.Calls.Single());
    }

    private static async Task<FakeService> StartAsync(string type)
    {
        FakeService fake = type.Split(' ')[0] switch
        {
            "azure" => new FakeAzure(),
            "deepl" => new FakeDeepL(),
            "google" => new FakeGoogle(),
            "openai" => new FakeOpenAi(),
            _ => new FakeLibreTranslate(),
        };
        // A token goes nowhere without TLS.
        await fake.StartAsync(0, https: type == "azure with Entra ID");
        return fake;
    }

    /// <summary>How the sandbox says who asks.</summary>
    /// <returns>What must show nowhere.</returns>
    private static string SignIn(string type, FakeService fake, Sandbox sandbox)
    {
        switch (type)
        {
            case "azure with Entra ID":
                // As a machine of Azure does, for its managed identity.
                sandbox.Set("EntraId", "true");
                sandbox.Set("ResourceId", "/subscriptions/1/resourceGroups/uji/providers/Microsoft.CognitiveServices/accounts/uji");
                sandbox.Environment["AZURE_TOKEN_CREDENTIALS"] = "ManagedIdentityCredential";
                sandbox.Environment["IDENTITY_ENDPOINT"] = new Uri(fake.Endpoint, "msi/token").AbsoluteUri;
                sandbox.Environment["IDENTITY_HEADER"] = "header";
                sandbox.Environment["SSL_CERT_FILE"] = sandbox.Write("certificate.pem", fake.CertificatePem);
                return FakeAzure.Token;
            case "google with OAuth":
                using (var rsa = RSA.Create(2048))
                {
                    sandbox.Environment["TRANSLATE__PROVIDERS__GOOGLE__CREDENTIALSFILE"] = sandbox.Write("account.json", JsonSerializer.Serialize(new
                    {
                        type = "service_account",
                        project_id = FakeGoogle.Project,
                        private_key_id = "1",
                        private_key = rsa.ExportPkcs8PrivateKeyPem(),
                        client_email = "uji@percobaan.iam.example",
                        client_id = "1",
                        token_uri = new Uri(fake.Endpoint, "token").AbsoluteUri,
                    }));
                }

                sandbox.Environment["TRANSLATE__PROVIDERS__GOOGLE__PROJECT"] = FakeGoogle.Project;
                return FakeGoogle.Token;
            default:
                sandbox.Environment[$"TRANSLATE__PROVIDERS__{type.ToUpperInvariant()}__KEY"] = FakeService.Key;
                return FakeService.Key;
        }
    }

    private static Sandbox Sandbox(string described, Uri endpoint)
    {
        var sandbox = new Sandbox();
        var type = described.Split(' ')[0];
        sandbox.Environment["TRANSLATE__PROVIDER"] = type;
        sandbox.Environment["TRANSLATE__FORMATS"] = "json";
        var settings = $"TRANSLATE__PROVIDERS__{type.ToUpperInvariant()}__";
        sandbox.Environment[settings + "ENDPOINT"] = type == "openai" ? new Uri(endpoint, "v1").AbsoluteUri : endpoint.AbsoluteUri;
        if (type == "openai")
            sandbox.Environment[settings + "MODEL"] = FakeOpenAi.Model;
        sandbox.Environment[settings + "MAXATTEMPTS"] = "1";
        return sandbox;
    }
}
