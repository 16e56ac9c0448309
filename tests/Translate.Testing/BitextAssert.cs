namespace Translate.Testing;

/// <summary>Compares units by what they hold; records compare the lists in them by reference.</summary>
public static class BitextAssert
{
    /// <summary>The two hold the same.</summary>
    public static void Equal(TranslationUnit expected, TranslationUnit actual)
    {
        Equal(expected.Source, actual.Source);
        Equal(expected.Target, actual.Target);
        Assert.Equal(expected.Links, actual.Links);
        Assert.Equal(expected.Flags, actual.Flags);
        Assert.Equal(expected with { Source = actual.Source, Target = actual.Target, Links = actual.Links, Flags = actual.Flags }, actual);
    }

    private static void Equal(TokenizedText expected, TokenizedText actual)
    {
        Assert.Equal(expected.Text, actual.Text);
        Assert.Equal(expected.Words, actual.Words);
    }
}
