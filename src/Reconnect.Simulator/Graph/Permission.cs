namespace Reconnect.Simulator.Graph;

/// <summary>What a token must carry for one kind of call.</summary>
/// <param name="Delegated">Any one of these in scp.</param>
/// <param name="Application">Any one of these in roles.</param>
/// <param name="Content">Those of both that also show what is inside: bodies and previews.</param>
internal sealed record Permission(string[] Delegated, string[] Application, string[] Content)
{
    public static readonly Permission Mail = new(
        ["Mail.ReadBasic", "Mail.Read", "Mail.ReadWrite"],
        ["Mail.ReadBasic", "Mail.ReadBasic.All", "Mail.Read", "Mail.ReadWrite"],
        ["Mail.Read", "Mail.ReadWrite"]);

    public static readonly Permission Calendar = new(
        ["Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite"],
        ["Calendars.ReadBasic", "Calendars.ReadBasic.All", "Calendars.Read", "Calendars.ReadWrite"],
        ["Calendars.Read", "Calendars.ReadWrite"]);

    public static readonly Permission Booking = Same("Calendars.ReadWrite");
    public static readonly Permission Settings = Same("MailboxSettings.Read", "MailboxSettings.ReadWrite");
    public static readonly Permission Contacts = Same("Contacts.Read", "Contacts.ReadWrite");
    public static readonly Permission Sending = Same("Mail.Send");

    public static readonly Permission Me = new(
        ["User.Read", "User.ReadWrite", "User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All"], [], []);

    public static readonly Permission People = new(
        ["User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All"], ["User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All", "Directory.Read.All"], []);

    public bool IsHeldBy(Caller caller) => caller.IsApp ? caller.HasRole(Application) : caller.HasScope(Delegated);

    /// <summary>True where it makes no difference, or where more than the basic permission is held.</summary>
    public bool ShowsContentTo(Caller caller) => Content.Length == 0 || (caller.IsApp ? caller.HasRole(Content) : caller.HasScope(Content));

    private static Permission Same(params string[] names) => new(names, names, []);
}

/// <summary>Whose token it is.</summary>
/// <param name="AppId">The app that asks (azp).</param>
/// <param name="ObjectId">The signed-in user; null for an app on its own.</param>
internal sealed record Caller(string AppId, string? ObjectId, IReadOnlySet<string> Scopes, IReadOnlySet<string> Roles)
{
    public bool IsApp => ObjectId is null;
    public bool HasScope(IEnumerable<string> any) => any.Any(Scopes.Contains);
    public bool HasRole(IEnumerable<string> any) => any.Any(Roles.Contains);
}
