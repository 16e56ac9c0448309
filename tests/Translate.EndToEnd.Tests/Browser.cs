using PuppeteerSharp;

namespace Translate.EndToEnd.Tests;

/// <summary>A headless Chromium, for tests of pages that people see: as a class fixture, one for all tests of a class.</summary>
/// <remarks>Where there is none a test is skipped, but not in CI; Debian's package is <c>chromium</c>.</remarks>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        // As root, as in a container, Chromium runs without its own sandbox only.
        if (Find() is { } path)
            _browser = await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = path, Headless = true, Args = ["--no-sandbox"], Timeout = (int)Limit.TotalMilliseconds });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    /// <summary>Opens a file or address in a page of its own.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="dark">Whether the reader prefers a dark page.</param>
    public async Task<Page> OpenAsync(Uri address, int width = 1000, bool dark = false)
    {
        const string Missing = "no Chromium: install Debian's package chromium, or put chromium or google-chrome on the PATH";
        if (_browser is null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Missing);
        Assert.SkipWhen(_browser is null, Missing);
        var page = await _browser!.NewPageAsync();
        page.DefaultTimeout = (int)Limit.TotalMilliseconds;
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 700 });
        await page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = dark ? "dark" : "light" }]);
        var opened = new Page(page);
        await page.GoToAsync(address.AbsoluteUri);
        return opened;
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))).FirstOrDefault(File.Exists);

    /// <summary>An open page, and what went wrong in it.</summary>
    public sealed class Page : IAsyncDisposable
    {
        private readonly List<string> _problems = [];
        private readonly List<string> _requests = [];

        public Page(IPage page)
        {
            Tab = page;
            page.PageError += (_, e) => _problems.Add(e.Message);
            page.Console += (_, e) => _problems.Add(e.Message.Text);
            page.Request += (_, e) => _requests.Add(e.Request.Url);
        }

        /// <summary>The page itself.</summary>
        public IPage Tab { get; }

        /// <summary>Errors of scripts, and what the browser refused or complained about.</summary>
        public IReadOnlyList<string> Problems => _problems;

        /// <summary>What the page asked for, itself included.</summary>
        public IReadOnlyList<string> Requests => _requests;

        /// <summary>The texts of the elements that match.</summary>
        public Task<string[]> TextsAsync(string selector) => Tab.EvaluateFunctionAsync<string[]>("selector => [...document.querySelectorAll(selector)].map(e => e.textContent)", selector);

        /// <summary>How far the content is wider than the window, in CSS pixels.</summary>
        public Task<int> OverflowAsync() => Tab.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

        /// <summary>Texts that stand out from their background less than WCAG 2 asks for (4.5:1), with their contrast.</summary>
        public Task<string[]> PaleTextsAsync() => Tab.EvaluateExpressionAsync<string[]>("""
            (() => {
              const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
              const over = (colours) => { context.clearRect(0, 0, 1, 1); for (const c of colours) { context.fillStyle = c; context.fillRect(0, 0, 1, 1); } return context.getImageData(0, 0, 1, 1).data; };
              const luminance = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
              const pale = [];
              for (const element of document.body.querySelectorAll('*')) {
                if (element.tagName === 'SCRIPT' || ![...element.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
                const layers = ['white'];
                for (const e of [...(function* () { for (let e = element; e; e = e.parentElement) yield e; })()].reverse()) layers.push(getComputedStyle(e).backgroundColor);
                const [below, text] = [luminance(over(layers)), luminance(over([...layers, getComputedStyle(element).color]))];
                const contrast = (Math.max(below, text) + .05) / (Math.min(below, text) + .05);
                if (contrast < 4.5) pale.push(`${element.textContent.slice(0, 40)} ${contrast.toFixed(2)}`);
              }
              return pale;
            })()
            """);

        public async ValueTask DisposeAsync() => await Tab.CloseAsync();
    }
}
