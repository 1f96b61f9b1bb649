using NodaTime;

namespace Reconnect.People;

/// <summary>What a mailbox shows of one address.</summary>
internal sealed class AddressFacts(EmailAddress address, Instant firstSeen)
{
    // Fewer may be chance, or a machine that somebody tried to talk to.
    private const int FewestAnswered = 3;
    private const int FewestFromUser = 3;
    private readonly HashSet<EmailAddress> _writersThroughIt = [];
    private readonly HashSet<string> _answeredIn = [];
    private Instant _named = Instant.MinValue;

    public EmailAddress Address { get; } = address;
    public Instant FirstSeen { get; } = firstSeen;
    public Instant LastSeen { get; private set; } = firstSeen;

    /// <summary>Null when they never wrote.</summary>
    public Instant? FirstWrote { get; private set; }

    /// <summary>Null when they never wrote.</summary>
    public Instant? LastWrote { get; private set; }

    /// <summary>As they last wrote it themselves, else as others last wrote it; empty when nobody did.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Mails from it, to however many.</summary>
    public int Wrote { get; set; }

    /// <summary>Mails from it to the user and at most four others.</summary>
    public int WroteToUser { get; set; }

    /// <summary>Mails from it that Outlook sorted away from the focused inbox.</summary>
    public int SortedAway { get; set; }

    /// <summary>Mails from it in conversations where the user had written before.</summary>
    public int WroteBack { get; private set; }

    /// <summary>Mails of the user that it answered faster than people do.</summary>
    public int AnsweredAtOnce { get; set; }

    /// <summary>Mails of the user to it and at most four others.</summary>
    public int UserWrote { get; set; }

    /// <summary>Mails either way with more recipients, and meetings with more people.</summary>
    public int InCrowds { get; set; }

    /// <summary>Others' mails that reached the user although only this address was named.</summary>
    public int LedToUser { get; private set; }

    /// <summary>Mails and meetings in which somebody other than the user and it took part.</summary>
    public int WithOthers { get; set; }

    public int WritersThroughIt => _writersThroughIt.Count;

    public int AsRoom { get; set; }
    public int AsGuest { get; set; }

    /// <summary>Small meetings with the user that took place.</summary>
    public int Met { get; set; }

    /// <summary>Of these, ones they organized or answered.</summary>
    public int MetByTheirWord { get; set; }

    /// <summary>Of these, ones the user organized or accepted.</summary>
    public int MetByUsersWord { get; set; }

    /// <summary>Whether the user has turned to it.</summary>
    public bool IsFromUser => UserWrote > 0 || MetByUsersWord > 0;

    /// <summary>Whether it has turned to the user.</summary>
    public bool IsFromOther => WroteToUser > 0 || MetByTheirWord > 0;

    /// <summary>A real talk of both sides, and not with a machine that confirms each mail at once: stronger than whatever it is called.</summary>
    public bool TalksLikeAPerson => _answeredIn.Count >= FewestAnswered && UserWrote >= FewestFromUser && AnsweredAtOnce * 2 < UserWrote;

    /// <summary>Whether the one hardly wrote any more when the other began, or one of them never wrote.</summary>
    public bool WroteInTurnWith(AddressFacts other) => !(LastWrote > other.FirstWrote + Circles.Overlap && other.LastWrote > FirstWrote + Circles.Overlap);

    public void Answers(string conversation)
    {
        WroteBack++;
        if (_answeredIn.Count < FewestAnswered) { _answeredIn.Add(conversation); }
    }

    public void Seen(Instant at, string name, bool byThemselves)
    {
        LastSeen = Instant.Max(LastSeen, at);
        var clean = PersonName.Clean(name);
        var says = clean.Length > 0 && !clean.Contains('@', StringComparison.Ordinal);
        if (byThemselves)
        {
            FirstWrote ??= at;
            LastWrote = Instant.Max(LastWrote ?? at, at);
            if (says) { (Name, _named) = (clean, Instant.MaxValue); }
        }
        else if (says && at >= _named) { (Name, _named) = (clean, at); }
    }

    public void Leads(EmailAddress writer)
    {
        LedToUser++;
        _writersThroughIt.Add(writer);
    }
}
