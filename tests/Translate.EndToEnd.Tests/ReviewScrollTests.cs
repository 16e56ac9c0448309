using System.Text.Json;

namespace Translate.EndToEnd.Tests;

/// <summary>A long job on the review page: whatever way it is scrolled, no row is blank. How fast it opens, <c>Translate.Benchmarks -- review</c> says.</summary>
public sealed class ReviewScrollTests(Browser browser) : IClassFixture<Browser>
{
    // What is drawn is looked at after every frame, every 25 pixels down the middle of the list.
    private const string Scroll = """
        async () => {
          const list = document.getElementById('rows');
          const blanks = () => {
            const box = list.getBoundingClientRect();
            let blank = 0;
            for (let y = box.top + 20; y < box.bottom - 5; y += 25) if (!document.elementFromPoint(box.left + box.width / 2, y)?.closest('.row')?.querySelector('.source .w')) blank++;
            return blank;
          };
          const shown = () => Number(document.elementFromPoint(list.getBoundingClientRect().left + 300, list.getBoundingClientRect().top + 60).closest('.row').getAttribute('aria-rowindex'));
          let [frames, whileScrolling, settled, rows] = [0, 0, 0, new Set()];
          for (const step of [40, 300, 1500, 6000, -20000]) {
            for (let i = 0; i < 40; i++) {
              list.scrollTop += step;
              await new Promise(requestAnimationFrame);
              await new Promise((r) => setTimeout(r));
              frames++;
              whileScrolling += blanks();
              rows.add(shown());
            }
          }
          const places = [];
          for (const part of [0.1, 0.9, 0.5, 0, 1]) {
            list.scrollTop = list.scrollHeight * part;
            const wanted = () => shown() / Number(list.getAttribute('aria-rowcount'));
            for (let i = 0; i < 100 && Math.abs(wanted() - part) > 0.05; i++) await new Promise((r) => setTimeout(r, 50));
            settled += blanks();
            places.push(Math.round(wanted() * 10) / 10);
          }
          return { frames, whileScrolling, settled, distinct: rows.size, places };
        }
        """;

    [Fact]
    public async Task No_row_is_blank_however_fast_it_is_scrolled()
    {
        await using var review = new ReviewSandbox();
        review.Sandbox.Write("in/a.txt", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Kalimat nomor {i} tentang {string.Join(' ', Enumerable.Repeat("harga beras", 1 + (i * 7 % 9)))}.\n")));
        Assert.Equal(0, (await review.Sandbox.RunAsync("run", "in", "--provider", "echo", "-q")).ExitCode);
        await review.StartAsync();
        await using var page = await browser.OpenAsync(review);
        var seen = await page.Tab.EvaluateFunctionAsync<JsonElement>(Scroll);
        Assert.Equal(200, seen.GetProperty("frames").GetInt32());
        Assert.Equal(0, seen.GetProperty("whileScrolling").GetInt32());
        Assert.Equal(0, seen.GetProperty("settled").GetInt32());
        Assert.InRange(seen.GetProperty("distinct").GetInt32(), 20, 200);
        Assert.Equal([0.1, 0.9, 0.5, 0, 1], seen.GetProperty("places").EnumerateArray().Select(p => p.GetDouble()));
        await page.PressAsync("End");
        await page.SeeAsync("document.activeElement.dataset.id === '20000.0'");
        Assert.Empty(page.Problems);
    }
}
