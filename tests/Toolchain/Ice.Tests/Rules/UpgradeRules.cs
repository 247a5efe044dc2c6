using EGovToken.Ice.Tests.Facts;

namespace EGovToken.Ice.Tests.Rules;

/// <summary>ICE61 and ICE63: what a product finds of its other versions, and when it removes them.</summary>
internal static class UpgradeRules
{
    private const int OnlyDetect = 2;
    private const int MinInclusive = 256;
    private const int MaxInclusive = 512;

    /// <summary>ICE61: an upgrade finds versions, tells of them in a public property, and removes older ones only.</summary>
    public static IEnumerable<IceFinding> Upgrades(MsiDatabase msi)
    {
        var secure = (msi.Property("SecureCustomProperties") ?? "").Split(';');
        foreach (var row in msi.Rows("Upgrade"))
        {
            var property = row["ActionProperty"];
            var objections = new List<string>();
            Object(msi.Property(property) is not null, $"{property} has a value from the start");
            Object(property.Any(char.IsLower), $"{property} is not public");
            Object(!secure.Contains(property), $"{property} is not among SecureCustomProperties");
            Object(msi.Rows("Upgrade").Count(other => other["ActionProperty"] == property) > 1, $"{property} is of more than one row");
            Object(!DataTypes.Is("Guid", row["UpgradeCode"]), $"{row["UpgradeCode"]} is no code");
            Object(row["VersionMin"].Length == 0 && row["VersionMax"].Length == 0, "it has no version at all");
            Object(Versions(row).Any(version => !DataTypes.IsProductVersion(version)), "a version is none");
            Object(IsEmptyRange(row), "no version lies between the two");
            foreach (var objection in objections)
            {
                yield return Error(61, "Upgrade", property, objection);
            }

            if (RemovesThisOrNewer(msi, row))
            {
                yield return Warning(61, "Upgrade", property, $"it removes this version or newer ones, up to {row["VersionMax"]}");
            }

            void Object(bool isWrong, string objection)
            {
                if (isWrong)
                {
                    objections.Add(objection);
                }
            }
        }
    }

    /// <summary>ICE63: older versions are removed where no script is half written.</summary>
    public static IEnumerable<IceFinding> Removal(MsiDatabase msi)
    {
        var sequence = Sequence.Of(msi, "InstallExecuteSequence");
        if (sequence.PlaceOf("RemoveExistingProducts") is not { } removal)
        {
            yield break;
        }

        if (!(removal > sequence.PlaceOf("InstallValidate")))
        {
            yield return Error(63, sequence.Table, "RemoveExistingProducts", "it comes before InstallValidate");
        }
        else if (removal > sequence.PlaceOf("InstallInitialize") && removal < sequence.PlaceOf("InstallFinalize"))
        {
            // The script is empty behind these three.
            var start = new[] { "InstallInitialize", "InstallExecute", "InstallExecuteAgain" }
                .Select(sequence.PlaceOf).Where(place => place < removal).Max();
            var between = sequence.Places.Where(place => place.Number > start && place.Number < removal).ToList();
            if (between.Count > 0)
            {
                var actions = string.Join(' ', between.Select(place => place.Action));
                yield return Warning(63, sequence.Table, "RemoveExistingProducts", $"{actions} may have begun a script");
            }
        }
    }

    private static IEnumerable<string> Versions(MsiRow row) =>
        new[] { row["VersionMin"], row["VersionMax"] }.Where(version => version.Length > 0);

    private static bool IsEmptyRange(MsiRow row)
    {
        if (Versions(row).Count() < 2)
        {
            return false;
        }

        var order = Compare(row["VersionMin"], row["VersionMax"]);
        const int both = MinInclusive | MaxInclusive;
        return order > 0 || order == 0 && (row.Number("Attributes") & both) != both;
    }

    private static bool RemovesThisOrNewer(MsiDatabase msi, MsiRow row)
    {
        if (row["UpgradeCode"] != msi.Property("UpgradeCode") || (row.Number("Attributes") & OnlyDetect) != 0)
        {
            return false;
        }

        if (row["VersionMax"].Length == 0)
        {
            return true;
        }

        var order = Compare(row["VersionMax"], msi.Property("ProductVersion") ?? "");
        return order > 0 || order == 0 && (row.Number("Attributes") & MaxInclusive) != 0;
    }

    // The installer looks at three fields.
    private static int Compare(string left, string right)
    {
        const int fields = 3;
        return Fields(left).Zip(Fields(right), (one, other) => one.CompareTo(other)).FirstOrDefault(order => order != 0);

        static IEnumerable<int> Fields(string version) =>
            version.Split('.')
                .Select(field => int.TryParse(field, out var number) ? number : 0)
                .Concat(Enumerable.Repeat(0, fields))
                .Take(fields);
    }
}
