namespace Translate.Dictionary;

/// <summary>
/// Chooses the part each word plays: the cheapest path through the readings, where a table written by hand says what may follow what.
/// Viterbi 1967; costs are rough logarithms, judged, not counted.
/// </summary>
internal static class EnglishTagger
{
    private const int Tags = (int)Tag.Start + 1;

    // After the tag on the left: n noun, s plural, m name, a adjective, d determiner, g possessive, p pronoun, o object pronoun, # number,
    // b base, z third, e past, i participle, r gerund, h modal, B be, H have, D do, t to, P preposition, c coordinator, S subordinator,
    // R relative, v adverb, N not, ' genitive, . mark, x expression. Not mentioned: 2.5.
    private static readonly (Tag After, string Costs)[] Table =
    [
        (Tag.Start, "d0 m0.3 p0 n1 s0.8 a0.8 #0.6 P0.4 S0.4 v0.5 r1.2 i2 b1.6 B2 D1.5 h2 R1.5 g0.4 c0.8 .0.5 x0.5 z4 e4 o5 t1.5 N3 H2.5"),
        (Tag.Noun, "n0.7 s0.7 m1.6 a3 d3 g4 p2.2 o5 #2.5 b4.5 z0.9 e0.9 i1.5 r2 h0.6 B0.2 H0.7 D1.5 t0.9 P0 c0.2 S1.2 R0.6 v1.3 N3 '0.2 .0 x3"),
        (Tag.Plural, "n2.6 s2.8 m2.6 a3 d3 g4 p1.8 o5 #3 b1 z5 e0.9 i1 r1.5 h0.6 B0.2 H0.7 D1 t0.9 P0 c0.2 S1.2 R0.4 v1.3 N3 '1 .0 x3"),
        (Tag.Name, "n0.8 s0.9 m0 a2 d3 g4 p3 o5 #1.5 b3.5 z0.9 e0.7 i1.6 r2 h0.7 B0.3 H0.7 D1.5 t1.1 P0.1 c0.2 S1.3 R0.8 v1.3 N3 '0 .0 x3"),
        (Tag.Adjective, "n0 s0 m1 a1 d3.5 g4 p3 o5 #1.5 b5 z5 e5 i3 r1.8 h3 B2.5 H4 D4 t0.8 P0.9 c0.7 S1 R2.5 v2 N4 '5 .0.5 x3"),
        (Tag.Determiner, "n0 s0.1 m0.4 a0.1 d2 g2 p4 o6 #0.4 b7 z7 e7 i1.3 r1.3 h6 B3 H5 D6 t5 P2.5 c4 S5 R4 v1.2 N5 '6 .3 x4"),
        (Tag.Possessive, "n0 s0.1 m0.8 a0.2 d5 g6 p7 o7 #0.7 b7 z7 e7 i1.5 r1.2 h7 B7 H7 D7 t6 P5 c4 S6 R6 v1.8 N6 '7 .3 x5"),
        (Tag.Pronoun, "n3.5 s3.5 m3 a3 d2.6 g4 p3 o4 #3 b0.3 z0.3 e0 i2.5 r3 h0 B0 H0 D0.2 t2.5 P1.2 c1.3 S2 R1.5 v0.5 N2 '5 .0.9 x3"),
        (Tag.Object, "n2.5 s2.5 m2.5 a1.5 d1 g1 p3 o4 #2 b1.5 z4 e4 i1.5 r1.3 h4 B4 H4 D4 t0.2 P0 c0.4 S0.8 R1.8 v0.6 N2 '5 .0 x3"),
        (Tag.Number, "n0 s0 m0.8 a0.3 d4 g4 p4 o5 #0 b4 z3 e2.5 i2 r2 h2 B1.5 H2 D3 t1 P0.5 c0.6 S2 R1.5 v2 N4 '4 .0 x3"),
        (Tag.Base, "n0.7 s0.5 m0.6 a0.7 d0 g0 p2 o0 #0.6 b3.5 z5 e5 i2 r1.2 h4 B4 H4 D4 t0.5 P0.2 c0.8 S0.5 R1.2 v0.5 N2 '6 .0.3 x2"),
        (Tag.Third, "n0.8 s0.5 m0.6 a0.7 d0 g0 p1.2 o0 #0.6 b4 z5 e5 i1.5 r1.2 h4 B4 H4 D4 t0.4 P0.1 c0.8 S0.2 R1.2 v0.4 N2 '6 .0.3 x2"),
        (Tag.Past, "n0.9 s0.6 m0.5 a0.8 d0 g0 p0.9 o0 #0.6 b4 z5 e5 i1.5 r1.2 h4 B4 H4 D4 t0.4 P0 c0.8 S0.2 R1.2 v0.4 N2 '6 .0.3 x2"),
        (Tag.Participle, "n0.8 s0.7 m1 a1.2 d0.8 g0.8 p2.5 o1.5 #1 b5 z5 e5 i2.5 r1.8 h4 B3 H4 D4 t0.3 P0 c0.5 S0.6 R1.8 v0.4 N3 '6 .0.2 x3"),
        (Tag.Gerund, "n0.6 s0.4 m0.6 a0.7 d0 g0 p2.5 o0 #0.6 b4 z2.5 e3.5 i2 r2 h2.5 B1.5 H3 D4 t0.5 P0.1 c0.6 S0.5 R1.2 v0.5 N2.5 '6 .0.3 x3"),
        (Tag.Modal, "n4 s4 m3 a4 d2.5 g3 p0.8 o5 #4 b0 z6 e6 i5 r5 h5 B0 H0 D0.3 t3 P2 c2.5 S4 R4 v0.3 N0 '6 .2 x4"),
        (Tag.Be, "n1.3 s1.2 m1.1 a0 d0 g0.6 p0.8 o3 #0.4 b6 z6 e5 i0 r0.1 h4 B1 H4 D5 t0.6 P0.2 c2 S1 R0.9 v0.2 N0 '6 .0.9 x2"),
        (Tag.Have, "n1 s0.9 m1.5 a1 d0 g0.6 p0.9 o1.5 #0.5 b4 z6 e4.5 i0 r4 h5 B0 H0.5 D3 t0.3 P1 c2 S2 R1.8 v0.3 N0 '6 .0.9 x3"),
        (Tag.Do, "n1.8 s1.6 m1 a2 d0.3 g0.6 p0 o0.6 #1.5 b0 z6 e6 i5 r3 h5 B3 H0.8 D1.5 t1.5 P1 c1.5 S2 R1.5 v0.5 N0 '6 .0.6 x3"),
        (Tag.To, "b0 B0 H0 D0 v1.5 n9 s9 m9 a9 d9 g9 p9 o9 #9 z9 e9 i9 r9 h9 t9 P9 c7 S9 R9 N3 '9 .5 x9"),
        (Tag.Preposition, "n0.3 s0.3 m0.1 a0.4 d0 g0 p2 o0.1 #0.1 b7 z7 e7 i1.8 r0.3 h7 B4 H5 D6 t6 P1.8 c3 S1.5 R0.6 v1.3 N3 '7 .2 x4"),
        (Tag.Coordinator, "n0.3 s0.3 m0.3 a0.4 d0.3 g0.4 p0.6 o1.8 #0.5 b1 z1.2 e0.9 i1 r0.9 h1 B1 H1.2 D1.5 t1.2 P0.7 c3 S0.7 R1.5 v0.5 N1.5 '7 .1.5 x1.5"),
        (Tag.Subordinator, "n0.5 s0.4 m0.4 a0.6 d0 g0.3 p0 o6 #0.5 b3 z3.5 e3 i1.5 r1 h2.5 B2 H3 D3 t1.5 P0.9 c3 S1.5 R2 v0.7 N2 '7 .1 x2"),
        (Tag.Relative, "n1.5 s1.2 m0.9 a1.8 d0.6 g0.8 p0.3 o5 #1.3 b0.7 z0 e0 i3 r4 h0 B0 H0 D0.4 t1 P1.5 c3 S2.5 R4 v0.5 N3 '7 .1.5 x3"),
        (Tag.Adverb, "n1.7 s1.6 m1.4 a0 d0.6 g1.2 p0.9 o3 #0.4 b0.7 z0.8 e0.6 i0.4 r0.8 h1.2 B1 H1.2 D1.3 t1 P0.3 c0.9 S0.6 R1.6 v0.5 N1.5 '7 .0.2 x2"),
        (Tag.Not, "n2 s2 m2 a0.3 d0.2 g1 p1.5 o3 #1 b0 z4 e4 i0.2 r0.4 h4 B0.1 H0.2 D1.5 t0.4 P0.6 c2.5 S1.2 R2.5 v0.3 N4 '7 .0.9 x3"),
        (Tag.Genitive, "n0 s0 m0.8 a0.1 d4 g5 p6 o6 #0.6 b6 z6 e5 i1.8 r1.3 h6 B5 H6 D6 t5 P2.5 c2 S5 R5 v1.8 N5 '6 .1.2 x5"),
        (Tag.Mark, "n0.6 s0.6 m0.3 a0.7 d0.2 g0.5 p0.4 o4 #0.6 b1.8 z2 e1.8 i0.9 r0.5 h2 B2 H2.2 D2 t1.3 P0.4 c0.1 S0.4 R0.5 v0.5 N1.6 '3 .0 x1"),
        (Tag.Expression, "n1 s1 m1 a1 d0.6 g1 p0.5 o2 #1 b1.5 z2.5 e2.5 i2 r1.5 h1.5 B1.5 H2 D1.5 t1 P0.6 c0.8 S0.6 R1.5 v0.8 N2 '6 .0 x1"),
    ];

