namespace Translate.Alignment;

/// <summary>How often a pair of words counts as linked before anything is seen: because a model says so, or because both are written alike.</summary>
internal sealed class WordPriors
{
    private const float Same = 3, Alike = 1, LeastLikeness = 0.6f;
    private readonly string[] _sources, _targets;
    private readonly int[] _same, _sourceIds, _targetIds;
    private readonly WordModel? _model;

    public WordPriors(string[] sources, string[] targets, WordModel? model)
    {
        (_sources, _targets, _model) = (sources, targets, model);
        var ids = new Dictionary<string, int>(targets.Length, StringComparer.Ordinal);
        for (var t = 0; t < targets.Length; t++)
            ids[targets[t]] = t;
        _same = Array.ConvertAll(sources, s => ids.GetValueOrDefault(s, -1));
        _sourceIds = Array.ConvertAll(sources, s => model?.Source.IdOf(s) ?? -1);
        _targetIds = Array.ConvertAll(targets, t => model?.Target.IdOf(t) ?? -1);
    }

    /// <summary>Jumps between source and between target positions, where a model knows them.</summary>
    public (JumpTable Source, JumpTable Target)? Jumps => _model is null ? null : (_model.Target.Jumps, _model.Source.Jumps);

    /// <summary>What the model has counted of a pair, as far as it weighs here.</summary>
    public float Known(int source, int target) =>
        _sourceIds[source] < 0 || _targetIds[target] < 0 ? 0 : _model!.CountOf(_sourceIds[source], _targetIds[target]);

    /// <summary>What a likeness counts.</summary>
    public float Likeness(int source, int target) =>
        _same[source] == target ? Same
        : char.IsLetter(_sources[source][0]) && WordSimilarity.Of(_sources[source], _targets[target]) >= LeastLikeness ? Alike : 0;

    /// <summary>What the model has counted of each source word, all pairs together.</summary>
    public float[] SourceTotals() => Array.ConvertAll(_sourceIds, s => s < 0 ? 0 : _model!.Source.Totals[s]);

    /// <summary>What the model has counted of each target word, all pairs together.</summary>
    public float[] TargetTotals() => Array.ConvertAll(_targetIds, t => t < 0 ? 0 : _model!.Target.Totals[t]);

    /// <summary>How often the model found each source word unlinked.</summary>
    public float[] SourceNulls() => Array.ConvertAll(_sourceIds, s => s < 0 ? 0 : _model!.Source.Nulls[s]);

    /// <summary>How often the model found each target word unlinked.</summary>
    public float[] TargetNulls() => Array.ConvertAll(_targetIds, t => t < 0 ? 0 : _model!.Target.Nulls[t]);
}
