using CsCheck;

namespace Translate.Tests;

/// <summary>Generators of text made from what matters to a test.</summary>
internal static class Fragments
{
    public static Gen<string> Of(params string[] options) => Gen.Int[0, options.Length - 1].Select(i => options[i]);
}
