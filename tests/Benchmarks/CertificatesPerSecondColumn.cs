using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace EGovToken.Testing.Benchmarks;

/// <summary>Adds to the summary how many certificates are read in a second.</summary>
internal sealed class CertificatesPerSecondColumn : IColumn
{
    private const double NanosecondsPerSecond = 1e9;

    public string Id => nameof(CertificatesPerSecondColumn);

    public string ColumnName => "Certificates/s";

    public string Legend => "Certificates read per second, all beginnings and endings included";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        if (summary[benchmarkCase]?.ResultStatistics is not { } statistics)
        {
            return "";
        }

        var certificates = (int)benchmarkCase.Parameters[nameof(CertificateReading.Certificates)];
        return (certificates * NanosecondsPerSecond / statistics.Median).ToString("N0", CultureInfo.InvariantCulture);
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}
