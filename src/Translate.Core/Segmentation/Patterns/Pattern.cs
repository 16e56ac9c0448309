using System.Collections.Immutable;

namespace Translate;

/// <summary>A regular expression as a tree. It says which strings it matches, not how: greedy and lazy are the same here.</summary>
internal abstract record Pattern
{
    /// <summary>The pattern for the strings read from right to left.</summary>
    public abstract Pattern Reverse();

    /// <summary>How many instructions an automaton needs for it, up to <see cref="Huge"/>.</summary>
    public virtual long Size => 1;

    /// <summary>What a string that it matches can begin with; all, if it matches the empty string or asks for a neighbour first.</summary>
    public CharacterSet First => CanBeEmpty ? CharacterSet.All : Begins;

    /// <summary>Whether it can match without taking a character.</summary>
    protected virtual bool CanBeEmpty => true;

    /// <summary>The characters it can take first.</summary>
    protected virtual CharacterSet Begins => CharacterSet.None;

    /// <summary>The sets whose members its conditions look for.</summary>
    public virtual IEnumerable<CharacterSet> LookSets => [];

    /// <summary>Where counting sizes stops.</summary>
    public const long Huge = 1 << 30;

    /// <summary>One code unit of a set.</summary>
    public sealed record One(CharacterSet Set) : Pattern
    {
        protected override bool CanBeEmpty => false;

        protected override CharacterSet Begins => Set;

        public override Pattern Reverse() => this;
    }

    /// <summary>All parts in a row; none is the empty string.</summary>
    public sealed record Sequence(ImmutableArray<Pattern> Parts) : Pattern
    {
        public override long Size => Math.Min(Huge, Parts.Sum(p => p.Size));

        public override IEnumerable<CharacterSet> LookSets => Parts.SelectMany(p => p.LookSets);

        protected override bool CanBeEmpty => Parts.All(p => p.CanBeEmpty);

        protected override CharacterSet Begins
        {
            get
            {
                var set = CharacterSet.None;
                foreach (var part in Parts)
                {
                    set = set.Union(part.Begins);
                    if (!part.CanBeEmpty)
                        break;
                }

                return set;
            }
        }

        public override Pattern Reverse() => new Sequence([.. Parts.Reverse().Select(p => p.Reverse())]);
    }

    /// <summary>Any of the parts.</summary>
    public sealed record Choice(ImmutableArray<Pattern> Parts) : Pattern
    {
        public override long Size => Math.Min(Huge, Parts.Sum(p => p.Size + 1));

        public override IEnumerable<CharacterSet> LookSets => Parts.SelectMany(p => p.LookSets);

        protected override bool CanBeEmpty => Parts.Any(p => p.CanBeEmpty);

        protected override CharacterSet Begins => Parts.Aggregate(CharacterSet.None, (set, p) => set.Union(p.Begins));

        public override Pattern Reverse() => new Choice([.. Parts.Select(p => p.Reverse())]);
    }

    /// <summary>The part at least <paramref name="Least"/> and at most <paramref name="Most"/> times; null is without end.</summary>
    public sealed record Repeat(Pattern Part, int Least, int? Most) : Pattern
    {
        public override long Size => Math.Min(Huge, (Part.Size + 1) * (Most ?? Least + 1));

        public override IEnumerable<CharacterSet> LookSets => Part.LookSets;

        protected override bool CanBeEmpty => Least == 0 || Part.CanBeEmpty;

        protected override CharacterSet Begins => Part.Begins;

        public override Pattern Reverse() => new Repeat(Part.Reverse(), Least, Most);
    }

    /// <summary>
    /// A condition on the one neighbour before or after a position: it is in the set, or, if <paramref name="Edge"/>, there
    /// is none. <c>^</c> is "behind: nothing in the empty set, or the edge"; <c>(?!\d)</c> is "not ahead: a digit".
    /// </summary>
    public sealed record Look(bool Ahead, CharacterSet Set, bool Edge, bool Negated) : Pattern
    {
        public override IEnumerable<CharacterSet> LookSets => [Set];

        public override Pattern Reverse() => this with { Ahead = !Ahead };
    }

    /// <summary>Word on one side and not on the other (<c>\b</c>), or the contrary (<c>\B</c>).</summary>
    public sealed record Boundary(bool Negated) : Pattern
    {
        public override Pattern Reverse() => this;
    }
}