    private static readonly float[] Costs = Parse();

    /// <summary>Chooses a reading of each unit.</summary>
    public static void Choose(List<EnglishUnit> units)
    {
        // Beside the reading the state says whether the clause has its finite verb, and the clause around a relative one.
        var before = new float[States];
        Array.Fill(before, Never);
        before[OuterHas] = 0;
        var tags = new[] { Tag.Start };
        var paths = new int[units.Count][];
        for (var i = 0; i < units.Count; i++)
        {
            var readings = units[i].Readings;
            var best = new float[readings.Count * States];
            var path = new int[readings.Count * States];
            Array.Fill(best, Never);
            for (var k = 0; k < readings.Count; k++)
            {
                var tag = readings[k].Tag;
                for (var p = 0; p < tags.Length; p++)
                {
                    var step = Costs[((int)tags[p] * Tags) + (int)tag] + Beyond(units, i, p, tag, tags[p]) + readings[k].Cost;
                    for (var state = 0; state < States; state++)
                    {
                        var cost = before[(p * States) + state];
                        if (cost >= Never)
                            continue;
                        var next = Next(units[i], tag, tags[p], state, ref cost);
                        cost += step;
                        if (cost < best[(k * States) + next])
                            (best[(k * States) + next], path[(k * States) + next]) = (cost, (p * States) + state);
                    }
                }
            }

            paths[i] = path;
            before = best;
            tags = [.. readings.Select(r => r.Tag)];
        }

        if (units.Count == 0)
            return;
        for (var k = 0; k < before.Length; k++)
        {
            if ((k & Has) == 0 || (k & OuterHas) == 0)
                before[k] += units.Count > 6 ? 2.2f : 0.8f;
        }

        var chosen = Array.IndexOf(before, before.Min());
        for (var i = units.Count - 1; i >= 0; i--)
        {
            units[i].Choose(chosen / States);
            chosen = paths[i][chosen];
        }
    }

