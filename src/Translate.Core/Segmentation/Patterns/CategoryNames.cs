using System.Globalization;

namespace Translate;

/// <summary>The two-letter names of the Unicode general categories (UAX #44, table 12).</summary>
internal static class CategoryNames
{
    // In the order of UnicodeCategory.
    private static readonly string[] Names =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
        "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    public static string Of(UnicodeCategory category) => Names[(int)category];
}
