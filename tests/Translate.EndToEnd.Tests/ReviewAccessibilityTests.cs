using System.Globalization;

namespace Translate.EndToEnd.Tests;

/// <summary>Every view of the review page as axe-core judges it, at three widths, light and dark; and pictures of them under <c>output/screenshots</c>.</summary>
/// <remarks>axe-core comes from npm: <c>.ci/run</c> installs it. Where it is not there the tests are skipped, but not in CI.</remarks>
public sealed class ReviewAccessibilityTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private static readonly string Axe = Path.Combine(Sandbox.Root, ".artifacts/browser/node_modules/axe-core/axe.min.js");
    private ReviewSandbox _review = null!;

    // What a page shows, and the keys that lead there; Escape leads back.
    private static readonly (string Name, string[] Keys, string Type, string Until)[] Views =
    [
        ("list", [], "", "true"),
        ("edit", ["Enter"], "", "document.activeElement.matches('textarea')"),
        ("cut", ["d"], "", "document.querySelectorAll('.knife').length === 2"),
        ("links", ["l"], "", "document.querySelectorAll('.cursor').length === 2"),
        ("help", ["?"], "", "document.querySelector('dialog[open] .keys')"),
        ("comment", ["c"], "", "document.querySelector('dialog[open] textarea')"),
        ("go", ["g"], "", "document.querySelector('dialog[open] [type=number]')"),
        ("history", ["k", "h"], "", "document.querySelector('dialog[open] .history')"),
        ("replace", ["Control+h"], "the\n", "document.querySelector('dialog[open] .preview li')"),
        ("find", ["/"], "nowhere", "!document.getElementById('empty').hidden"),
    ];

    public async ValueTask InitializeAsync()
    {
        var missing = File.Exists(Axe) ? null : $"no axe-core in {Axe}: see .ci/run";
        Assert.False(missing is not null && Environment.GetEnvironmentVariable("CI") == "true", missing);
        Assert.SkipWhen(missing is not null, missing ?? "");
        _review = await ReviewSandbox.OpenAsync("Pemerintah desa membuka pasar baru. Ibu memasak ikan.\nAyah tidur. Kucing hitam itu tidur di bawah Xyzzyplugh. Ibu memasak ikan.");
        await _review.ChangeAsync("1.0", new { revision = 0, target = "The village opens a new market.", state = "approved", comment = "good" });
        await _review.ChangeAsync("3.0", new { revision = 0, state = "rejected" });
    }

    public ValueTask DisposeAsync() => _review?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData(360, false)]
    [InlineData(360, true)]
    [InlineData(800, false)]
    [InlineData(800, true)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    public async Task Nothing_serious_is_found_in_any_view(int width, bool dark)
    {
        await using var page = await browser.OpenAsync(_review, width, dark);
        await page.Tab.EvaluateExpressionAsync(await File.ReadAllTextAsync(Axe));
        await page.PressAsync("j");
        foreach (var (name, keys, type, until) in Views)
        {
            await page.PressAsync(keys);
            foreach (var line in type.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                await page.Tab.Keyboard.TypeAsync(line);
            if (type.EndsWith('\n'))
                await page.PressAsync("Enter");
            await page.SeeAsync(until);
            await JudgeAsync(page, name, width, dark);
            await page.PressAsync("Escape");
            await page.SeeAsync("document.querySelector('dialog[open], .mode, .editing') === null && document.getElementById('empty').hidden && document.activeElement.matches('.row')");
        }

        await page.SeeAsync("!document.getElementById('beside').hidden || innerWidth < 1100");
        if (width < 1100)
            await page.PressAsync("p");
        await page.SeeAsync("!document.getElementById('beside').hidden && document.querySelector('#matches li, #noMatches:not([hidden])')");
        await JudgeAsync(page, "beside", width, dark);
    }

    [Fact]
    public async Task The_judge_is_awake()
    {
        await using var page = await browser.OpenAsync(_review);
        await page.Tab.EvaluateExpressionAsync(await File.ReadAllTextAsync(Axe));
        await page.Tab.EvaluateExpressionAsync("(document.getElementById('help').removeAttribute('aria-label'), document.getElementById('help').textContent = '', document.getElementById('help').title = '', document.getElementById('title').style.color = 'color-mix(in srgb, white, black 10%)')");
        Assert.Equal(["button-name", "color-contrast"], (await ViolationsAsync(page)).Select(v => v.Split(' ')[0]).Order());
    }

    private static async Task JudgeAsync(Browser.Page page, string view, int width, bool dark)
    {
        Assert.Equal(0, await page.OverflowAsync());
        Assert.Empty(await page.PaleTextsAsync());
        var pictures = Directory.CreateDirectory(Path.Combine(Sandbox.Root, "output", "screenshots"));
        await page.Tab.ScreenshotAsync(Path.Combine(pictures.FullName, string.Create(CultureInfo.InvariantCulture, $"review-{view}-{width}-{(dark ? "dark" : "light")}.png")));
        Assert.Empty(await ViolationsAsync(page));
    }

    private static Task<string[]> ViolationsAsync(Browser.Page page) => page.Tab.EvaluateFunctionAsync<string[]>("""
        async () => (await axe.run()).violations.filter((v) => ['serious', 'critical'].includes(v.impact)).map((v) => `${v.id} ${v.nodes.map((n) => n.html).join(' ')}`)
        """);
}
