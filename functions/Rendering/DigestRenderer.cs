using System.Text.RegularExpressions;

namespace Reconnect.Functions.Rendering;

/// <summary>Turns a digest into the mail that is sent, HTML and plain text alike. Safe to share between threads.</summary>
public sealed partial class DigestRenderer
{
    private const int MostPeople = 3;
    private const int MostSlots = 3;
    private const int MostComing = 6;
    private const int LongestName = 60;
    private const int LongestLine = 110;
    private const int LongestSentence = 260; // all of them together must stay below the size at which Gmail clips a mail
    private const int LongestPreview = 110;

    private readonly Template _html = Template.Html("digest.html.liquid");
    private readonly Template _text = Template.Text("digest.txt.liquid");

    /// <exception cref="ArgumentException">More than three people, a week that is none, or an address that is neither https nor on this machine.</exception>
    public RenderedMail Render(DigestView view)
    {
        var words = Words.For(view.Language);
        var cleaned = Cleaned(view, words);
        var model = Model(cleaned, words);
        return new RenderedMail(model.Subject, _html.Render(model), _text.Render(model));
    }

    private static DigestView Cleaned(DigestView view, Words words)
    {
        if (!IsoWeek().IsMatch(view.Week)) { throw new ArgumentException("A week looks like 2026-W48.", nameof(view)); }
        if (view.People.Count > MostPeople) { throw new ArgumentException("A digest names three people at most.", nameof(view)); }

        return view with
        {
            GreetingName = OneLine.From(view.GreetingName, LongestName),
            People = [.. view.People.Select(person => Cleaned(person, words))],
            Coming = [.. view.Coming.Select(line => OneLine.From(line, LongestLine)).Where(line => line.Length > 0).Take(MostComing)],
            LastWeekLine = OneLine.From(view.LastWeekLine, LongestSentence),
            SettingsUrl = LinkAddress.Checked(view.SettingsUrl, nameof(view.SettingsUrl)),
            UnsubscribeUrl = LinkAddress.Checked(view.UnsubscribeUrl, nameof(view.UnsubscribeUrl)),
        };
    }

    private static DigestPersonView Cleaned(DigestPersonView person, Words words) => new(
        OneLine.From(person.Name, LongestName) is { Length: > 0 } name ? name : words["someone"],
        OneLine.From(person.Sentence, LongestSentence),
        OneLine.From(person.ReasonText, LongestSentence),
        [.. person.Slots.Take(MostSlots).Select(slot => new DigestSlotView(
            OneLine.From(slot.Text, LongestLine), LinkAddress.Checked(slot.Url, nameof(slot.Url))))],
        OneLine.From(person.SlotsNote, LongestSentence),
        LinkAddress.Checked(person.WriteUrl, nameof(person.WriteUrl)),
        LinkAddress.Checked(person.SnoozeUrl, nameof(person.SnoozeUrl)),
        LinkAddress.Checked(person.TalkedUrl, nameof(person.TalkedUrl)),
        LinkAddress.Checked(person.NotThisPersonUrl, nameof(person.NotThisPersonUrl)),
        LinkAddress.Checked(person.OpenUrl, nameof(person.OpenUrl)));

    private static DigestModel Model(DigestView cleaned, Words words)
    {
        var intro = words[$"intro{cleaned.People.Count}"];
        return new DigestModel
        {
            Language = words.Language,
            Words = words.All,
            Subject = DigestSubject.For(cleaned, words),
            Preview = cleaned.People.Count > 0 ? OneLine.Cut(cleaned.People[0].Sentence, LongestPreview) : intro,
            WeekLabel = words["week"].Replace("{week}", cleaned.Week[^2..].TrimStart('0'), StringComparison.Ordinal),
            Greeting = cleaned.GreetingName.Length == 0
                ? words["greetingWithoutName"]
                : words["greeting"].Replace("{name}", cleaned.GreetingName, StringComparison.Ordinal),
            Intro = intro,
            People = cleaned.People,
            Coming = cleaned.Coming,
            LastWeekLine = cleaned.LastWeekLine ?? "",
            SettingsUrl = cleaned.SettingsUrl,
            UnsubscribeUrl = cleaned.UnsubscribeUrl,
        };
    }

    [GeneratedRegex(@"\A[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])\z")]
    private static partial Regex IsoWeek();
}

/// <summary>What the digest's templates may name. Nothing is null: the templates are strict and take null for a misspelt name.</summary>
internal sealed record DigestModel
{
    public required string Language { get; init; }
    public required IReadOnlyDictionary<string, string> Words { get; init; }
    public required string Subject { get; init; }
    public required string Preview { get; init; }
    public required string WeekLabel { get; init; }
    public required string Greeting { get; init; }
    public required string Intro { get; init; }
    public required IReadOnlyList<DigestPersonView> People { get; init; }
    public required IReadOnlyList<string> Coming { get; init; }
    public required string LastWeekLine { get; init; }
    public required string SettingsUrl { get; init; }
    public required string UnsubscribeUrl { get; init; }
}
