using Reconnect.Ties;

namespace Reconnect.Approaches;

/// <summary>Puts drafts together from sentences of which each rests on one thing that mail or calendar show. The same facts give the same drafts.</summary>
public sealed class OpenerWriter
{
    private readonly OpenerFacts _facts;
    private readonly IOpenerWords _words;

    private OpenerWriter(OpenerFacts facts, Language language)
    {
        _facts = facts;
        _words = language is Language.German ? new GermanOpenerWords(facts) : new EnglishOpenerWords(facts);
    }

    /// <summary>One draft of each tone.</summary>
    public static IReadOnlyList<Opener> Write(OpenerFacts facts, Language language)
    {
        var writer = new OpenerWriter(facts, language);
        return [writer.Light(), writer.Shared(), writer.Time()];
    }

    private Opener Light() => new(OpenerTone.Light, Pick(_words.LightSubjects, "subject"), Body(Silence(), Open(), Pick(_words.HowAreYou, "how"), Pick(_words.NoHurry, "hurry")));

    private Opener Shared() => _facts is { FrameSubject: { } subject, FrameLast: { } last }
        ? new(OpenerTone.Shared, _words.FrameSubject(subject), Body(Pick(_words.Frame(subject, last), "frame"), Open(), Pick(_words.WhatNow, "now"), Gently()))
        : new(OpenerTone.Shared, Pick(_words.SharedSubjects, "subject"), Body(Pick(_words.LastShared, "shared"), Open(), Pick(_words.WhatNow, "now"), Gently()));

    private Opener Time() => new(
        OpenerTone.Time, Pick(_words.TimeSubjects, "subject"),
        Body(
            Pick(_facts.UsuallyMeets ? _words.MeetAgain : _words.TalkOnce, "again"), Open(),
            _facts.Slot is { } slot ? $"{Pick(_words.Proposal(slot), "slot")} {Pick(_words.OrAnother, "other")}" : Pick(_words.AnyTime, "any"), Gently()));

    private string? Silence() => _facts.SilentDays < 21 ? null : Pick(_words.Silence, "silence");

    private string? Open() => _facts.Turn switch
    {
        Whose.Yours => Pick(_words.IOwe, "owe"),
        Whose.Theirs => Pick(_words.NothingOwed, "owed"),
        _ => null,
    };

    private string? Gently() => _facts.IsStrained ? Pick(_words.OnlyIfYouLike, "gently") : null;

    private string Body(params string?[] sentences)
    {
        var said = sentences.OfType<string>().ToList();
        said[0] = _words.First(said[0]);
        var (opening, rest) = (string.Join(' ', said.Take(said.Count - 2)), said.Skip(Math.Max(0, said.Count - 2)));
        List<string> parts = [_words.Greeting, opening, string.Join(' ', rest), _words.Closing];
        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }

    private string Pick(IReadOnlyList<string> variants, string salt) =>
        variants[(int)(BitConverter.ToUInt32(DerivedId.Of($"{_facts.Seed}\n{salt}").ToByteArray()) % (uint)variants.Count)];
}
