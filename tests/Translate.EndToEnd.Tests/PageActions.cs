using PuppeteerSharp;
using PuppeteerSharp.Input;

namespace Translate.EndToEnd.Tests;

/// <summary>What a person does on the review page.</summary>
internal static class PageActions
{
    /// <summary>Opens the review and waits until it can be used.</summary>
    public static async Task<Browser.Page> OpenAsync(this Browser browser, ReviewSandbox review, int width = 1000, bool dark = false)
    {
        var page = await browser.OpenAsync(review.Address, width, dark);
        await page.ReadyAsync();
        return page;
    }

    public static Task ReadyAsync(this Browser.Page page) => page.SeeAsync("document.body?.dataset.ready && document.querySelector('.row .w') && document.activeElement?.matches('.row')");

    /// <summary>Waits until an expression holds; fails when it does not come true.</summary>
    public static async Task SeeAsync(this Browser.Page page, string what)
    {
        try
        {
            await using var seen = await page.Tab.WaitForExpressionAsync(what, new WaitForFunctionOptions { Timeout = 20_000, PollingInterval = 50 });
        }
        catch (WaitTaskTimeoutException)
        {
            Assert.Fail($"was never so: {what}. On the page: {string.Join(" · ", await page.TextsAsync(".toast, #said, .row"))}");
        }
    }

    /// <summary>Presses keys one after another: <c>j</c>, <c>Control+Enter</c>.</summary>
    public static async Task PressAsync(this Browser.Page page, params string[] keys)
    {
        foreach (var key in keys)
        {
            var plus = key.IndexOf('+', 1);
            if (plus < 0)
            {
                await page.Tab.Keyboard.PressAsync(key, new PressOptions());
                continue;
            }

            await page.Tab.Keyboard.DownAsync(key[..plus]);
            await page.Tab.Keyboard.PressAsync(key[(plus + 1)..], new PressOptions());
            await page.Tab.Keyboard.UpAsync(key[..plus]);
        }
    }

    /// <summary>Adds words at the end of the segment at hand.</summary>
    public static async Task WriteAsync(this Browser.Page page, string text)
    {
        await page.PressAsync("Enter");
        await page.Tab.Keyboard.TypeAsync(text);
        await page.PressAsync("Escape");
    }
}
