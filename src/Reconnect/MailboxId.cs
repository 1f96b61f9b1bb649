namespace Reconnect;

/// <summary>One user of one organisation: the only key under which anything is kept.</summary>
/// <param name="Tenant">Entra's tid.</param>
/// <param name="User">Entra's oid. Unlike an address it never changes and is never given to somebody else.</param>
public readonly record struct MailboxId(Guid Tenant, Guid User)
{
    public override string ToString() => $"{Tenant:D}/{User:D}";

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static MailboxId? Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && Guid.TryParseExact(parts[0], "D", out var tenant) && Guid.TryParseExact(parts[1], "D", out var user)
            ? new MailboxId(tenant, user)
            : null;
    }
}
