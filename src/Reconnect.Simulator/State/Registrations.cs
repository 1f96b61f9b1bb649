namespace Reconnect.Simulator.State;

/// <summary>The two app registrations of the demo: Reconnect's API and its sidebar, with what an administrator has granted.</summary>
/// <param name="ApiClientSecret">The API's only credential.</param>
/// <param name="ApiServicePrincipal">What app-only tokens carry as oid.</param>
internal sealed record Registrations(Guid ApiClientId, string ApiClientSecret, Guid ApiServicePrincipal, Guid SpaClientId)
{
    public const string AccessAsUser = "access_as_user";

    /// <summary>Delegated Graph permissions that every user has consented to.</summary>
    public static readonly IReadOnlySet<string> ConsentedScopes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "User.Read", "User.ReadBasic.All", "People.Read", "Mail.ReadBasic", "Mail.Send", "Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite",
        "MailboxSettings.Read", "Contacts.Read",
    };

    /// <summary>Application permissions on Graph. Writing into calendars is not among them: that takes a user's own click.</summary>
    public static readonly IReadOnlyList<string> GrantedRoles =
        ["Mail.ReadBasic.All", "Calendars.Read", "MailboxSettings.Read", "Contacts.Read", "Mail.Send", "User.Read.All"];

    public string ApiScope => $"api://{ApiClientId}/{AccessAsUser}";

    public static Registrations Make() => new(Guid.NewGuid(), $"{Guid.NewGuid():N}{Guid.NewGuid():N}", Guid.NewGuid(), Guid.NewGuid());
}