    private const int Has = 1, OuterHas = 2, States = 4;
    private const float Never = 1e9f;

    private static int Next(EnglishUnit unit, Tag tag, Tag before, int state, ref float cost)
    {
        switch (tag)
        {
            case Tag.Mark when unit.Word.Surface is "." or "?" or "!" or ";" or ":" or "\"" or "“" or "”":
                if ((state & Has) == 0 && unit.Word.Surface is "." or "?" or ";")
                    cost += 2;
                return OuterHas;
            case Tag.Mark when unit.Word.Surface is ",":
                // The relative clause may end here.
                return (state & (Has | OuterHas)) == Has ? OuterHas : state;
            case Tag.Relative:
                return (state & Has) != 0 || (state & OuterHas) == 0 && state != 0 ? OuterHas : 0;
            case Tag.Subordinator:
                return OuterHas;
            case Tag.Coordinator:
                return state;
            case Tag.Third or Tag.Past:
            case Tag.Modal or Tag.Do:
            case Tag.Have when unit.Lower is not "having":
            case Tag.Be when unit.Lower is not ("be" or "been" or "being"):
            case Tag.Base when before is Tag.Pronoun or Tag.Plural or Tag.Start:
                if (before is Tag.Modal or Tag.Do or Tag.Have or Tag.Be or Tag.Coordinator or Tag.To)
                    return state | Has;
                if ((state & Has) == 0)
                    return state | Has;
                if ((state & OuterHas) == 0)
                    return Has | OuterHas;
                if (before is not (Tag.Mark or Tag.Adverb))
                    cost += 1.5f;
                return state;
            default:
                return state;
        }
    }

