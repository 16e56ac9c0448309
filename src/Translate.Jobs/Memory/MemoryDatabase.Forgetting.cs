namespace Translate.Jobs;

public sealed partial class MemoryDatabase
{
    // What an approved unit replaces: the one approved in its place before, and those that say the same.
    private const string Replaced = "hash = $1 AND (before IS $2 AND after IS $3 AND origin IS NULL OR target = $4 AND (before IS $2 AND after IS $3 OR before IS NULL AND after IS NULL))";

    /// <summary>What <see cref="Replace"/> would take out for this unit.</summary>
    public IReadOnlyList<MemoryUnit> GivingWay(LanguagePair languages, MemoryUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Read<IReadOnlyList<MemoryUnit>>([], connection =>
        {
            var units = new List<MemoryUnit>();
            using var select = connection.Prepare($"SELECT {Columns} FROM unit WHERE {Replaced}", 4);
            using var row = select.With(TranslationDatabase.Key("", languages, unit.Source), unit.Before, unit.After, unit.Target).ExecuteReader();
            while (row.Read())
                units.Add(UnitAt(row));
            return units;
        });
    }

    /// <summary>Takes an approved unit out, if it is still there, and puts back what gave way to it, in one transaction.</summary>
    public void Forget(LanguagePair languages, MemoryUnit unit, IReadOnlyList<MemoryUnit> gaveWay)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(gaveWay);
        if (!GivingWay(languages, unit).Any(u => u.Target == unit.Target && u.Origin is null && u.Before == unit.Before && u.After == unit.After))
            return;
        var isGone = false;
        Write(gaveWay.Count > 0 ? gaveWay : [unit], (connection, _, key) =>
        {
            if (!isGone)
            {
                using var delete = connection.Prepare("DELETE FROM unit WHERE hash = $1 AND before IS $2 AND after IS $3 AND target = $4 AND origin IS NULL", 4);
                delete.With(key, unit.Before, unit.After, unit.Target).ExecuteNonQuery();
                isGone = true;
            }

            return gaveWay.Count > 0;
        }, languages);
    }
}
