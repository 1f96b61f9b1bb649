using System.Text;
using Reconnect.Benchmarks.Lapse;
using Reconnect.Ties;

namespace Reconnect.Benchmarks.Fitting;

/// <summary>The source file that holds the parameters.</summary>
internal static class ParameterSource
{
    public static string Of(LapseParameters quarter, LapseParameters month, Thresholds thresholds)
    {
        var text = new StringBuilder();
        text.Append("""
            namespace Reconnect.Ties;

            /// <summary>The fixed parameters of the lapse model. The same for everyone: nothing here was learned from a user.</summary>
            /// <remarks>Written by the command fit of tests/Reconnect.Benchmarks from public research sets of communication metadata (SNAP email-Eu-core-temporal
            /// and CollegeMsg, the Enron release as cleaned by Zhou 2007 and by Perry and Wolfe 2013, MIT Reality Mining); they contain nothing of these data.</remarks>
            internal sealed record LapseParameters(DropoutForm Dropout, LogisticForm Quiet, LogisticForm Decline)
            {

            """);
        foreach (var (set, part, of) in thresholds.FalseAlarms) { text.Append(Csv.Culture, $"    // {part * 100:0.0} % of {of} healthy silences of {set} score higher than the alarm.\n"); }
        text.Append(Csv.Culture, $"    public const double AlarmScore = {thresholds.Alarm:0.00};\n");
        text.Append(Csv.Culture, $"    public const double LikelyScore = {thresholds.Likely:0.00};\n");
        Append(text, "Quarter", "Of a contact within 90 days.", quarter);
        Append(text, "Month", "Of a contact within 30 days, for people who call or message each other.", month);
        return text.Append("}\n").ToString();
    }

    private static void Append(StringBuilder text, string name, string says, LapseParameters parameters)
    {
        var (r, alpha, a, b) = parameters.Dropout;
        text.Append(Csv.Culture, $"\n    /// <summary>{says}</summary>\n    public static LapseParameters {name} {{ get; }} = new(\n");
        text.Append(Csv.Culture, $"        new DropoutForm({r:0.0000}, {alpha:0.0000}, {a:0.0000}, {b:0.0000}),\n");
        text.Append(Csv.Culture, $"        new LogisticForm({parameters.Quiet.Intercept:0.00000}, [{Said(parameters.Quiet)}]),\n");
        text.Append(Csv.Culture, $"        new LogisticForm({parameters.Decline.Intercept:0.00000}, [{Said(parameters.Decline)}]));\n");
    }

    private static string Said(LogisticForm form) =>
        string.Concat(form.Weights.Select((weight, index) => string.Create(Csv.Culture, $"{(index % 12 == 0 ? "\n            " : " ")}{weight:0.00000},"))) + "\n        ";
}
