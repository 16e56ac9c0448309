
namespace Translate.Dictionary;

internal static partial class Derivations
{
    // What the productive first parts are in English; those that end in a space are words of their own.
    private static readonly Dictionary<string, string> FirstParts = (
        "anti=anti-;pra=pre-;pasca=post-;non=non-;multi=multi;maha=almighty ;eks=former ;sub=sub;semi=semi-;swa=self-;super=super;mikro=micro;makro=macro;" +
        "mini=mini;mono=mono;dwi=two-;tri=three-;catur=four-;panca=five-;eka=single-;poli=poly;inter=inter;intra=intra-;trans=trans;tele=tele;neo=neo-;" +
        "kontra=counter-;auto=auto;oto=auto;bio=bio;geo=geo;hiper=hyper;hipo=hypo;infra=infra;ultra=ultra-;ekstra=extra-;pro=pro-;kuasi=quasi-;pseudo=pseudo-;" +
        "foto=photo;hidro=hydro;elektro=electro;neuro=neuro;psiko=psycho;sosio=socio-;agro=agro-;pan=pan-;purna=retired ;serba=all ;para=para;ko=co-;re=re-;" +
        "de=de;dis=dis;lintas=cross-;alih=transfer of ;mega=mega;proto=proto-;termo=thermo;supra=supra;turbo=turbo;meta=meta;kilo=kilo;audio=audio;homo=homo;" +
        "manca=foreign ")
        .Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    private static LexicalEntry Compound(Family family)
    {
        var first = family.First;
        var part = family.Analysis.Morphemes.IsDefaultOrEmpty ? "" : family.Analysis.Morphemes[0].TrimEnd('-');
        var attribute = first.Value("adj") ?? first.Value("demonym") ?? first.English;
        var adjective = (family.Analysis.Parts & PartOfSpeech.Adjective) != 0;
        return part switch
        {
            "antar" => family.Make(PartOfSpeech.Adjective, "between " + EnglishInflector.Plural(first.English), Features.Postposed),
            "tuna" or "nir" => family.Make(PartOfSpeech.Adjective, "without " + first.English, Features.Postposed),
            "tata" => family.Make(PartOfSpeech.Noun, first.English + " management", Features.Mass),
            "anti" or "pra" or "pasca" or "non" or "pro" or "multi" or "lintas" or "dwi" or "tri" or "catur" or "panca" or "eka" =>
                family.Make(adjective || first.Part == PartOfSpeech.Adjective ? PartOfSpeech.Adjective : PartOfSpeech.Noun, FirstParts[part] + (part is "anti" or "pro" or "multi" or "lintas" && first.Part == PartOfSpeech.Noun ? first.English : attribute), Features.None),
            _ when FirstParts.TryGetValue(part, out var english) =>
                first with { Lemma = family.Analysis.Lemma, Senses = [english + first.English] },
            _ => first with { Lemma = family.Analysis.Lemma },
        };
    }
}
