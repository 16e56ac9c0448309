using System.Collections.Frozen;

namespace Translate.Dictionary;

/// <summary>Forms of Indonesian words that the transfer asks for: bare stem, passive, superlative, adverb, words with a clitic.</summary>
internal static class IndonesianForms
{
    // Roots in k-, p-, s-, t- lose their first sound after meN-; roots in a vowel, m- or n- look the same then. These are told apart by list.
    private static readonly FrozenSet<string> KeepVowel = Set(
        "mengabadikan mengabaikan mengabdi mengacak mengacu mengada mengadakan mengadaptasi mengadili mengadopsi mengadu mengadukan mengaduk mengagungkan mengajak mengajar mengajari mengajarkan mengaju mengajukan mengakhiri mengaktifkan mengakui mengakuisisi mengakibatkan mengakomodasi mengaku mengalami mengalihkan mengalirkan mengalokasikan mengamankan mengamati mengambil mengamendemen mengampuni menganalisis menganalisa menganggap menganggarkan mengancam mengandalkan mengangkat mengangkut menganiaya menganjurkan menganugerahkan menganugerahi menganut mengantar mengantarkan mengantisipasi mengapresiasi mengarahkan mengarungi mengasah mengasosiasikan mengasuh mengasumsikan mengatasi mengatur mengawali mengawasi mengawetkan mengecam mengedarkan mengedit mengejek mengekang mengekspor mengekspresikan mengeksplorasi mengeksploitasi mengeksekusi mengelabui mengelak mengelus mengemban mengendarai mengendapkan mengerami mengerti mengesahkan mengevakuasi mengevaluasi mengidap mengidentifikasi mengikat mengikuti mengiklankan mengilhami mengimbangi mengimbau mengimpor mengimplementasikan menginap mengincar menginformasikan menginginkan mengingat mengingatkan menginjak menginspirasi menginstal mengintegrasikan mengintai menginterpretasikan mengintip menginvestasikan menginvestigasi mengirik mengiringi mengisahkan mengisi mengisolasi mengisyaratkan mengizinkan mengobati mengobrol mengolah mengoperasikan mengoptimalkan mengorganisasi mengorganisasikan mengorganisir mengotorisasi mengubah mengucapkan mengudara mengujarkan menguji mengukir mengukuhkan mengukur mengulang mengulangi mengulas mengumumkan mengundang mengundurkan mengunduh mengunggah mengungguli mengungkap mengungkapkan mengungsi mengungsikan menguntungkan mengupayakan mengupas menguraikan mengurangi mengurus mengurutkan mengusahakan mengusik mengusir mengusulkan mengusung mengutamakan mengutarakan mengutus menguatirkan menguap mengomentari mengatasnamakan mengamanatkan mengagendakan mengakses mengangguk mengasapi mengasingkan mengeras mengembuskan mengimunisasi mengunyah mengutarakan mengikutsertakan mengikis mengolok mengalahkan mengasinkan mengaudit mengelus mengemis mengenyam mengeposkan mengiris mengunjuk menguliti mengurung menginfeksi mengonggok mengandaskan menganiaya mengarak mengait mengaitkan mengayomi mengayunkan mengangkasa mengawinkan mengeja mengelu mengelukan mengeluarkan mengemas mengumpat mengupah mengusap");
    private static readonly FrozenSet<string> WithK = Set(
        "mengalahkan mengaitkan mengait mengurangi mengikis mengurung mengupas mengeluarkan mengemas mengawinkan mengunyah mengeras mengecam menguap menguliti mengembuskan");

    private static readonly FrozenSet<string> KeepM = Set(
        "memuat memasak memicu-x memakan meminum meminta memintakan meminati memulai memaafkan memaknai memaksimalkan meminimalkan memanfaatkan memodifikasi memobilisasi memodernisasi memasuki memasukkan memasak memasarkan-x memasyarakatkan memusuhi memiliki memuliakan memusnahkan memanjakan memanipulasi memediasi memeriahkan memungkinkan memata-matai memenangkan memenangi memarahi memainkan meminjam-x memindahkan-x memutuskan-x memaki memalukan memandikan memantapkan memakmurkan memanaskan-x mematikan mematahkan-x memedulikan-x memelihara-x memfitnah memimpikan memonitor memonopoli memotivasi memoderasi memudahkan memudarkan memuaskan-x memuji-x memuja-x memuntahkan memurnikan memusingkan-x memutarbalikkan-x memutasi memuluskan memunculkan memungut-x memaparkan-x memeras-x memerahkan memesan-x mematuhi-x memarkir-x memayungi-x meminggirkan-x memihak-x memikat-x memikirkan-x memikul-x memilih-x memimpin-x mementingkan-x memalsukan-x memagari-x memajukan memaksa-x memaku-x memakai-x memahami-x memahat-x memacu-x memadamkan-x memadati-x memadukan-x");
    private static readonly FrozenSet<string> KeepN = Set(
        "menamai menamakan menaiki menaikkan menanti menantikan menikmati menilai menasihati menafkahi menikahi menikahkan menormalkan menominasikan menasionalisasi menetralkan menegosiasikan menaungi menobatkan menodai menafikan menotifikasi menonaktifkan menegasikan menugaskan-x menyatakan menyanyikan menyalakan menyatai menyamankan menyaringkan-x menyanyi menyala menyawa menyepi-x menyenyakkan menyinyiri menakhodai menamatkan-x menumerik menukik menurani");

