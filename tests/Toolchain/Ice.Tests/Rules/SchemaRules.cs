using System.Globalization;
using EGovToken.Ice.Tests.Facts;

namespace EGovToken.Ice.Tests.Rules;

/// <summary>ICE03, ICE06 and ICE32: the tables are what the _Validation table says of them.</summary>
internal static class SchemaRules
{
    private const string Validation = "_Validation";

    /// <summary>ICE03: every value is one that its column allows.</summary>
    public static IEnumerable<IceFinding> Values(MsiDatabase msi)
    {
        var rules = msi.Rows(Validation).ToLookup(rule => (rule["Table"], rule["Column"]));
        // What the _Validation table says of itself does not hold: its foreign keys are lists.
        foreach (var table in msi.Tables.Values.Where(table => table.Name != Validation))
        {
            foreach (var twice in table.Rows.GroupBy(row => row.Key, StringComparer.Ordinal).Where(rows => rows.Count() > 1))
            {
                yield return Error(3, table.Name, twice.Key, "two rows have this primary key");
            }

            foreach (var column in table.Columns)
            {
                if (rules[(table.Name, column.Name)].FirstOrDefault() is not { } rule)
                {
                    yield return Error(3, table.Name, column.Name, "the _Validation table does not know this column");
                    continue;
                }

                if (column.IsLocalizable && table.Keys.Contains(column.Name))
                {
                    yield return Error(3, table.Name, column.Name, "a primary key cannot be localised");
                }

                foreach (var (row, objection) in table.Rows.Select(row => (row, Objection(msi, rule, column, row[column.Name]))))
                {
                    if (objection is not null)
                    {
                        yield return Error(3, table.Name, row.Key, $"{column.Name} is '{row[column.Name]}': {objection}");
                    }
                }
            }
        }
    }

    /// <summary>ICE06: the columns that the _Validation table knows of a table are there.</summary>
    public static IEnumerable<IceFinding> Columns(MsiDatabase msi) =>
        from rule in msi.Rows(Validation)
        where msi.Tables.TryGetValue(rule["Table"], out var table) && table.Columns.All(column => column.Name != rule["Column"])
        select Error(6, rule["Table"], rule["Column"], "the _Validation table has this column, and the table has not");

    /// <summary>ICE32: a foreign key is of the type and the width of the key.</summary>
    public static IEnumerable<IceFinding> KeyTypes(MsiDatabase msi) =>
        from rule in msi.Rows(Validation)
        where rule["KeyTable"].Length > 0 && msi.Tables.ContainsKey(rule["Table"])
        from keyTable in rule["KeyTable"].Split(';')
        where msi.Tables.ContainsKey(keyTable)
        let column = msi.Tables[rule["Table"]].Column(rule["Column"])
        let key = msi.Tables[keyTable].Columns[rule.Number("KeyColumn") - 1]
        where !string.Equals(column.Type, key.Type, StringComparison.OrdinalIgnoreCase)
        select Error(32, rule["Table"], column.Name, $"its type is {column.Type}, that of {keyTable}.{key.Name} is {key.Type}");

    private static string? Objection(MsiDatabase msi, MsiRow rule, MsiColumn column, string value)
    {
        if (value.Length == 0)
        {
            return rule["Nullable"] == "N" && (column.IsText || column.IsInteger) ? "it may not be null" : null;
        }

        if (column.IsText && column.Width > 0 && value.Length > column.Width)
        {
            return $"it is longer than {column.Width} characters";
        }

        if (rule["Set"].Length > 0 && rule["Set"].Split(';').Contains(value))
        {
            return null;
        }

        if (column.IsInteger)
        {
            return ObjectionToNumber(rule, int.Parse(value, CultureInfo.InvariantCulture)) ?? ObjectionToKey(msi, rule, value);
        }

        var isOfType = rule["Category"].Length > 0 && DataTypes.IsKnown(rule["Category"]) && DataTypes.Is(rule["Category"], value);
        // A column with a key and a type of another kind takes either: a file's version, or the file that has it.
        if (rule["KeyTable"].Length > 0)
        {
            var isIdentifier = rule["Category"].Length == 0 || rule["Category"] == "Identifier";
            return !isIdentifier && isOfType ? null : ObjectionToKey(msi, rule, value);
        }

        return (rule["Category"], rule["Set"]) switch
        {
            ({ Length: > 0 } category, _) when !DataTypes.IsKnown(category) => $"the _Validation table has an unknown category {category}",
            ({ Length: > 0 }, _) when isOfType => null,
            ({ Length: > 0 } category, "") => $"it is no {category}",
            (_, { Length: > 0 } set) => $"it is none of {set}",
            _ => null,
        };
    }

    private static string? ObjectionToNumber(MsiRow rule, int value)
    {
        var isBounded = rule["MinValue"].Length > 0 || rule["MaxValue"].Length > 0;
        if (!isBounded)
        {
            return rule["Set"].Length > 0 ? $"it is none of {rule["Set"]}" : null;
        }

        var isAtLeast = rule["MinValue"].Length == 0 || value >= rule.Number("MinValue");
        var isAtMost = rule["MaxValue"].Length == 0 || value <= rule.Number("MaxValue");
        return isAtLeast && isAtMost ? null : $"it is not from {rule["MinValue"]} to {rule["MaxValue"]}";
    }

    private static string? ObjectionToKey(MsiDatabase msi, MsiRow rule, string value)
    {
        if (rule["KeyTable"].Length == 0)
        {
            return null;
        }

        var tables = rule["KeyTable"].Split(';').Where(msi.Tables.ContainsKey).Select(table => msi.Tables[table]);
        var isThere = tables.Any(table => table.Rows.Any(row => row.Cells[rule.Number("KeyColumn") - 1] == value));
        return isThere ? null : $"{rule["KeyTable"]} has no such row";
    }
}