    // What two neighbours cannot say: that follows a verb of speech or a noun; an auxiliary two words back asks for its form.
    private static float Beyond(List<EnglishUnit> units, int i, int previous, Tag tag, Tag before)
    {
        if (i == 0)
            return 0;
        var last = units[i - 1].Readings[previous];
        if (last.Lemma is "that" && last.Tag is Tag.Determiner && tag is Tag.Plural)
            return 3;
        if (last.Lemma is "these" or "those" && last.Tag is Tag.Determiner && tag is Tag.Noun)
            return 2;
        if (last.Lemma is "a" or "an" or "each" or "every" && tag is Tag.Plural && before is Tag.Determiner)
            return 3;
        if (before is Tag.Number && tag is Tag.Noun && last.Lemma is not ("1" or "one") && last.Entries.Count == 0 && units[i].CanBe(Tag.Plural))
            return 1;
        if (last is { Lemma: "to", Tag: Tag.Preposition } && tag is Tag.Noun && units[i].CanBe(Tag.Base))
            return 1.2f;
        // An adverb or not between auxiliary and verb: has also been; did not go.
        if (before is Tag.Adverb or Tag.Not && i > 1)
        {
            var auxiliary = units[i - 2];
            if (auxiliary.CanBe(Tag.Modal) || auxiliary.CanBe(Tag.Do) || auxiliary.CanBe(Tag.To))
                return tag is Tag.Base or Tag.Be or Tag.Have ? -1 : tag is Tag.Past or Tag.Participle or Tag.Third ? 2 : 0;
            if (auxiliary.CanBe(Tag.Have) || auxiliary.CanBe(Tag.Be))
                return tag is Tag.Participle ? -0.8f : tag is Tag.Past ? 2.5f : 0;
        }

        // Did they go? Can it be?
        if (before is Tag.Pronoun && i > 1 && (units[i - 2].CanBe(Tag.Do) || units[i - 2].CanBe(Tag.Modal)))
            return tag is Tag.Base or Tag.Be or Tag.Have ? -1 : 0;
        // more important, the most important
        if (last.Lemma is "more" or "most" or "less" or "least" && tag is Tag.Adjective)
            return before is Tag.Adverb ? -0.5f : 1.5f;
        if (before is Tag.Pronoun && tag is Tag.Base && last.Lemma is "he" or "she" or "it")
            return 2;
        if (before is Tag.Pronoun && tag is Tag.Third && last.Lemma is "i" or "we" or "you" or "they")
            return 3;
        return 0;
    }

    private static float[] Parse()
    {
        const string Letters = "nsmadgpo#bzeirhBHDtPcSRvN'.x";
        ReadOnlySpan<Tag> order =
        [
            Tag.Noun, Tag.Plural, Tag.Name, Tag.Adjective, Tag.Determiner, Tag.Possessive, Tag.Pronoun, Tag.Object, Tag.Number, Tag.Base, Tag.Third, Tag.Past, Tag.Participle, Tag.Gerund, Tag.Modal,
            Tag.Be, Tag.Have, Tag.Do, Tag.To, Tag.Preposition, Tag.Coordinator, Tag.Subordinator, Tag.Relative, Tag.Adverb, Tag.Not, Tag.Genitive, Tag.Mark, Tag.Expression,
        ];
        var costs = new float[Tags * Tags];
        Array.Fill(costs, 2.5f);
        foreach (var (after, text) in Table)
        {
            foreach (var item in text.Split(' '))
                costs[((int)after * Tags) + (int)order[Letters.IndexOf(item[0], StringComparison.Ordinal)]] = float.Parse(item.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
        }

        return costs;
    }
}
