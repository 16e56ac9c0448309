using System.Text.Json;

namespace Translate.Tests.Jobs;

public sealed class CharacterFlagTests
{
    [Fact]
    public async Task A_stray_null_is_kept_and_its_unit_is_flagged()
    {
        using var job = new EchoJob();
        job.Write("a.txt", "Harga\0 beras\u0001\0 naik.\nIbu memasak.\n");
        Assert.Empty((await job.RunAsync("json")).UnreadableDocuments);
        using var json = JsonDocument.Parse(job.Read("a.json"));
        var units = json.RootElement.GetProperty("units");
        Assert.Equal("Harga\0 beras\u0001\0 naik.", units[0].GetProperty("source").GetProperty("text").GetString());
        Assert.Equal(["control-character:U+0000", "control-character:U+0001"], units[0].GetProperty("flags").EnumerateArray().Select(f => f.GetString()));
        Assert.Empty(units[1].GetProperty("flags").EnumerateArray());
    }
}
