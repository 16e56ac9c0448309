using System.Collections.Frozen;

namespace Translate;

/// <summary>Indonesian, as checks read it.</summary>
internal static class IndonesianChecks
{
    public static CheckLanguage Tables { get; } = new()
    {
        IsKnown = true,
        Thousands = '.',
        Numbers = WordTable.Numbers("nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas", "", [
            ("seratus", NumberRole.Unit, 100), ("seribu", NumberRole.Unit, 1000), ("sejuta", NumberRole.Unit, 1_000_000), ("semiliar", NumberRole.Unit, 1_000_000_000),
            ("belas", NumberRole.Teen, 10), ("puluh", NumberRole.Group, 10), ("ratus", NumberRole.Group, 100), ("ribu", NumberRole.Scale, 1000), ("rb", NumberRole.Scale, 1000),
            ("juta", NumberRole.Scale, 1_000_000), ("jt", NumberRole.Scale, 1_000_000), ("miliar", NumberRole.Scale, 1_000_000_000), ("milyar", NumberRole.Scale, 1_000_000_000),
            ("triliun", NumberRole.Scale, 1_000_000_000_000)]),
        Implied = WordTable.Values("""
            pertama 1; kedua 2; keduanya 2; ketiga 3; ketiganya 3; keempat 4; keempatnya 4; kelima 5; kelimanya 5; keenam 6; ketujuh 7; kedelapan 8; kesembilan 9; kesepuluh 10; kesebelas 11;
            sepasang 2; pasangan 2; pasang 2; ganda 2; berdua 2; bertiga 3; berempat 4; berlima 5; dasawarsa 10; dekade 10; sedasawarsa 10; lusin 12; selusin 12; abad 100; seabad 100;
            setengah 2 0.5 30; separuh 2 0.5 50; separo 2 0.5 50; sepertiga 3; pertiga 3; seperempat 4 15; perempat 4; seperlima 5; perlima 5; seperenam 6; perenam 6; sepersepuluh 10; persepuluh 10; pertujuh 7; perdelapan 8; kuartal 4 3; triwulan 3; caturwulan 4; kembar 2;
            sekali 1; seorang 1; sebuah 1; seekor 1; semalam 1; sehari 1 24; seminggu 1 7; sepekan 1 7; sebulan 1; setahun 1 12; sejam 1 60; semenit 1 60; dwi 2; tri 3; kuadrat 2; dobel 2; tunggal 1; mendua 2; perempatan 4; pertigaan 3; segitiga 3; segi 4; kodi 20; windu 8; dua-duanya 2; tengah 12; malam 12; siang 12; trilogi 3
            """),
        Vague = WordTable.Set("puluhan belasan ratusan ribuan jutaan miliaran"),
        Many = WordTable.Values("ribuan 1000; jutaan 1000000; miliaran 1000000000; triliunan 1000000000000"),
        NoNumbers = WordTable.List("kaki lima|empat mata|dibagi dua|bagi dua|satu sama").ToFrozenSet(StringComparer.Ordinal),
        OtherNames = WordTable.Map("amerika us; serikat us; hindia indies; inggris uk; yth to; sdri ms; sdr mr"),
        Calendar = WordTable.Calendar("januari februari maret april mei juni juli agustus september oktober november desember", "jan=1 feb=2 agt=8 agu=8 okt=10 nov=11 des=12 pebruari=2 nopember=11", "senin selasa rabu kamis jumat sabtu minggu", "jum'at=105 ahad=107"),
        DoubtfulCalendar = WordTable.Set("minggu jan des nov mei"),
        Currencies = WordTable.Map("rp IDR; rupiah IDR; idr IDR; dolar dollar; usd dollar; us$ dollar; $ dollar; euro EUR; eur EUR; € EUR; poundsterling GBP; £ GBP; gbp GBP; yen JPY; jpy JPY; ¥ JPY; yuan CNY; renminbi CNY; cny CNY; ringgit MYR; myr MYR; rubel RUB; baht THB; rupee INR"),
        Units = WordTable.Map("""
            persen %; % %; kg kg; kilogram kg; kilo kg; km km; kilometer km; cm cm; sentimeter cm; senti cm; mm mm; milimeter mm; meter m; liter l; hektare ha; hektar ha; ha ha; ton t; gram g; mg mg; miligram mg; derajat °; ° °; watt W; megawatt MW; mw MW; gb GB; gigabita GB; mb MB;
            detik second; menit minute; jam hour; hari day; minggu week; pekan week; bulan month; tahun year; abad century; mil mile; kaki foot; karat carat; barel barrel
            """),
        Negators = WordTable.Set("tidak tak bukan belum jangan tanpa tiada nggak enggak gak ngga kagak tidaklah bukanlah tidakkah bukankah belumlah janganlah tidakpun takkan ndak tidaknya bukannya tanpanya belumkah"),
        HalfNegators = WordTable.List("kurang gagal kegagalan mustahil enggan menolak ditolak penolakan anti non kecuali jarang larang dilarang melarang larangan terlarang henti berhenti menghentikan terhenti entah susah bebas hilang lenyap menghindar menghindari hindari dihindari cegah mencegah dicegah batal sulit sukar sekadar hanya baru cuma selain alih-alih daripada ketimbang sia-sia nir tuna putus absen nihil kosong sepi bisu mandek mentah lepas habis luput meninggalkan sedikit mati hampa hendaknya rugi membantah menampik menyangkal ketiadaan ketidak lupa melupakan terlupakan sudahi abaikan mengabaikan musykil pantang"),
        NoNegation = WordTable.List("tidak hanya|bukan hanya|bukan cuma|tidak cuma|bukan sekadar|tidak sekadar|tidak saja|bukan saja|tidak lama|tak lama|belum lama|tidak kurang|tak kurang|tidak jauh|tak jauh|mau tidak mau|mau tak mau|atau tidak|atau belum|atau bukan|tidaknya|tidak sedikit|tak sedikit|tidak jarang|tak jarang|tidak sampai|tak sampai|tak henti|tidak henti|bukan main|tak hanya|tak sekadar|bukan semata|tidak semata|jangan-jangan|tak hayal|tak ayal|apalagi|tidak lain|tak lain|bukan lain|tidak lebih|tak lebih|tidak pelak|tak pelak|tidak melulu|tidak seberapa|tak seberapa|tak kalah|tidak kalah|tidak berapa|tak berapa|tiada lain|tanpa terkecuali|tak terkecuali|tidak terkecuali|tak kunjung|tidak dapat tidak|tak terkira|tidak terlalu|apa-apa|tidak sengaja|tak sengaja"),
        FunctionWords = WordTable.Set("yang dan di dengan untuk ini itu dari pada adalah tidak akan dalam ke saya kami mereka juga telah sudah oleh karena ada bisa kepada atau seperti agar anda kita ia dia para tersebut namun tetapi bahwa lebih saat ketika belum bukan hanya antara sebagai"),
    };
}
