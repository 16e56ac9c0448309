namespace Translate;

/// <summary>How far what was found agrees with what people marked.</summary>
/// <param name="Precision">How much of what was found is right, from 0 to 1; 0 when nothing was found.</param>
/// <param name="Recall">How much of what should be found was; 0 when there is nothing to find.</param>
public readonly record struct Agreement(double Precision, double Recall)
{
    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    internal static double Share(double part, double whole) => whole > 0 ? part / whole : 0;
}
