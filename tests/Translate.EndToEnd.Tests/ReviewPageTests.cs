using System.Xml.Linq;

namespace Translate.EndToEnd.Tests;

/// <summary>The review page in a real browser, over a real server and a real job.</summary>
public sealed class ReviewPageTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private ReviewSandbox _review = null!;

    public async ValueTask InitializeAsync() => _review = await ReviewSandbox.OpenAsync();

    public ValueTask DisposeAsync() => _review.DisposeAsync();

    [Fact]
    public async Task A_whole_review_by_keyboard_alone_from_open_to_tmx()
    {
        await _review.DisposeAsync();
        _review = await ReviewSandbox.OpenAsync("Saya pergi ke pasar. Ibu memasak ikan.\nAyah tidur. Kucing hitam itu tidur. Kucing hitam itu tidur lelap.");
        await using var page = await OpenAsync();
        var keyboard = page.Tab.Keyboard;
        // Write and approve, approve, reject, comment and approve.
        await page.PressAsync("Enter", "Control+a");
        await keyboard.TypeAsync("I am off to the market.");
        await page.PressAsync("Control+Enter");
        await page.SeeAsync("document.activeElement.dataset.id === '2.0'");
        await page.PressAsync("a", "j", "x", "c");
        await keyboard.TypeAsync("black, or dark?");
        await page.PressAsync("Control+Enter");
        await page.SeeAsync("document.querySelector('[data-id=\"4.0\"] .comment')?.textContent === 'black, or dark?'");
        await page.PressAsync("Control+Enter");
        await page.SeeAsync("document.querySelector('.figures').textContent.startsWith('3 of 5')");
        // Undo, also after a reload.
        await page.PressAsync("u");
        await page.SeeAsync("document.querySelector('.figures').textContent.startsWith('2 of 5')");
        await page.Tab.ReloadAsync();
        await page.ReadyAsync();
        await page.PressAsync("Shift+U");
        await page.SeeAsync("document.querySelector('.figures').textContent.startsWith('3 of 5')");
        // What the memory holds of a similar segment is taken by its number, then one word is added.
        await page.PressAsync("End", "p");
        await page.SeeAsync("document.activeElement.dataset.id === '5.0' && document.querySelector('#matches .was ins')?.textContent.includes('lelap')");
        await page.PressAsync("1");
        await page.SeeAsync("document.querySelector('[data-id=\"5.0\"] .target').textContent === document.querySelector('[data-id=\"4.0\"] .target').textContent && document.querySelector('[data-id=\"5.0\"] .target .w')");
        // A link between words, and an end of a sentence that was none.
        await page.PressAsync("l", "Tab", "Home");
        await page.SeeAsync("document.querySelectorAll('.cursor').length === 2");
        await page.PressAsync("Enter", "Escape");
        await page.PressAsync("Control+Enter");
        await page.SeeAsync("document.querySelector('.figures').textContent.startsWith('4 of 5')");
        await page.PressAsync("Home", "J");
        await page.SeeAsync("document.querySelectorAll('.row').length === 4");
        await page.PressAsync("d");
        await page.SeeAsync("document.querySelectorAll('.knife').length === 2");
        await page.PressAsync("Enter");
        await page.SeeAsync("document.querySelectorAll('.row').length === 5");
        await page.PressAsync("Control+Enter", "Control+Enter");
        await page.SeeAsync("document.querySelector('.figures').textContent.startsWith('4 of 5')");
        await page.PressAsync("Control+e");
        await page.SeeAsync("[...document.querySelectorAll('.toast')].some(t => t.textContent.includes('files written'))");
        var units = XDocument.Load(_review.Sandbox.At("output/a.tmx")).Descendants("tu").ToArray();
        Assert.Equal(["Saya pergi ke pasar.", "Ibu memasak ikan.", "Ayah tidur.", "Kucing hitam itu tidur.", "Kucing hitam itu tidur lelap."], units.Select(u => u.Elements("tuv").First().Value));
        Assert.Equal("I am off to the market.", units[0].Elements("tuv").Last().Value);
        Assert.Equal(units[3].Elements("tuv").Last().Value, units[4].Elements("tuv").Last().Value);
        Assert.Equal(["approved", "approved", "rejected", "approved", "approved"], units.Select(u => u.Elements("prop").Single(p => p.Attribute("type")!.Value == "x-review").Value));
        Assert.Equal("black, or dark?", units[3].Element("note")!.Value);
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task Words_light_up_with_those_that_translate_them_under_pointer_and_caret()
    {
        await using var page = await OpenAsync();
        await page.Tab.HoverAsync("[data-id='4.0'] .source [data-i='1']");
        Assert.Equal(["hitam", "black"], await page.TextsAsync(".lit"));
        await page.Tab.ClickAsync("[data-id='4.0'] .target");
        await page.Tab.Keyboard.PressAsync("Enter");
        await page.Tab.Keyboard.PressAsync("Home");
        for (var i = 0; i < 5; i++)
            await page.Tab.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(["hitam"], await page.TextsAsync(".lit"));
    }

    [Fact]
    public async Task A_second_tab_sees_changes_and_cannot_overwrite_them_silently()
    {
        await using var one = await OpenAsync();
        await using var two = await OpenAsync();
        await one.Tab.BringToFrontAsync();
        await one.WriteAsync(" First.");
        await two.Tab.BringToFrontAsync();
        await two.SeeAsync("document.querySelector('[data-id=\"1.0\"] .target').textContent.endsWith(' First.')");
        // The other writes while this one is being edited.
        await two.Tab.Keyboard.PressAsync("Enter");
        await two.Tab.Keyboard.TypeAsync(" Second.");
        await one.Tab.BringToFrontAsync();
        await one.WriteAsync(" Third.");
        await two.Tab.BringToFrontAsync();
        await two.Tab.Keyboard.PressAsync("Escape");
        await two.SeeAsync("document.querySelector('.toast button') !== null");
        Assert.EndsWith("First. Third.", (await _review.UnitAsync("1.0")).GetProperty("target").GetProperty("text").GetString(), StringComparison.Ordinal);
        await two.Tab.ClickAsync(".toast button");
        await two.SeeAsync("document.querySelector('[data-id=\"1.0\"] .target').textContent.endsWith('First. Second.')");
        Assert.EndsWith("First. Second.", (await _review.UnitAsync("1.0")).GetProperty("target").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_connection_is_told_and_the_edit_is_saved_when_it_is_back()
    {
        await using var page = await OpenAsync();
        await page.Tab.SetOfflineModeAsync(true);
        await page.WriteAsync(" Kept.");
        await page.SeeAsync("!document.getElementById('connection').hidden && document.querySelector('.unsaved') !== null");
        await page.Tab.SetOfflineModeAsync(false);
        await page.SeeAsync("document.getElementById('connection').hidden && document.querySelector('.unsaved') === null");
        Assert.EndsWith("Kept.", (await _review.UnitAsync("1.0")).GetProperty("target").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_Indonesian_too()
    {
        await using var page = await OpenAsync();
        await page.Tab.ClickAsync("#language");
        Assert.Equal(["Ekspor"], await page.TextsAsync("#export"));
        Assert.Equal("id", await page.Tab.EvaluateExpressionAsync<string>("document.documentElement.lang"));
    }

    private Task<Browser.Page> OpenAsync(int width = 1000, bool dark = false) => browser.OpenAsync(_review, width, dark);
}
