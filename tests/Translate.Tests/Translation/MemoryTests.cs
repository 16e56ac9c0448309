using Translate.Jobs;
using Translate.Testing;

namespace Translate.Tests.Translation;

public sealed class MemoryTests : TranslatorContractTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;
    private readonly TranslationDatabase _memory;

    public MemoryTests()
    {
        _memory = new(Path.Combine(_folder, "memory.db"));
        _memory.Remember("", new("id", "en"), [("satu", new RememberedText("one", [])), ("rumah 1", new RememberedText("house 1", []))]);
    }

    public void Dispose()
    {
        _memory.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_it_does_not_hold_stays_untranslated_and_says_so()
    {
        await using var translator = CreateTranslator();
        var answers = await translator.TranslateAsync(new TranslationRequest(Languages, ["satu", "Satu"]));
        Assert.Equal(("one", UnitOrigin.Memory), (answers[0].Text, answers[0].Origin));
        Assert.Equal((TranslationErrorKind.NotInMemory, ""), (answers[1].Error!.Kind, answers[1].Text));
    }

    protected override ITranslator CreateTranslator() => new MemoryTranslator("memory", _memory);
}
