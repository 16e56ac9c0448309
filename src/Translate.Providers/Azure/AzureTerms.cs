using System.Security;

namespace Translate.Providers;

/// <summary>The dynamic dictionary of Translator 3.0 ("Use the dynamic dictionary"): a term with its translation around it.</summary>
internal static class AzureTerms
{
    /// <summary>A term as it is sent.</summary>
    public static string Mark(string term, string translation) => $"<mstrans:dictionary translation=\"{SecurityElement.Escape(translation)}\">{term}</mstrans:dictionary>";
}
