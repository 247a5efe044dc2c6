namespace EGovToken.Ice.Tests.Spoiling;

/// <summary>Changes to a package's tables in memory.</summary>
internal static class TableEdits
{
    /// <summary>Gives a column of a row another text.</summary>
    public static MsiDatabase Change(this MsiDatabase msi, string table, string key, string column, string value) =>
        msi.With(msi.Tables[table].Change(key, column, value));

    /// <summary>Adds a row; columns that are not named stay empty. A missing table comes with it, the first column its key.</summary>
    public static MsiDatabase Add(this MsiDatabase msi, string table, params (string Column, string Value)[] values)
    {
        if (!msi.Tables.TryGetValue(table, out var old))
        {
            MsiColumn[] columns = [.. values.Select(value => new MsiColumn(value.Column, "S0"))];
            old = new MsiTable(table, columns, [columns[0].Name], []);
        }

        return msi.With(old.Add(values));
    }

    /// <summary>Takes a row away.</summary>
    public static MsiDatabase Remove(this MsiDatabase msi, string table, string key)
    {
        var old = msi.Tables[table];
        var gone = old.Row(key);
        return msi.With(old with { Rows = [.. old.Rows.Where(row => row.Key != gone.Key)] });
    }

    /// <summary>Takes a table's rows away.</summary>
    public static MsiDatabase Empty(this MsiDatabase msi, string table) => msi.With(msi.Tables[table] with { Rows = [] });

    /// <summary>Changes the definition of a column.</summary>
    public static MsiDatabase Redefine(this MsiDatabase msi, string table, string column, Func<MsiColumn, MsiColumn> change)
    {
        var old = msi.Tables[table];
        MsiColumn[] columns = [.. old.Columns.Select(known => known.Name == column ? change(known) : known)];
        return msi.With(old with { Columns = columns, Rows = [.. old.Rows.Select(row => row with { Columns = columns })] });
    }

    /// <summary>Gives a property of the summary information another text.</summary>
    public static MsiDatabase Summarise(this MsiDatabase msi, string name, string value) =>
        msi with { Summary = new Dictionary<string, string>(msi.Summary, StringComparer.Ordinal) { [name] = value } };

    /// <summary>Sets a property, whether it is there or not.</summary>
    public static MsiDatabase Set(this MsiDatabase msi, string property, string value) =>
        msi.Property(property) is null
            ? msi.Add("Property", ("Property", property), ("Value", value))
            : msi.Change("Property", property, "Value", value);
}
