namespace Translate.Dictionary;

/// <summary>What was taken off the outside of a word before its core is analysed.</summary>
internal readonly record struct Shell(Clitic Clitic, string? Particle, int Cost)
{
    /// <summary>The core was doubled.</summary>
    public bool Doubled { get; init; }

    /// <summary>How deep inside other words it lies; derivation stops at two.</summary>
    public int Depth { get; init; }
}

/// <summary>The analyses of one word as they are found.</summary>
internal sealed class Findings
{
    private readonly List<MorphologicalAnalysis> _all = [];

    public int Count => _all.Count;

    public bool None => _all.Count == 0;

    /// <summary>Adds an analysis with what its shell says; the same one again keeps the smaller cost.</summary>
    public void Add(MorphologicalAnalysis core, in Shell shell)
    {
        var plural = core.Plural || (shell.Doubled && (core.Parts & PartOfSpeech.Noun) != 0 && core.Voice == Voice.None);
        var analysis = core with
        {
            Clitic = shell.Clitic == Clitic.None ? core.Clitic : shell.Clitic,
            Particle = shell.Particle,
            Plural = plural,
            Repeated = core.Repeated || (shell.Doubled && !plural),
            Parts = plural && core.Voice == Voice.None ? PartOfSpeech.Noun : core.Parts,
            Cost = core.Cost + shell.Cost,
        };
        for (var i = 0; i < _all.Count; i++)
        {
            if (!Same(_all[i], analysis))
                continue;
            if (analysis.Cost < _all[i].Cost)
                _all[i] = analysis;
            return;
        }

        _all.Add(analysis);
    }

    /// <summary>The analyses, the cheapest first; what was found first stays first among equals.</summary>
    public IReadOnlyList<MorphologicalAnalysis> Ranked()
    {
        if (_all.Count < 2)
            return _all;
        for (var i = 1; i < _all.Count; i++)
        {
            var one = _all[i];
            var k = i;
            for (; k > 0 && _all[k - 1].Cost > one.Cost; k--)
                _all[k] = _all[k - 1];
            _all[k] = one;
        }

        return _all;
    }

    private static bool Same(MorphologicalAnalysis a, MorphologicalAnalysis b) =>
        a.Lemma == b.Lemma && a.Voice == b.Voice && a.Clitic == b.Clitic && a.Degree == b.Degree && a.Plural == b.Plural && a.Repeated == b.Repeated
        && a.Derivation == b.Derivation && a.Particle == b.Particle && a.Parts == b.Parts;
}
