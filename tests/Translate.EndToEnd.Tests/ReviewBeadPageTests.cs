namespace Translate.EndToEnd.Tests;

/// <summary>Bounds and links of segments on the review page, by keyboard and by mouse.</summary>
public sealed class ReviewBeadPageTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private ReviewSandbox _review = null!;

    public async ValueTask InitializeAsync() => _review = await ReviewSandbox.OpenAsync();

    public ValueTask DisposeAsync() => _review.DisposeAsync();

    [Fact]
    public async Task Segments_are_joined_cut_and_moved_by_keyboard_and_taken_back_after_a_reload()
    {
        await using var page = await browser.OpenAsync(_review);
        var before = await page.TextsAsync(".row .source");
        await page.PressAsync("J");
        await page.SeeAsync("document.querySelectorAll('.row').length === 3 && document.activeElement.dataset.id === '1.0'");
        Assert.Equal($"{before[0]} {before[1]}", (await page.TextsAsync("[data-id='1.0'] .source"))[0]);
        // The knife lies between the sentences already; one word back, on the source only.
        await page.PressAsync("d");
        await page.SeeAsync("document.querySelectorAll('.knife').length === 2");
        await page.PressAsync("ArrowLeft", "ArrowLeft", "Enter");
        await page.SeeAsync("document.querySelectorAll('.row').length === 4");
        Assert.Equal(["Saya pergi ke", "pasar. Ibu memasak ikan."], (await page.TextsAsync(".row .source"))[..2]);
        await page.PressAsync("b");
        await page.SeeAsync("document.querySelectorAll('.knife').length === 2");
        await page.PressAsync("ArrowRight", "ArrowRight", "Enter");
        await page.SeeAsync($"document.querySelector('.row .source')?.textContent === '{before[0]}'");
        Assert.Equal(before, await page.TextsAsync(".row .source"));
        await page.Tab.ReloadAsync();
        await page.ReadyAsync();
        await page.PressAsync("u");
        await page.SeeAsync("document.querySelector('.row .source')?.textContent === 'Saya pergi ke'");
        await page.PressAsync("u");
        await page.SeeAsync("document.querySelectorAll('.row').length === 3");
        await page.PressAsync("u");
        await page.SeeAsync("document.querySelectorAll('.row').length === 4");
        Assert.Equal(before, await page.TextsAsync(".row .source"));
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task Segments_are_joined_and_cut_by_mouse()
    {
        await using var page = await browser.OpenAsync(_review);
        await page.Tab.ClickAsync("[data-command=join]");
        await page.SeeAsync("document.querySelectorAll('.row').length === 3");
        await page.Tab.ClickAsync("[data-command=cut]");
        await page.Tab.ClickAsync(".mode .source [data-i='1']");
        await page.Tab.ClickAsync(".mode .target [data-i='1']");
        await page.Tab.ClickAsync(".mode .actions .main");
        await page.SeeAsync("document.querySelectorAll('.row').length === 4");
        Assert.Equal("Saya", (await page.TextsAsync(".row .source"))[0]);
        Assert.Single((await page.TextsAsync(".row .target"))[0].Split(' '));
    }

    [Fact]
    public async Task Another_tab_sees_new_bounds_and_who_writes_there_goes_on_writing()
    {
        await using var one = await browser.OpenAsync(_review);
        await using var two = await browser.OpenAsync(_review);
        await two.Tab.BringToFrontAsync();
        await two.PressAsync("j", "j", "Enter");
        await two.Tab.Keyboard.TypeAsync(" Still");
        await one.Tab.BringToFrontAsync();
        await one.PressAsync("J");
        await two.Tab.BringToFrontAsync();
        await two.SeeAsync("document.querySelectorAll('.row').length === 3 && document.activeElement.matches('textarea')");
        await two.Tab.Keyboard.TypeAsync(" here.");
        await two.PressAsync("Escape");
        await two.SeeAsync("document.querySelector('[data-id=\"3.0\"] .target').textContent.endsWith(' Still here.') && document.querySelector('.unsaved') === null");
        await two.SeeAsync("fetch('/api/units?ids=3.0').then(r => r.json()).then(u => u[0].target.text.endsWith(' Still here.'))");
    }

    [Fact]
    public async Task Links_are_drawn_and_removed_by_keyboard_and_mouse()
    {
        await using var page = await browser.OpenAsync(_review);
        await page.PressAsync("j", "j", "j", "l");
        await page.SeeAsync("document.querySelectorAll('.cursor').length === 2");
        // hitam – black is there: once takes it away, once more draws it.
        await page.PressAsync("ArrowRight", "Tab", "Home");
        while ((await page.TextsAsync(".target .cursor"))[0] != "black")
            await page.PressAsync("ArrowRight");
        await page.PressAsync("Enter");
        await page.SeeAsync("document.getElementById('said').textContent === 'hitam – black: not linked'");
        await page.PressAsync("Enter");
        await page.SeeAsync("document.getElementById('said').textContent === 'hitam – black: linked'");
        await page.Tab.ClickAsync(".mode .source [data-i='0']");
        await page.Tab.ClickAsync(".mode .target [data-i='1']");
        await page.SeeAsync("document.getElementById('said').textContent.startsWith('Kucing – black: linked')");
        await page.PressAsync("Escape");
        await page.SeeAsync("document.querySelector('.mode') === null && document.activeElement.dataset.id === '4.0'");
        var drawn = (await _review.UnitAsync("4.0")).GetProperty("links").EnumerateArray().Select(l => $"{l[0]}-{l[1]} {l[2]}").ToArray();
        Assert.Contains("0-1 1", drawn);
        Assert.Contains("1-1 1", drawn);
        await page.PressAsync("u");
        await page.SeeAsync("fetch('/api/units?ids=4.0').then(r => r.json()).then(u => !u[0].links.some(l => l[0] === 0 && l[1] === 1))");
    }

    [Fact]
    public async Task Segments_that_say_the_same_take_one_key()
    {
        await _review.DisposeAsync();
        _review = await ReviewSandbox.OpenAsync("Ibu memasak ikan.\nAyah tidur.\nIbu memasak ikan.");
        await using var page = await browser.OpenAsync(_review);
        await page.PressAsync("Control+Enter");
        await page.SeeAsync("document.querySelector('.toast')?.textContent.includes('say the same: 1')");
        await page.PressAsync("=");
        await page.SeeAsync("document.querySelector('[data-id=\"3.0\"]').dataset.state === 'approved'");
        await page.PressAsync("u");
        await page.SeeAsync("document.querySelector('[data-id=\"3.0\"]').dataset.state === 'unreviewed' && document.querySelector('[data-id=\"1.0\"]').dataset.state === 'approved'");
    }
}