    /// <summary>The stem under <c>meN-</c>: <c>membaca</c>, baca; a verb without the prefix is its own stem.</summary>
    public static string Stem(string verb)
    {
        var space = verb.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0)
            return Stem(verb[..space]) + verb[space..];
        if (!verb.StartsWith("me", StringComparison.Ordinal) || verb.Length < 5)
            return verb;
        var rest = verb.AsSpan(2);
        if (rest.StartsWith("ny"))
            return KeepN.Contains(verb) ? verb[2..] : "s" + verb[4..];
        if (rest.StartsWith("nge") && verb.Length is >= 8 and <= 11 && verb is "mengecat" or "mengecek" or "mengebom" or "mengepel" or "mengetes" or "mengelas" or "mengerem" or "mengecap" or "mengebor" or "mengesahkan" or "mengeposkan")
            return verb[5..];
        if (rest.StartsWith("ng") && verb.Length > 5)
        {
            if (!IsVowel(verb[4]))
                return verb[4..];
            return KeepVowel.Contains(verb) && !WithK.Contains(verb) ? verb[4..] : "k" + verb[4..];
        }

        if (rest[0] == 'm')
            return !IsVowel(verb[3]) ? verb[3..] : KeepM.Contains(verb) ? verb[2..] : "p" + verb[3..];
        if (rest[0] == 'n')
            return !IsVowel(verb[3]) ? verb[3..] : KeepN.Contains(verb) ? verb[2..] : "t" + verb[3..];
        return verb[2..];
    }

    /// <summary>Whether <c>di-</c> can make a passive of it.</summary>
    public static bool HasPassive(string verb)
    {
        var first = verb.AsSpan();
        var space = first.IndexOf(' ');
        if (space > 0)
            first = first[..space];
        return (first.StartsWith("me") && first.Length > 4 && first is not ("merasa" or "menjadi" or "merupakan" or "menikah" or "meninggal")) || first is "makan" or "minum" or "beri" or "minta";
    }

    /// <summary>The passive: <c>membeli</c>, dibeli. What has none stays.</summary>
    public static string Passive(string verb) => HasPassive(verb) ? "di" + Stem(verb) : verb;

    /// <summary>The superlative: <c>terbesar</c>, <c>paling menarik</c>.</summary>
    public static string Superlative(string adjective)
    {
        if (adjective.Contains(' ', StringComparison.Ordinal) || adjective.Contains('-', StringComparison.Ordinal) || adjective.Length > 7 || adjective.StartsWith("ber", StringComparison.Ordinal) || adjective.StartsWith("ter", StringComparison.Ordinal) || adjective.StartsWith("me", StringComparison.Ordinal))
            return adjective is "penting" or "populer" or "terkenal" ? adjective is "penting" ? "terpenting" : "paling " + adjective : "paling " + adjective;
        return adjective is "baik" or "besar" or "kecil" or "tinggi" or "rendah" or "panjang" or "pendek" or "cepat" or "lambat" or "kuat" or "lemah" or "tua" or "muda" or "baru" or "lama" or "dekat" or "jauh" or "banyak" or "sedikit" or "buruk" or "indah" or "cantik" or "kaya" or "miskin" or "luas" or "sempit" or "dalam" or "berat" or "ringan" or "mahal" or "murah" or "cerah" or "terang" or "gelap" or "panas" or "dingin" or "keras" or "tebal" or "tipis" or "padat" or "parah" or "penting" or "pintar" or "bagus" or "utama" or "awal" or "akhir" or "kini"
            or "besar" or "ramai" or "hebat" or "manis" or "tajam" or "lebar" or "sulit" or "mudah" or "sukses" or "aman" or "sibuk" or "kotor" or "bersih" or "jahat" or "kering" or "basah" or "pandai" or "laris" or "favorit" or "makmur" or "sehat" or "elit"
            ? "ter" + adjective
            : "paling " + adjective;
    }

    /// <summary>The adverb: <c>dengan cepat</c>, <c>secara ekonomi</c>.</summary>
    public static string Adverb(string adjective)
    {
        if (adjective.Contains(' ', StringComparison.Ordinal) || adjective.StartsWith("ber", StringComparison.Ordinal) || adjective.StartsWith("ter", StringComparison.Ordinal))
            return adjective.StartsWith("tidak ", StringComparison.Ordinal) ? "secara " + adjective : adjective.StartsWith("ter", StringComparison.Ordinal) ? "secara " + adjective : "dengan " + adjective;
        foreach (var learned in (ReadOnlySpan<string>)["if", "al", "is", "er", "il", "omi", "at", "um", "an", "ik", "or", "sung", "nen", "us"])
        {
            if (adjective.Length > 5 && adjective.EndsWith(learned, StringComparison.Ordinal) && adjective is not ("cermat" or "hebat" or "lambat" or "cepat" or "singkat" or "aman"))
                return "secara " + adjective;
        }

        return "dengan " + adjective;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
