namespace Reconnect.Microsoft365.Access;

/// <summary>The signed-in user behind the running request, as the host knows it.</summary>
public interface IUserAssertion
{
    /// <summary>The access token for this API that came with the request; null where no user is present.</summary>
    string? AccessToken { get; }
}

/// <summary>What is true in the background.</summary>
internal sealed class NobodyPresent : IUserAssertion
{
    public string? AccessToken => null;
}
