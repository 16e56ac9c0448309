namespace Translate;

/// <summary>English, as checks read it.</summary>
internal static class EnglishChecks
{
    public static CheckLanguage Tables { get; } = new()
    {
        IsKnown = true,
        Thousands = ',',
        Numbers = WordTable.Numbers("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", "twenty thirty forty fifty sixty seventy eighty ninety", [
            ("hundred", NumberRole.Group, 100), ("thousand", NumberRole.Scale, 1000), ("million", NumberRole.Scale, 1_000_000), ("bn", NumberRole.Scale, 1_000_000_000),
            ("billion", NumberRole.Scale, 1_000_000_000), ("trillion", NumberRole.Scale, 1_000_000_000_000)]),
        Implied = WordTable.Values("""
            first 1; second 2; third 3; thirds 3; fourth 4; fifth 5; fifths 5; sixth 6; seventh 7; eighth 8; ninth 9; tenth 10; tenths 10; eleventh 11; twelfth 12; thirteenth 13; fourteenth 14; fifteenth 15; sixteenth 16; seventeenth 17; eighteenth 18; nineteenth 19; twentieth 20; thirtieth 30; fortieth 40; fiftieth 50; hundredth 100;
            both 2; twice 2; double 2; doubled 2; doubles 2; doubling 2; pair 2; pairs 2; couple 2; twin 2; twins 2; either 2; neither 2; two-thirds 2; half 0.5 2 50 30; halves 2; halved 2; quarter 4 3 15 25; quarters 4 3; quarterly 3; dozen 12; dozens 12; decade 10; decades 10; century 100; centuries 100; fortnight 2 14; thrice 3; triple 3; tripled 3; treble 3; quadrupled 4; triangle 3; trio 3; quartet 4;
            midnight 0 12 24; noon 12; midday 12; once 1; single 1; weekly 7; week 7; overnight 1; biennial 2; bilateral 2; trilateral 3; trilogy 3; twofold 2; threefold 3; fourfold 4; fivefold 5; tenfold 10; annual 1; teenage 10; teens 10; hat-trick 3; each 2; other 2; eve 31; crossroads 4; score 20; week-long 7; day-long 24; hour-long 60; month-long 30
            """),
        Many = WordTable.Values("thousands 1000; millions 1000000; billions 1000000000; trillions 1000000000000"),
        Calendar = WordTable.Calendar("january february march april may june july august september october november december", "jan=1 feb=2 aug=8 sept=9 oct=10 nov=11 dec=12", "monday tuesday wednesday thursday friday saturday sunday", "mondays=101 tuesdays=102 wednesdays=103 thursdays=104 fridays=105 saturdays=106 sundays=107"),
        DoubtfulCalendar = WordTable.Set("may march"),
        Currencies = WordTable.Map("rp IDR; rupiah IDR; idr IDR; dollar dollar; dollars dollar; usd dollar; us$ dollar; $ dollar; euro EUR; euros EUR; eur EUR; € EUR; sterling GBP; £ GBP; gbp GBP; yen JPY; jpy JPY; ¥ JPY; yuan CNY; renminbi CNY; cny CNY; ringgit MYR; myr MYR; rouble RUB; roubles RUB; ruble RUB; rubles RUB; baht THB; rupee INR; rupees INR"),
        Units = WordTable.Map("""
            % %; percent %; percentage %; pct %; kg kg; kilogram kg; kilograms kg; kilo kg; kilos kg; kilogrammes kg; km km; kilometre km; kilometres km; kilometer km; kilometers km; cm cm; centimetre cm; centimetres cm; centimeter cm; centimeters cm; mm mm; millimetre mm; millimetres mm; millimeter mm; millimeters mm; metre m; metres m; meter m; meters m; litre l; litres l; liter l; liters l; hectare ha; hectares ha; ha ha; tonne t; tonnes t; ton t; tons t; gram g; grams g; mg mg; milligram mg; milligrams mg; degree °; degrees °; ° °; watt W; watts W; megawatt MW; megawatts MW; mw MW; gb GB; gigabyte GB; gigabytes GB; mb MB;
            second second; seconds second; minute minute; minutes minute; hour hour; hours hour; day day; days day; week week; weeks week; month month; months month; year year; years year; century century; mile mile; miles mile; foot foot; feet foot; carat carat; carats carat; barrel barrel; barrels barrel
            """),
        Negators = WordTable.Set("not no never none nobody nothing nor neither without cannot nowhere non"),
        HalfNegators = WordTable.List("lack lacks lacked lacking fail fails failed failing failure refuse refused refuses refusing refusal deny denied denies denying avoid avoided avoids avoiding hardly scarcely barely rarely seldom few fewer little less least instead rather except unless until yet beyond too only stop stopped stops stopping exclude excluded prevent prevented prevents preventing free absence absent missing far impossible inadequate incomplete inconsistent insufficient illegal irregular irrelevant invalid inability informal independent ineffective inaccessible inaccurate inactive immune improper imperfect immature incorrect incapable indirect invisible infertile disappear disappeared disagree disagreed dislike dissatisfied disappointed disabled dishonest disregard disqualified distrust disapprove discontinued ban banned bans prohibited prohibit forbidden forbid forbade empty vacant blank remain remains remained remaining otherwise against beware don lest pending keep keeps keeping kept away mistake drone drones accident accidentally under lost mere merely just dead illiterate indefinitely intact constant constantly nonstop failing ignorant ignored ignore unknown awaiting regardless irrespective invulnerable instinctively inexperienced inexhaustible indestructible inseparable infinite inevitable inevitably invariably immovable impatient immediately immediate refrain barred expired wrong false ruled rejected reject bereft devoid missed untold nil zero anonymous anonymously undocumented stateless"),
        NoNegation = WordTable.List("not only|not just|not merely|not simply|no doubt|no sooner|no later than|no fewer than|no less than|nothing but|not until|no more than|whether or not|or not|not long|not far|not least|no matter|no wonder|no less|nothing less|none other|not to mention|not unlike|no."),
        FunctionWords = WordTable.Set("the of and is to in that was for with are it he she they have has this not you we i my your do does did will at on a an be been had were by from as or but his her their its which who when there than more can would could should"),
    };
}
