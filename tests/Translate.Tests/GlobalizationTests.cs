using System.Text;

namespace Translate.Tests;

public sealed class GlobalizationTests
{
    [Fact]
    public void Composed_and_decomposed_letters_become_the_same() =>
        Assert.Equal("é", "e\u0301".Normalize(NormalizationForm.FormC));
}
