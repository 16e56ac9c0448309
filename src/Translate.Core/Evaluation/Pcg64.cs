namespace Translate;

/// <summary>The generator PCG64 (O'Neill 2014), seeded and drawn from as NumPy's <c>default_rng(seed).choice</c> does.</summary>
/// <remarks>With it the same seed resamples the same segments as sacreBLEU, and significance comes out the same.</remarks>
internal sealed class Pcg64
{
    private static readonly UInt128 Multiplier = new(0x2360ED051FC65DA4, 0x4385DF649FCCF645);
    private readonly UInt128 _increment;
    private UInt128 _state;
    private uint? _left;

    public Pcg64(uint seed)
    {
        var words = new SeedSequence(seed).Words(4);
        _increment = (new UInt128(words[2], words[3]) << 1) | 1;
        _state = _increment + new UInt128(words[0], words[1]);
        Step();
    }

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        Step();
        return ulong.RotateRight((ulong)(_state >> 64) ^ (ulong)_state, (int)(_state >> 122));
    }

    /// <summary>A number from 0 up to, not including, <paramref name="bound"/>, each as likely as the others (Lemire 2019).</summary>
    public int Below(int bound)
    {
        if (bound <= 1)
            return 0;
        var range = (uint)bound;
        var product = (ulong)Half() * range;
        if ((uint)product < range)
        {
            var threshold = (uint.MaxValue - (range - 1)) % range;
            while ((uint)product < threshold)
                product = (ulong)Half() * range;
        }

        return (int)(product >> 32);
    }

    private void Step() => _state = (_state * Multiplier) + _increment;

    // The lower half of a number comes first, the upper one is kept for the next call.
    private uint Half()
    {
        if (_left is { } kept)
        {
            _left = null;
            return kept;
        }

        var next = Next();
        _left = (uint)(next >> 32);
        return (uint)next;
    }

    /// <summary>Spreads a seed over as many bits as a generator needs (O'Neill 2015, <c>randutils</c>).</summary>
    private sealed class SeedSequence
    {
        private const int Size = 4;
        private readonly uint[] _pool = new uint[Size];

        public SeedSequence(uint seed)
        {
            var factor = 0x43B0D7E5u;
            for (var i = 0; i < Size; i++)
                _pool[i] = Hash(i == 0 ? seed : 0, ref factor, 0x931E8875);
            for (var from = 0; from < Size; from++)
            {
                for (var to = 0; to < Size; to++)
                {
                    if (from != to)
                        _pool[to] = Shifted((0xCA01F9DD * _pool[to]) - (0x4973F715 * Hash(_pool[from], ref factor, 0x931E8875)));
                }
            }
        }

        public ulong[] Words(int count)
        {
            var factor = 0x8B51F9DDu;
            var words = new ulong[count];
            for (var i = 0; i < 2 * count; i++)
                words[i / 2] |= (ulong)Hash(_pool[i % Size], ref factor, 0x58F38DED) << (32 * (i % 2));
            return words;
        }

        private static uint Hash(uint value, ref uint factor, uint multiplier)
        {
            value ^= factor;
            factor *= multiplier;
            return Shifted(value * factor);
        }

        private static uint Shifted(uint value) => value ^ (value >> 16);
    }
}
