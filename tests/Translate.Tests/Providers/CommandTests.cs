using Translate.Testing;

namespace Translate.Tests.Providers;

/// <summary>Small programs that every machine with a shell has stand in for engines: they are as real as those, and as easily wrong.</summary>
public sealed class CommandTests : TranslatorContractTests
{
    [Fact]
    public async Task A_filter_that_answers_at_the_end_of_its_input_is_started_for_each_call()
    {
        await using var translator = Create(("Program", "tr"), ("Arguments", "a-z,A-Z"), ("PerCall", "true"));
        Assert.Equal("SATU", await translator.AskAsync("satu"));
        Assert.Equal("DUA", await translator.AskAsync("dua"));
    }

    [Fact]
    public async Task A_text_with_line_breaks_comes_back_with_the_same_ones()
    {
        await using var translator = CreateTranslator();
        Assert.Equal("[satu]\n\n[dua]\r\n \u2028[tiga]", await translator.AskAsync("satu\n\ndua\r\n \u2028tiga"));
    }

    [Fact]
    public async Task A_call_larger_than_any_buffer_does_not_stop_both_sides()
    {
        await using var translator = CreateTranslator();
        var texts = Enumerable.Range(0, 4_000).Select(i => i + new string('é', 200)).ToArray();
        var answers = await translator.TranslateAsync(new TranslationRequest(Languages, texts)).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(texts.Select(t => $"[{t}]"), answers.Select(a => a.Text));
    }

    [Fact]
    public async Task It_stays_between_calls_and_is_started_anew_when_it_dies()
    {
        // Answers with its own number, dies at "mati".
        await using var translator = Shell("while read -r line; do [ \"$line\" = mati ] && { echo kehabisan memori >&2; exit 7; }; echo $$; done");
        var first = await translator.AskAsync("satu");
        Assert.Equal(first, await translator.AskAsync("dua"));
        var error = await Assert.ThrowsAsync<TranslationException>(() => translator.AskAsync("mati"));
        Assert.True(error.IsTransient);
        Assert.Contains("ended with 7", error.Message, StringComparison.Ordinal);
        Assert.Contains("kehabisan memori", error.Message, StringComparison.Ordinal);
        Assert.NotEqual(first, await translator.AskAsync("tiga"));
    }

    [Fact]
    public async Task One_that_does_not_answer_is_given_up_and_started_anew()
    {
        await using var bare = Shell("while read -r line; do [ \"$line\" = tidur ] && exec sleep 600; echo $$; done");
        await using var translator = new AttemptTimeoutTranslator(bare, TimeSpan.FromSeconds(1), TimeProvider.System);
        var error = await Assert.ThrowsAsync<TranslationException>(() => translator.AskAsync("tidur").WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(TranslationErrorKind.Timeout, error.Error.Kind);
        Assert.NotEmpty(await translator.AskAsync("satu"));
    }

    [Theory]
    [InlineData("head -n 1", "2 lines were written to the program and 1 came back")]
    [InlineData("cat; echo lagi", "answered more")]
    public async Task Too_few_and_too_many_lines_are_errors(string script, string problem)
    {
        await using var translator = Create(("Program", "sh"), ("Arguments:0", "-c"), ("Arguments:1", script), ("PerCall", "true"));
        var error = await Assert.ThrowsAsync<TranslationException>(() => translator.TranslateAsync(new TranslationRequest(Languages, ["satu", "dua"])));
        Assert.Equal(TranslationErrorKind.InvalidResponse, error.Error.Kind);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_nobody_asked_for_does_not_pass_for_the_next_answer()
    {
        await using var translator = Shell("while read -r line; do echo \"$line\"; echo lebih; done");
        Assert.Equal("satu", await translator.AskAsync("satu"));
        await Task.Delay(200);
        Assert.Equal("dua", await translator.AskAsync("dua"));
    }

    [Fact]
    public async Task Json_lines_carry_breaks_numbers_and_failures()
    {
        await using var translator = Json("""while read -r line; do case "$line" in *TERLARANG*) echo '{"id":1,"error":"kata terlarang"}';; *) printf '%s\n' "$line";; esac; done""");
        Assert.Equal("satu\n\"dua\"", await translator.AskAsync("satu\n\"dua\""));
        var answer = (await translator.TranslateAsync(new TranslationRequest(Languages, ["TERLARANG"])))[0];
        Assert.Equal((TranslationErrorKind.Rejected, "command: kata terlarang"), (answer.Error!.Kind, answer.Error.Message));
    }

    [Theory]
    [InlineData("""{"id":2,"text":"x"}""", "answered text 2 where 1 was due")]
    [InlineData("Loading model", "is no JSON")]
    public async Task An_answer_that_is_out_of_step_is_an_error(string line, string problem)
    {
        await using var translator = Json($"while read -r line; do echo '{line}'; done");
        Assert.Contains(problem, (await Assert.ThrowsAsync<TranslationException>(() => translator.AskAsync("satu"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_reach_it_one_by_one_and_no_shell_reads_them()
    {
        await using var translator = Create(("Program", "printf"), ("Arguments:0", "%s|%s\n"), ("Arguments:1", "{source} $(id); *"), ("Arguments:2", "{target}"), ("PerCall", "true"));
        Assert.Equal("id $(id); *|en", await translator.AskAsync("satu"));
    }

    [Theory]
    [InlineData("", "it must name a program")]
    [InlineData("tidak-ada-program-ini", "there is no such program")]
    [InlineData("./tidak/ada", "there is no such program")]
    public void A_program_that_is_not_there_is_said_at_the_start(string program, string problem) =>
        Assert.Contains(problem, Provider.Complaint("command", ("Program", program)), StringComparison.Ordinal);

    protected override ITranslator CreateTranslator() => Create(("Program", "sed"), ("Arguments:0", "-u"), ("Arguments:1", "s/.*/[&]/"));

    private static ITranslator Shell(string script) => Create(("Program", "sh"), ("Arguments:0", "-c"), ("Arguments:1", script));

    private static ITranslator Json(string script) => Create(("Program", "sh"), ("Arguments:0", "-c"), ("Arguments:1", script), ("Protocol", "JsonLines"));

    private static ITranslator Create(params ReadOnlySpan<(string Setting, string Value)> settings) => Provider.Create("command", null, settings);
}
