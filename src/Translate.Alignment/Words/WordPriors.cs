namespace Translate.Alignment;

/// <summary>
/// How often a pair of words counts as linked before anything is seen: because a model says so, or because both are
/// written alike. A source word is chosen first, then its pairs are asked for.
/// </summary>
internal sealed class WordPriors
{
    private const float Same = 3, Alike = 1;
    private readonly string[] _sources, _targets;
    private readonly int[] _same;
    private readonly WordModelView? _model;
    private int _source;

    public WordPriors(string[] sources, string[] targets, WordModel? model, float modelWeight)
    {
        (_sources, _targets) = (sources, targets);
        var ids = new Dictionary<string, int>(targets.Length, StringComparer.Ordinal);
        for (var t = 0; t < targets.Length; t++)
            ids[targets[t]] = t;
        _same = Array.ConvertAll(sources, s => ids.GetValueOrDefault(s, -1));
        _model = model is null ? null : new WordModelView(model, modelWeight, sources, ids);
    }

    public void Begin(int source)
    {
        _model?.Begin(source);
        _source = source;
    }

    public float Of(int target)
    {
        var known = _model?.Of(target) ?? 0;
        if (_same[_source] == target)
            return known + Same;
        var alike = WordSimilarity.Of(_sources[_source], _targets[target]);
        return alike >= 0.6f && char.IsLetter(_sources[_source][0]) ? known + Alike : known;
    }
}
