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

    public static async Task WatchAsync(bool quiet, TimeProvider time, UsageMeter meter, Func<Action<JobProgress>, Task> work)
    {
        if (quiet || System.Console.IsErrorRedirected)
        {
            await work(_ => { });
            return;
        }

        var columns = new ProgressColumn[] { new TaskDescriptionColumn(), new ProgressBarColumn { Width = 10 }, new PercentageColumn(), new FiguresColumn(meter), new RemainingTimeColumn() };
        await Console.Progress().AutoClear(true).Columns(columns).StartAsync(async context =>
        {
            ProgressTask? bar = null;
            JobStage? stage = null;
            var began = 0L;
            await work(progress =>
            {
                if (bar is null || stage != progress.Stage)
                {
                    End(bar);
                    (stage, began) = (progress.Stage, time.GetTimestamp());
                    bar = context.AddTask(progress.Stage.ToString().ToLowerInvariant());
                }

                bar.IsIndeterminate = progress.Total is null;
                bar.MaxValue = Math.Max(1, progress.Total ?? progress.Done + 1);
                bar.State.Update<Figures>(FiguresColumn.Key, _ => new Figures(progress, time.GetElapsedTime(began)));
                bar.Value = progress.Done;
            });
        });
    }

    private static void End(ProgressTask? bar)
    {
        if (bar is null)
            return;
        bar.IsIndeterminate = false;
        bar.Value = bar.MaxValue;
        bar.StopTask();
    }

    private readonly record struct Figures(JobProgress Progress, TimeSpan Time);

    /// <summary>Sentences, characters, sentences a second, and how many calls the provider bears at once.</summary>
    private sealed class FiguresColumn(UsageMeter meter) : ProgressColumn
    {
        public const string Key = "figures";

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            var (progress, time) = task.State.Get<Figures>(Key);
            var characters = progress.Characters > 0 ? string.Create(CultureInfo.InvariantCulture, $" · {progress.Characters / 1000:N0}k chars") : "";
            // What half a second says of the speed is noise.
            var speed = time > TimeSpan.FromSeconds(0.5) ? string.Create(CultureInfo.InvariantCulture, $" · {progress.Done / time.TotalSeconds:N0}/s") : "";
            var calls = meter.Concurrency > 0 ? string.Create(CultureInfo.InvariantCulture, $" · {meter.Concurrency}×") : "";
            return new Text(Quantity.Of(progress.Done, "sentence") + characters + speed + calls);
        }
    }
}
