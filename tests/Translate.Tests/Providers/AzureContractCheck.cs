using System.ComponentModel;
using System.Diagnostics;
using Translate.Testing;

namespace Translate.Tests.Providers;

/// <summary>Microsoft's own clients against the fake, so that what passes against the fake has a chance with the service. <c>.ci/run</c> installs them.</summary>
public sealed class AzureContractCheck
{
    [Fact]
    public async Task The_fake_is_what_the_official_clients_expect()
    {
        var script = Repository.Shared("tools/contract_check/contract_check.mjs");
        var clients = Path.Combine(Repository.Root, ".artifacts/clients");
        Need(Directory.Exists(Path.Combine(clients, "node_modules/aitt-v2")), "the clients are not in .artifacts/clients: see .ci/run");
        await using var fake = await FakeAzure.StartAsync();
        using var check = Start("node", script, fake.Endpoint.AbsoluteUri, "--modules", clients, "--key", FakeAzure.Key, "--region", FakeAzure.Region);
        var said = await check.StandardOutput.ReadToEndAsync();
        await check.WaitForExitAsync();
        Assert.True(check.ExitCode == 0, said);
        Assert.Contains("ok   3.0 includeAlignment", said, StringComparison.Ordinal);
    }

    private static Process Start(string program, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        }
        catch (Win32Exception)
        {
            Need(false, $"{program} is not installed");
            throw;
        }
    }

    private static void Need(bool present, string otherwise)
    {
        Assert.False(!present && Environment.GetEnvironmentVariable("CI") == "true", otherwise);
        Assert.SkipUnless(present, otherwise);
    }
}
