namespace Reconnect.Ties;

/// <summary>The fixed parameters of the lapse model. The same for everyone: nothing here was learned from a user.</summary>
/// <remarks>Written by the command fit of tests/Reconnect.Benchmarks from public research sets of communication metadata (SNAP email-Eu-core-temporal
/// and CollegeMsg, the Enron release as cleaned by Zhou 2007 and by Perry and Wolfe 2013, MIT Reality Mining); they contain nothing of these data.</remarks>
internal sealed record LapseParameters(DropoutForm Dropout, LogisticForm Quiet, LogisticForm Decline)
{
    // 10.0 % of 20522 healthy silences of email-eu score higher than the alarm.
    // 4.5 % of 2604 healthy silences of enron score higher than the alarm.
    public const double AlarmScore = -0.97;
    public const double LikelyScore = 0.81;

    /// <summary>Of a contact within 90 days.</summary>
    public static LapseParameters Quarter { get; } = new(
        new DropoutForm(0.9652, 15.1533, 0.3036, 2.2327),
        new LogisticForm(-1.77575, [
            -0.12185, -0.04914, -0.03846, -0.16133, -0.23053, -0.19171, 0.06543, 0.25547, 0.09900, 0.08360, -0.30537, 0.28019,
            0.17544, 0.18377, 0.20439, 0.18218, 0.13288, 0.09554, 0.07688, 0.06522, 0.21273, 0.00000, 0.00000, 0.15556,
            0.24740, 0.82016, 0.02695, 0.39518, 1.02633, 0.07215, 0.04267,
        ]),
        new LogisticForm(-2.02182, [
            -0.04842, -0.04822, -0.20192, -0.12677, -0.03344, -0.07041, -0.01837, 0.33069, 0.02038, 0.09398, -0.12975, 0.26180,
            0.13503, 0.13026, 0.17086, 0.12183, 0.05012, 0.00000, 0.00000, 0.00000, 0.00000, 0.00000, 0.04235, 0.16375,
            0.28381, 0.89631, 0.08338, 0.37468, 1.26591, 0.06494, 0.03881,
        ]));

    /// <summary>Of a contact within 30 days, for people who call or message each other.</summary>
    public static LapseParameters Month { get; } = new(
        new DropoutForm(0.9652, 15.1533, 0.3036, 2.2327),
        new LogisticForm(-0.58694, [
            -0.15409, -0.09627, -0.12908, -0.24944, -0.22178, -0.17441, 0.01660, 0.27944, 0.06515, 0.03835, -0.29415, 0.47334,
            0.29893, 0.24718, 0.15895, 0.08680, 0.08018, 0.00000, 0.00000, 0.00000, 0.00000, 0.00000, 0.04878, 0.25577,
            0.52338, 1.59289, 0.10918, 0.47196, 0.73019, 0.06904, 0.04877,
        ]),
        new LogisticForm(-0.52171, [
            -0.11188, -0.17968, -0.31132, -0.14368, -0.11986, -0.11609, -0.19745, 0.52864, -0.00753, 0.04305, -0.01628, 0.40825,
            0.22527, 0.17282, 0.07903, 0.00000, 0.07134, 0.00000, 0.00000, 0.00000, 0.00000, 0.00000, 0.09518, 0.32155,
            0.51982, 1.59440, 0.12715, 0.52423, 1.11438, 0.05789, 0.04142,
        ]));
}
