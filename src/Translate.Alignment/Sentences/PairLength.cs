namespace Translate.Alignment;

/// <summary>The length log-odds of one piece of text against another, of any lengths; read from tables, for they are asked for often.</summary>
internal sealed class PairLength
{
    private const int Longest = 1500;
    private const float Worst = -16;
    private readonly float _mean;
    private readonly float[] _logs = new float[Longest + 1], _variances = new float[Longest + 1];
    private readonly float[] _ownSource, _ownTarget;

    public PairLength(LengthModel model, int[] source, int[] target)
    {
        _mean = (float)model.Mean;
        for (var l = 0; l <= Longest; l++)
        {
            _logs[l] = (float)LengthModel.Log(l);
            _variances[l] = (float)((model.Spread + (model.ShortSpread / (l + LengthModel.Slack))) / 2);
        }

        (_ownSource, _ownTarget) = (Own(source), Own(target));
    }

    public float Score(int source, int target)
    {
        (source, target) = (Math.Min(source, Longest), Math.Min(target, Longest));
        var deviation = _logs[target] - _logs[source] - _mean;
        return Math.Max(Worst, (-0.5f * deviation * deviation / (_variances[source] + _variances[target])) + _ownSource[source] + _ownTarget[target]);
    }

    private float[] Own(int[] lengths)
    {
        var (shape, scale) = LengthModel.Chance(lengths);
        var (own, gamma) = (new float[Longest + 1], LengthModel.LogGamma(shape));
        for (var l = 0; l <= Longest; l++)
        {
            var x = (l + LengthModel.Slack) / scale;
            own[l] = (float)((-0.25 * Math.Log(4 * Math.PI * _variances[l])) - (0.5 * ((shape * Math.Log(x)) - x - gamma)));
        }

        return own;
    }
}
