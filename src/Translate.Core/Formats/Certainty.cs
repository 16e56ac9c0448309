namespace Translate;

/// <summary>Scores and probabilities as files hold them.</summary>
internal static class Certainty
{
    /// <summary>From 0 to 1 with four decimals. What is no number says nothing, and counts as 0.</summary>
    public static decimal Rounded(float value) => float.IsNaN(value) ? 0 : Math.Round((decimal)Math.Clamp(value, 0, 1), 4);
}
