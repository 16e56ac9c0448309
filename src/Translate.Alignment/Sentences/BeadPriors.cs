namespace Translate.Alignment;

/// <summary>How often each kind of bead is to be expected; a kind's index is 5 · source sentences + target sentences.</summary>
internal sealed class BeadPriors
{
    public const int Most = 4, Kinds = 25;
    // Of beads of several sentences that looked as likely as not, a fifth were right: their words are less independent than
    // the sums have it. Two against two is told apart by its boundary and needs none.
    // A lexicon makes them still surer: what it lists of a neighbour's words is often said again.
    private const float Caution = 1, CautionWithLexicon = 1.5f;

    private const double PseudoCounts = 20;

    private static readonly double[] Usual = Start();

    private BeadPriors(double[] shares, bool withLexicon)
    {
        var caution = withLexicon ? CautionWithLexicon : Caution;
        Logs = [.. shares.Select((s, k) => (float)Math.Log(s) - (k is 1 or 5 or 6 or 12 ? 0 : caution))];
    }

    /// <summary>Log prior of each kind; minus infinity for kinds there are not.</summary>
    public float[] Logs { get; }

    /// <summary>What is usual, before anything was seen.</summary>
    public static BeadPriors Default(bool withLexicon) => new(Usual, withLexicon);

    /// <summary>The shares seen, with the usual ones as if seen twenty times.</summary>
    public static BeadPriors Fit(double[] counts, bool withLexicon)
    {
        var total = counts.Sum() + PseudoCounts;
        return new([.. counts.Select((c, k) => (c + (PseudoCounts * Usual[k])) / total)], withLexicon);
    }

    private static double[] Start()
    {
        var shares = new double[Kinds];
        for (var a = 1; a <= Most; a++)
        {
            for (var b = 1; b <= Most; b++)
                shares[(5 * a) + b] = 0.0004;
        }

        (shares[6], shares[5], shares[1], shares[11], shares[7], shares[12]) = (0.84, 0.03, 0.03, 0.03, 0.03, 0.015);
        (shares[16], shares[8]) = (0.006, 0.006);
        var sum = shares.Sum();
        for (var k = 0; k < Kinds; k++)
            shares[k] /= sum;
        return shares;
    }
}
