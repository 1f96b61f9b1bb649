using Reconnect.Ties;

namespace Reconnect.Benchmarks.Fitting;

/// <param name="Repeats">Contact days after the first.</param>
/// <param name="Lived">Days from the first to the last.</param>
/// <param name="Age">Days from the first to the end of what is known.</param>
internal readonly record struct Lifetime(int Repeats, double Lived, double Age)
{
    private const int FewestDays = 2;

    /// <summary>Of every mutual tie with contact on two days, once for each pair.</summary>
    public static IEnumerable<Lifetime> Of(ResearchSet set, Exchanges exchanges)
    {
        var seen = new HashSet<(int Low, int High)>();
        foreach (var one in exchanges.All.Where(one => seen.Add((Math.Min(one.Mailbox, one.Other), Math.Max(one.Mailbox, one.Other)))))
        {
            var known = one.Before(set.End);
            if (known == 0 || !one.IsMutual(one.Times.Length) || one.Days(0, known) is var days && days < FewestDays) { continue; }
            var (first, last) = (one.Times[0] / ResearchSet.Day, one.Times[known - 1] / ResearchSet.Day);
            yield return new Lifetime(one.Days(0, known) - 1, Math.Max(last - first, .5), Math.Max(set.End / ResearchSet.Day - first, 1));
        }
    }
}

/// <summary>Finds the dropout form under which the lifetimes are likeliest.</summary>
internal static class DropoutFit
{
    public static DropoutForm Fit(IReadOnlyList<Lifetime> lifetimes)
    {
        var best = NelderMead.Minimise(logs => -LogLikelihood(Form(logs), lifetimes), [Math.Log(1.4), Math.Log(10), Math.Log(.44), Math.Log(2.6)]);
        return Form(best);
    }

    private static DropoutForm Form(double[] logs) => new(Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]), Math.Exp(logs[3]));

    // Equation 6 of Fader, Hardie and Lee (2005).
    private static double LogLikelihood(DropoutForm form, IReadOnlyList<Lifetime> lifetimes)
    {
        var sum = 0.0;
        foreach (var (repeats, lived, age) in lifetimes)
        {
            var shape = form.R + repeats;
            var rate = LogGamma(shape) - LogGamma(form.R) + form.R * Math.Log(form.Alpha);
            var stays = LogGamma(form.A + form.B) + LogGamma(form.B + repeats) - LogGamma(form.B) - LogGamma(form.A + form.B + repeats);
            var alive = -shape * Math.Log(form.Alpha + age);
            var gone = Math.Log(form.A) - Math.Log(form.B + repeats - 1) - shape * Math.Log(form.Alpha + lived);
            var larger = Math.Max(alive, gone);
            sum += rate + stays + larger + Math.Log(Math.Exp(alive - larger) + Math.Exp(gone - larger));
        }
        return double.IsFinite(sum) ? sum : double.MinValue;
    }

    // Stirling's series, shifted to where it is exact to twelve digits.
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 12; x++) { shift -= Math.Log(x); }
        var square = 1 / (x * x);
        return shift + (x - .5) * Math.Log(x) - x + .5 * Math.Log(2 * Math.PI)
            + (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188)))) / x;
    }
}

/// <summary>Walks downhill without slopes (Nelder and Mead, The Computer Journal 7, 1965).</summary>
internal static class NelderMead
{
    private const int MostSteps = 3000;
    private const double Settled = 1e-9;

    public static double[] Minimise(Func<double[], double> height, double[] start)
    {
        var corners = new List<(double[] At, double Height)> { (start, height(start)) };
        for (var index = 0; index < start.Length; index++)
        {
            var corner = start.ToArray();
            corner[index] += .5;
            corners.Add((corner, height(corner)));
        }
        for (var step = 0; step < MostSteps; step++)
        {
            corners.Sort((one, other) => one.Height.CompareTo(other.Height));
            if (Math.Abs(corners[^1].Height - corners[0].Height) <= Settled * Math.Abs(corners[0].Height)) { break; }
            var middle = start.Select((_, index) => corners.SkipLast(1).Average(corner => corner.At[index])).ToArray();
            (double[] At, double Height) Try(double far)
            {
                var at = middle.Select((center, index) => center + far * (corners[^1].At[index] - center)).ToArray();
                return (at, height(at));
            }
            var reflected = Try(-1);
            if (reflected.Height < corners[0].Height) { corners[^1] = Try(-2) is var further && further.Height < reflected.Height ? further : reflected; }
            else if (reflected.Height < corners[^2].Height) { corners[^1] = reflected; }
            else if (Try(reflected.Height < corners[^1].Height ? -.5 : .5) is var nearer && nearer.Height < Math.Min(reflected.Height, corners[^1].Height)) { corners[^1] = nearer; }
            else
            {
                for (var index = 1; index < corners.Count; index++)
                {
                    var at = corners[index].At.Select((value, place) => (value + corners[0].At[place]) / 2).ToArray();
                    corners[index] = (at, height(at));
                }
            }
        }
        return corners.MinBy(corner => corner.Height).At;
    }
}
