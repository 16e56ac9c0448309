using PuppeteerSharp.PageAccessibility;
using Translate.Testing;

namespace Translate.EndToEnd.Tests;

/// <summary>The page of an aligned document, in a browser.</summary>
public sealed class BitextPageTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private const string Hostile = "Ia menulis </script><b onclick=\"x()\">tebal</b> &amp; <img src=x onerror=alert(1)>\u2028 lalu\r\npulang.";
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task A_word_under_the_pointer_is_lit_with_those_that_translate_it_both_ways()
    {
        await using var page = await OpenAsync();
        await page.Tab.HoverAsync("#u1 .s [data-i='1']");
        Assert.Equal(["hitam", "black"], await page.TextsAsync(".lit"));
        await page.Tab.HoverAsync("#u1 .t [data-i='2']");
        Assert.Equal(["Kucing", "itu", "cat"], await page.TextsAsync(".lit"));
        await page.Tab.HoverAsync("h1");
        Assert.Empty(await page.TextsAsync(".lit"));
    }

    [Fact]
    public async Task The_keyboard_does_all_that_the_pointer_does()
    {
        await using var page = await OpenAsync();
        // The row's own link comes first, then one word of the row; the arrows go on from there.
        await page.Tab.Keyboard.PressAsync("Tab");
        await page.Tab.Keyboard.PressAsync("Tab");
        Assert.Equal(["Kucing", "cat"], await page.TextsAsync(".lit"));
        Assert.Equal("cat", await page.Tab.EvaluateExpressionAsync<string>("document.activeElement.getAttribute('aria-description')"));
        await page.Tab.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(["hitam", "black"], await page.TextsAsync(".lit"));
        await page.Tab.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("black", await FocusAsync(page));
        await page.Tab.Keyboard.PressAsync("Enter");
        Assert.Equal("true", await page.Tab.EvaluateExpressionAsync<string>("document.activeElement.getAttribute('aria-pressed')"));
        await page.Tab.Keyboard.PressAsync("Tab");
        await page.Tab.Keyboard.PressAsync("Tab");
        Assert.NotEqual("black", await FocusAsync(page));
        await page.Tab.HoverAsync("h1");
        Assert.Equal(["hitam", "black"], await page.TextsAsync("#u1 .lit"));
    }

    [Fact]
    public async Task Text_is_text_whatever_it_holds()
    {
        await using var page = await OpenAsync();
        Assert.Equal([Hostile], await page.TextsAsync("#u2 .s"));
        Assert.Equal(0, await page.Tab.EvaluateExpressionAsync<int>("document.querySelectorAll('main b, main img, main script').length"));
        Assert.Equal(["Not translated: echo: <too> long."], await page.TextsAsync("#u3 .error"));
        Assert.Equal(["unknown word: kucing"], await page.TextsAsync("#u3 .flag"));
        Assert.Equal(["nothing on this side"], await page.TextsAsync("#u4 .none"));
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task The_page_asks_for_nothing_but_itself()
    {
        await using var page = await OpenAsync();
        Assert.Single(page.Requests);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1000)]
    public async Task Nothing_is_wider_than_the_window(int width)
    {
        await using var page = await OpenAsync(width);
        Assert.Equal(0, await page.OverflowAsync());
        Assert.Equal(width < 640, await page.Tab.EvaluateExpressionAsync<bool>("document.querySelector('#u1 .t').getBoundingClientRect().top > document.querySelector('#u1 .s').getBoundingClientRect().top"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Everything_can_be_read_in_light_and_dark(bool dark)
    {
        await using var page = await OpenAsync(dark: dark);
        Assert.Empty(await page.PaleTextsAsync());
        await page.Tab.HoverAsync("#u1 .t [data-i='2']");
        Assert.Empty(await page.PaleTextsAsync());
        Assert.Equal(dark, await page.Tab.EvaluateExpressionAsync<bool>("getComputedStyle(document.body).backgroundColor === 'rgb(23, 24, 28)'"));
    }

    [Fact]
    public async Task Who_cannot_see_it_is_told_what_everything_is()
    {
        await using var page = await OpenAsync();
        var heard = All(await page.Tab.Accessibility.SnapshotAsync()).ToList();
        Assert.Contains(heard, node => node is { Role: "heading", Name: "berita/harga & \"beras\".txt" });
        Assert.Contains(heard, node => node is { Role: "button", Name: "Kucing" });
        Assert.Contains(heard, node => node is { Role: "link", Name: "Row 1" });
        Assert.Equal(4, await page.Tab.EvaluateExpressionAsync<int>("document.querySelectorAll('main > ol > li').length"));
        Assert.All(await page.Tab.EvaluateExpressionAsync<int[]>("[...document.querySelectorAll('.bead')].map(b => b.querySelectorAll('.w[tabindex=\"0\"]').length)"), n => Assert.InRange(n, 0, 1));
        Assert.Equal(["id", "en"], await page.Tab.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('#u1 .side')].map(s => s.lang)"));
    }

    [Fact]
    public async Task A_job_writes_it_like_any_other_format()
    {
        _sandbox.Write("in/a.txt", "Kucing tidur. Ibu memasak ikan.");
        _sandbox.Environment["TRANSLATE__FORMATS__0"] = "html";
        Assert.Equal(0, (await _sandbox.RunAsync("run", "in")).ExitCode);
        await using var page = await browser.OpenAsync(new Uri(_sandbox.At("output/a.html")));
        await page.Tab.HoverAsync("#u1 .s .w");
        Assert.Contains(await page.TextsAsync(".lit"), text => text.Equals("cat", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(page.Problems);
    }

    private static IEnumerable<SerializedAXNode> All(SerializedAXNode node) => node.Children.SelectMany(All).Prepend(node);

    private static Task<string> FocusAsync(Browser.Page page) => page.Tab.EvaluateExpressionAsync<string>("document.activeElement.textContent");

    private Task<Browser.Page> OpenAsync(int width = 1000, bool dark = false)
    {
        var path = _sandbox.At("page.html");
        using (var file = File.Create(path))
        {
            using var writer = BitextFormats.Get("html").Open(AnyBitext.Header, [file]);
            foreach (var unit in Units())
                writer.Write(unit);
            writer.Complete("\n");
        }

        return browser.OpenAsync(new Uri(path), width, dark);
    }

    private static IEnumerable<TranslationUnit> Units()
    {
        yield return Unit(1, "Kucing hitam itu tidur.", "The black cat slept.") with { Score = 0.42f, Links = [new(0, 2, 0.97f), new(1, 1), new(2, 2, 0.2f), new(3, 3, 0.5f)] };
        yield return Unit(2, Hostile, new string('w', 400)) with { Score = 0, Origin = UnitOrigin.Human, Links = [new(0, 0, 0)] };
        yield return Unit(3, "Kucing.", "") with { Error = new TranslationError(TranslationErrorKind.TooLong, "echo: <too> long."), Flags = ["unknown-word:kucing"] };
        yield return Unit(4, "Sumber saja.", "") with { TargetSentences = 0, Origin = UnitOrigin.Aligned };
    }

    private static TranslationUnit Unit(int number, string source, string target) => new()
    {
        Number = number,
        Paragraph = (number + 1) / 2,
        Start = 0,
        Length = source.Length,
        Source = WordTokenizer.Default.Split(source),
        Target = WordTokenizer.Default.Split(target),
        Provider = "echo",
    };
}
