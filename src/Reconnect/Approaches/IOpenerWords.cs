using NodaTime;

namespace Reconnect.Approaches;

/// <summary>The sentences of drafts in one language: of each kind several, any of which may stand. None claims what mail and calendar do not show,
/// congratulates, or blames.</summary>
internal interface IOpenerWords
{
    string Greeting { get; }

    string Closing { get; }

    /// <summary>The first sentence as it stands after the greeting.</summary>
    string First(string sentence);

    IReadOnlyList<string> LightSubjects { get; }

    IReadOnlyList<string> SharedSubjects { get; }

    IReadOnlyList<string> TimeSubjects { get; }

    /// <summary>When the two were last in touch.</summary>
    IReadOnlyList<string> Silence { get; }

    IReadOnlyList<string> IOwe { get; }

    IReadOnlyList<string> NothingOwed { get; }

    IReadOnlyList<string> HowAreYou { get; }

    IReadOnlyList<string> NoHurry { get; }

    IReadOnlyList<string> LastShared { get; }

    IReadOnlyList<string> WhatNow { get; }

    /// <summary>For two who usually met.</summary>
    IReadOnlyList<string> MeetAgain { get; }

    /// <summary>For two who usually wrote.</summary>
    IReadOnlyList<string> TalkOnce { get; }

    IReadOnlyList<string> OrAnother { get; }

    /// <summary>Where no time is known.</summary>
    IReadOnlyList<string> AnyTime { get; }

    IReadOnlyList<string> OnlyIfYouLike { get; }

    string FrameSubject(string subject);

    IReadOnlyList<string> Frame(string subject, LocalDate last);

    IReadOnlyList<string> Proposal(OpenerSlot slot);
}
