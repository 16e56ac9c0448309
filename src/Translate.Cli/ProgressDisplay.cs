using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Translate.Jobs;

namespace Translate.Cli;

/// <summary>Shows how far a job is, on standard error, and only where that is a terminal.</summary>
internal static class ProgressDisplay
{
    /// <summary>Messages and progress; results go to standard output.</summary>
    public static IAnsiConsole Console { get; } = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(System.Console.Error),
        // https://no-color.org
        ColorSystem = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        Ansi = System.Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
    });

    public static async Task WatchAsync(bool quiet, Func<Action<JobProgress>, Task> work)
    {
        if (quiet || System.Console.IsErrorRedirected)
        {
            await work(_ => { });
            return;
        }

        await Console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new FiguresColumn(), new RemainingTimeColumn()).StartAsync(async context =>
        {
            var bars = new Dictionary<JobStage, ProgressTask>();
            await work(progress =>
            {
                if (!bars.TryGetValue(progress.Stage, out var bar))
                    bars[progress.Stage] = bar = context.AddTask(progress.Stage.ToString().ToLowerInvariant());
                bar.IsIndeterminate = progress.Total is null;
                bar.MaxValue = Math.Max(1, progress.Total ?? progress.Done + 1);
                bar.State.Update<JobProgress>(FiguresColumn.Key, _ => progress);
                bar.Value = progress.Done;
            });
        });
    }

    /// <summary>Sentences, characters, and sentences a second.</summary>
    private sealed class FiguresColumn : ProgressColumn
    {
        public const string Key = "figures";

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            var progress = task.State.Get<JobProgress>(Key);
            var speed = task.Speed is { } s ? string.Create(CultureInfo.InvariantCulture, $" · {s:N0}/s") : "";
            var characters = progress.Characters > 0 ? string.Create(CultureInfo.InvariantCulture, $" · {progress.Characters:N0} characters") : "";
            return new Text(string.Create(CultureInfo.InvariantCulture, $"{progress.Done:N0} sentences{characters}{speed}"));
        }
    }
}
