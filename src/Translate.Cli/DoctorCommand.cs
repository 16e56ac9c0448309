using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Translate.Cli;

/// <summary><c>translate doctor</c>: checks what the program needs, and asks each chosen provider for one sentence.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var command = new ExampledCommand("doctor", "Checks the machine, the settings and the rules, and has every configured provider, or the one that --provider names, translate one sentence.", """
            translate doctor
            translate doctor --provider azure --log debug
            """)
        {
            common.Config, common.Provider, common.From, common.To, common.Output, common.Log,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            using var composition = common.Compose(result);
            var worst = ExitCode.Done;
            Say("Unicode", "é" == "e\u0301".Normalize(NormalizationForm.FormC) ? null : "normalisation does nothing: install ICU, or unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.", ExitCode.WrongUsage);
            var sentences = composition.Rules.For(composition.Options.From).Segment("Saya pergi ke pasar. Ibu memasak.");
            Say("segmentation", sentences.Length == 2 ? null : $"found {sentences.Length} sentences where there are 2; look at Translate:SegmentationRules.", ExitCode.WrongUsage);
            Say("formats", composition.Formats().Count > 0 ? null : "none.", ExitCode.WrongUsage);
            var greeting = composition.Options.From.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "Good morning." : "Selamat pagi.";
            var names = result.GetResult(common.Provider) is not null ? composition.ProviderNames : [.. composition.ProviderNames.Concat(composition.Catalog.Configured).Distinct(StringComparer.OrdinalIgnoreCase)];
            foreach (var name in names)
                await AskAsync(name);
            return worst;

            async Task AskAsync(string name)
            {
                try
                {
                    await using var translator = composition.Translator(name);
                    var began = Composition.Time.GetTimestamp();
                    var answers = await translator.TranslateAsync(new TranslationRequest(composition.Languages, [greeting]), cancellationToken);
                    Say($"provider {name}", answers[0].Error?.Message, ExitCode.ProviderFailed, $"{greeting} → {answers[0].Text} ({Figures(composition, name, translator.Info, Composition.Time.GetElapsedTime(began))})");
                }
                catch (ConfigurationException e)
                {
                    Say($"provider {name}", e.Message, ExitCode.WrongUsage);
                }
                catch (TranslationException e)
                {
                    // Every provider begins its messages with its name.
                    Say($"provider {name}", e.Message.StartsWith(name + ": ", StringComparison.Ordinal) ? e.Message[(name.Length + 2)..] : e.Message, ExitCode.ProviderFailed);
                }
            }

            void Say(string what, string? problem, int code, string? detail = null)
            {
                Console.Out.WriteLine(problem is null ? $"ok    {what}{(detail is null ? "" : ": " + detail)}" : $"FAIL  {what}: {problem}");
                worst = problem is null ? worst : Math.Max(worst, code);
            }
        });
        return command;
    }

    // What it takes: time, how much at once, money.
    private static string Figures(Composition composition, string name, TranslatorInfo info, TimeSpan time)
    {
        var options = composition.Catalog.Options(name);
        var figures = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:N0} ms") };
        if (info.MaxTexts < int.MaxValue)
            figures.Add(string.Create(CultureInfo.InvariantCulture, $"{Quantity.Of(info.MaxTexts, "text")} a call"));
        if (info.MaxCharacters < int.MaxValue)
            figures.Add(string.Create(CultureInfo.InvariantCulture, $"{Quantity.Of(info.MaxCharacters, "character")} a call"));
        if (options.CharactersPerMinute is { } allowance)
            figures.Add(string.Create(CultureInfo.InvariantCulture, $"{Quantity.Of(allowance, "character")} a minute"));
        if (options.PricePerMillionCharacters is { } price)
            figures.Add(string.Create(CultureInfo.InvariantCulture, $"{price:0.##} {options.Currency} a million characters"));
        return string.Join(", ", figures);
    }
}
