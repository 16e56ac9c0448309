using System.Diagnostics;
using System.Text.Json;

namespace Translate.EndToEnd.Tests;

/// <summary><c>segment</c> and <c>text</c> in a pipe.</summary>
public sealed class FilterTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData("segment", "Saya pergi. Ibu tidur.", "Saya pergi.")]
    [InlineData("segment - --json", "Saya pergi. Ibu tidur.", "[\"Saya pergi.\",\"Ibu tidur.\"]")]
    [InlineData("text", "Selamat pagi.", "Good morning.")]
    [InlineData("text - --json", "Selamat pagi.", "[{\"source\":\"Selamat pagi.\",\"target\":\"Good morning.\",\"provider\":\"dictionary\"}]")]
    public async Task A_line_comes_out_before_the_next_one_goes_in(string command, string line, string expected)
    {
        using var process = _sandbox.Start(command.Split(' '));
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        Assert.Equal(expected, await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.False(process.HasExited);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task A_provider_that_fails_ends_it_without_waiting_for_another_line()
    {
        using var process = _sandbox.Start("text", "--to", "fr");
        await process.StandardInput.WriteLineAsync("Selamat pagi.");
        await process.StandardInput.FlushAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, process.ExitCode);
    }

    [Fact]
    public async Task Interrupted_it_ends_at_once()
    {
        using var process = _sandbox.Start("segment");
        await process.StandardInput.WriteLineAsync("Saya pergi.");
        await process.StandardInput.FlushAsync();
        await process.StandardOutput.ReadLineAsync();
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(130, process.ExitCode);
    }

    [Fact]
    public async Task A_line_that_fails_is_an_empty_line_and_an_error_that_quiet_keeps_to_itself()
    {
        _sandbox.Write("config.json", """{ "Translate": { "Provider": "echo", "Providers": { "echo": { "MaxCharacters": 12 } } } }""");
        var said = await _sandbox.RunAsync(["text", "--config", "config.json"], "satu\nsatu kalimat panjang\ntiga\n");
        Assert.Equal((1, "satu\n\ntiga\n"), (said.ExitCode, said.Output));
        Assert.Equal("translate: line 2: echo: the text has 20 characters; the provider takes 12.\n", said.Error);
        var quiet = await _sandbox.RunAsync(["text", "--config", "config.json", "--quiet", "--json"], "satu kalimat panjang\n");
        Assert.Equal((1, ""), (quiet.ExitCode, quiet.Error));
        Assert.Contains("takes 12", JsonDocument.Parse(quiet.Output).RootElement[0].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bash_that_has_read_the_completion_completes()
    {
        var completion = (await _sandbox.RunAsync("completion", "bash")).Output;
        // The shell's own translate is this build.
        var script = $$"""
            translate() { dotnet "{{Sandbox.Executable}}" "$@"; }
            {{completion}}
            COMP_LINE="translate run --prov"; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(translate run --prov); COMP_CWORD=2; _translate; echo "${COMPREPLY[@]}"
            COMP_LINE="translate run --provider ech"; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(translate run --provider ech); COMP_CWORD=3; _translate; echo "${COMPREPLY[@]}"
            """;
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true })!;
        Assert.Equal("--provider\necho\n", await bash.StandardOutput.ReadToEndAsync());
    }
}
