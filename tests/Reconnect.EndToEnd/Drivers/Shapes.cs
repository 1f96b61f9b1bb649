namespace Reconnect.EndToEnd.Drivers;

// The parts of docs/api.md and of the simulator's answers that these tests look at.

public sealed record Scan(string State, int MessagesRead, int MeetingsRead, string? FinishedAt, ScanProblem? Problem);

public sealed record ScanProblem(string Code, string Title);

public sealed record Suggestions(int WeeklyNumber, IReadOnlyList<Suggestion> People, IReadOnlyList<Candidate> Candidates);

public sealed record Suggestion(string PersonId, string Name, string Address, string Sentence, Reason Reason, IReadOnlyList<Slot> Slots);

public sealed record Candidate(string PersonId, string Name, string Address, int Rank, Reason Reason);

public sealed record Reason(string Kind, string Text, IReadOnlyList<string> Evidence);

public sealed record Slot(string Start, string End, int Minutes, string Local, string FreeFor, string Text);

public sealed record Person(string PersonId, string Name, string Address, string Standing, int? UsualGapDays, string LastContact, Care? Care);

public sealed record Care(string Kind, string? Until = null);

public sealed record BookingWish(string Id, string PersonId, string Start, int Minutes, bool Online);

public sealed record Booking(string Id, string PersonId, string State, int? UndoSeconds, string Start, string End, string? JoinUrl);

public sealed record Offer(string Id, string PersonId, string State, string? Until, IReadOnlyList<OfferTime> Times, string? Picked, string? BookingId);

public sealed record OfferTime(string Start, string End, string Text);

public sealed record Settings(DigestWish Digest, int WeeklyNumber, IReadOnlyList<string> ExcludedDomains, IReadOnlyList<string> ExcludedAddresses,
    SocialHourWish? SocialHour = null);

public sealed record Recurring(string PersonId, string Kind, int? Minutes, int EveryDays, string State, int Turn, string? Start, string? LeavesAt, string? DueOn, string Text);

public sealed record SocialHourWish(bool Enabled, string? Day, string? Start);

public sealed record DigestWish(bool Enabled, string Day, int Hour, bool? EmptyWeeks = null);

public sealed record Link(string Action, string? PersonName, Slot? Slot, int? Minutes);

public sealed record About(
    string TenantId, string ApiClientId, string ApiClientSecret, string SpaClientId, string World, Owner Person, string? Truth, IReadOnlyList<string> Notes);

public sealed record Owner(string ObjectId, string Address, string Name);

/// <summary>What to put into a token; nothing said means a good token of the world's person.</summary>
public sealed record TokenOrder(
    string? User = null, string? Audience = null, IReadOnlyList<string>? Scopes = null, string? Kind = null, string? Azp = null, string? Issuer = null,
    string? TenantId = null, int? ExpiresInSeconds = null, string? SignWith = null, IReadOnlyList<string>? Omit = null);

public sealed record Fault(string Kind, string Path, string? Method = null, int Times = 1, int Skip = 0, double? Seconds = null);

/// <summary>A call that the simulated Graph or Entra got.</summary>
/// <param name="Query">Without the question mark.</param>
public sealed record GraphCall(int N, string Method, string Path, string Query, int Status)
{
    public string Target => $"{Path}?{Query}";
}

public sealed record Mail(string Id, string Folder, Party From, IReadOnlyList<Party> To, string Subject, string Kind, string Body, string? PlainText, IReadOnlyDictionary<string, string> Headers);

public sealed record Party(string Name, string Address);

public sealed record Meeting(string Id, string Start, string End, string Subject, string? TransactionId, IReadOnlyList<Party> Attendees, string? Location = null, string? TimeZone = null);

public sealed record Truth(IReadOnlyList<Lapse> Lapses, IReadOnlyList<Trap> Traps, IReadOnlyList<TrueJourney>? Journeys = null);

public sealed record TrueJourney(string Place, string FirstDay, string LastDay, IReadOnlyList<string> Addresses);

public sealed record Journey(string? Place, string Zone, string FirstDay, string LastDay, string Text, IReadOnlyList<PersonThere> People);

public sealed record PersonThere(string PersonId, string Address, bool IsQuiet, string Text, string Kind, string? Proposal, IReadOnlyList<Slot> Slots);

public sealed record Lapse(string Address, string Reason);

public sealed record Trap(IReadOnlyList<string> Addresses, string Kind);
