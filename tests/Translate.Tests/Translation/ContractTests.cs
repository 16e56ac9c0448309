using Translate.Dictionary;
using Translate.Testing;

namespace Translate.Tests.Translation;

public sealed class EchoContractTests : TranslatorContractTests
{
    protected override ITranslator CreateTranslator() => new EchoTranslator("echo");
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
