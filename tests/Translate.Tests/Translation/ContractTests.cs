using Translate.Dictionary;
using Translate.Testing;

namespace Translate.Tests.Translation;

public sealed class EchoContractTests : TranslatorContractTests
{
    protected override ITranslator CreateTranslator() => new EchoTranslator("echo");
}

public sealed class MemoryContractTests : TranslatorContractTests
{
    protected override ITranslator CreateTranslator() => new MemoryTranslator("memory", new OneWordMemory());

    /// <summary>A memory of one word.</summary>
    private sealed class OneWordMemory : ITranslationStore
    {
        public IReadOnlyList<RememberedText?> Find(string scope, LanguagePair languages, IReadOnlyList<string> texts) =>
            [.. texts.Select(text => text == "satu" ? new RememberedText("one", [new SpanLink(new(0, 4), new(0, 3))]) : null)];

        public void Remember(string scope, LanguagePair languages, IReadOnlyList<(string Source, RememberedText Target)> translations) => throw new NotSupportedException();
    }
}

public sealed class DictionaryContractTests : TranslatorContractTests
{
    protected override ITranslator CreateTranslator() => new DictionaryTranslator("dictionary", new DictionaryOptions());
}

public sealed class EnglishToIndonesianContractTests : TranslatorContractTests
{
    protected override LanguagePair Languages => new("en", "id");

    protected override ITranslator CreateTranslator() => new DictionaryTranslator("dictionary", new DictionaryOptions());
}
